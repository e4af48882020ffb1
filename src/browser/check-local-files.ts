import { causesOf } from "#ingest/causes.ts";
import { checkFiles, type FolderCheck } from "#ingest/check-folder.ts";
import { linesAt } from "#ingest/lines-at.ts";
import type { FolderFile } from "#ingest/sort-files.ts";
import type { ByteSource } from "#ingest/source.ts";
import { NOTHING_STANDS, type StandingTables } from "#ingest/standing-tables.ts";
import { tableOfPath } from "#ingest/table-of-path.ts";
import { unpacked } from "#ingest/unpack.ts";
import type { PreviewMode } from "#query/preview-tables.ts";
import { blobSource } from "./blob-source.ts";
import type { LocalReport, PublishedSite } from "./check-messages.ts";
import { type ChosenFile, dataPaths, type PlacedFile } from "./data-paths.ts";

/** How far the reading is. */
export type OnProgress = (path: string, bytes: number, total: number) => void;

/** A check of local files: its report, and what it was made of. */
export interface LocalCheck {
  readonly report: LocalReport;
  readonly folder: FolderCheck;
  /** The bytes of each file, unpacked, by its path in the data folder. */
  readonly sources: ReadonlyMap<string, ByteSource>;
  /** Ids of the metrics that were known. */
  readonly metrics: ReadonlySet<string>;
}

/** How the files of each table stand to the published ones: in place of all of them, or beside them. */
function modesOf(placed: readonly PlacedFile[], published: PublishedSite | null): Map<string, PreviewMode> {
  const byTable = Map.groupBy(placed, ({ path }) => {
    const kind = tableOfPath(path);
    return kind.kind === "table" ? kind.table : "";
  });
  byTable.delete("");
  return new Map(
    [...byTable].map(([table, files]): [string, PreviewMode] => {
      const paths = new Set(files.map(({ path }) => path));
      const there = published?.files.get(table) ?? [];
      return [table, there.every((path) => paths.has(path)) ? "replace" : "join"];
    }),
  );
}

/** What is left of the published tables once some are replaced. */
function without(standing: StandingTables, replaced: ReadonlySet<string>): StandingTables {
  const metrics = replaced.has("metrics");
  return {
    settings: standing.settings,
    tables: standing.tables.difference(replaced),
    known: new Map([...standing.known].filter(([target]) => !replaced.has(target.split(".")[0] ?? ""))),
    units: metrics ? new Map() : standing.units,
    sources: metrics ? new Map() : standing.sources,
  };
}

function sourceOf({ path, file }: PlacedFile, count?: (bytes: number) => void): ByteSource {
  const kind = tableOfPath(path);
  const source = blobSource(file, count);
  return kind.kind === "table" && kind.packed ? unpacked(source) : source;
}

/** The rows that examples are about, as they stand in their files. */
async function exampleLines(
  { examples }: { readonly examples: readonly { readonly file: string; readonly line: number | null }[] },
  folder: FolderCheck,
  sources: ReadonlyMap<string, ByteSource>,
): Promise<Map<string, string>> {
  const lines = new Map<string, string>();
  for (const [file, own] of Map.groupBy(examples, (one) => one.file)) {
    const source = sources.get(file);
    const wanted = new Set(own.flatMap(({ line }) => line ?? []));
    if (!source || wanted.size === 0) continue;
    const { encoding = null } = folder.files.find((report) => report.file === file) ?? {};
    for (const [line, text] of await linesAt(source, encoding, wanted)) lines.set(`${file}:${line}`, text);
  }
  return lines;
}

/**
 * Reads and checks files that the reader chose, as the build would if they were dropped into the data folder: alone,
 * or beside the published tables.
 */
export async function checkLocalFiles(
  chosen: readonly ChosenFile[],
  published: PublishedSite | null,
  onProgress: OnProgress,
): Promise<LocalCheck> {
  const total = chosen.reduce((sum, { file }) => sum + file.size, 0);
  let bytes = 0;
  let reading = "";
  const count = (more: number): void => {
    bytes += more;
    onProgress(reading, Math.min(bytes, total), total);
  };
  const placed = await dataPaths(chosen, published?.standing.known.get("metrics.metric_id") ?? new Set());
  const modes = modesOf(placed, published);
  const replaced = new Set([...modes].filter(([, mode]) => mode === "replace").map(([table]) => table));
  const standing = published ? without(published.standing, replaced) : NOTHING_STANDS;
  const files = placed.map(
    (one): FolderFile => ({
      path: one.path,
      open: () => ({ source: sourceOf(one, count) }),
    }),
  );
  const hooks = {
    started: (path: string) => {
      reading = path;
    },
  };
  const folder = await checkFiles(files, hooks, standing);
  const sources = new Map(placed.map((one) => [one.path, sourceOf(one)]));
  const causes = causesOf(folder.findings);
  const report: LocalReport = {
    files: folder.files,
    causes,
    lines: await exampleLines({ examples: causes.flatMap(({ examples }) => examples) }, folder, sources),
    tables: new Map([...modes].filter(([table]) => hasRows(folder, table))),
    settings: folder.settings,
    guessed: new Map(placed.flatMap(({ path, guessed }) => (guessed ? [[path, guessed] as const] : []))),
  };
  return { report, folder, sources, metrics: metricsOf(folder, standing) };
}

function metricsOf(folder: FolderCheck, standing: StandingTables): Set<string> {
  const metrics = new Set(standing.known.get("metrics.metric_id"));
  for (const { batch } of folder.tables.get("metrics")?.batches ?? []) {
    const ids = batch.columns.get("metric_id");
    if (ids?.kind === "codes") for (const id of ids.dictionary) metrics.add(id);
  }
  return metrics;
}

const hasRows = (folder: FolderCheck, table: string): boolean =>
  folder.files.some((file) => file.table === table && file.rows_ok > 0);
