import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkFolder, type FolderCheck, recordsOf } from "#ingest/check-folder.ts";
import type { StandingTables } from "#ingest/standing-tables.ts";
import type { FuzzCorpus } from "./fuzz-files.ts";

const CORPUS = fileURLToPath(new URL("../../test/csv-corpus/", import.meta.url));
/** Larger files say no more and take longer. */
const LARGEST = 3_000;

/** The small files of the corpus, each as the table that it is about. */
export async function fuzzCorpus(): Promise<FuzzCorpus> {
  const open = join(CORPUS, "open");
  const files = readdirSync(open)
    .filter((name) => /\.csv(?:\.gz)?$/.test(name) && statSync(join(open, name)).isFile())
    .filter((name) => statSync(join(open, name)).size <= LARGEST)
    .sort()
    .map((name) => {
      const table = /^(?:metrics|sources)(?=_)/.exec(name)?.[0] ?? "values";
      const path = `${table}/fuzz.csv${name.endsWith(".gz") ? ".gz" : ""}`;
      return { path, bytes: readFileSync(join(open, name)) };
    });
  const context = new Map(
    ["sources.csv", "metrics.csv"].map((name) => [name, readFileSync(join(CORPUS, "context", name))]),
  );
  return { files, standing: standingOf(await checkFolder(context)) };
}

/** The sources and metrics beside the files: read once, since every file refers to them. */
function standingOf({ tables }: FolderCheck): StandingTables {
  const rows = (name: string) =>
    recordsOf(tables.get(name) ?? { batches: [], drops: new Map() }).map(
      (record) => (column: string) => String(record.get(column)),
    );
  const metrics = rows("metrics");
  return {
    tables: new Set(["sources", "metrics"]),
    settings: {},
    known: new Map([
      ["sources.source_id", new Set(rows("sources").map((cell) => cell("source_id")))],
      ["metrics.metric_id", new Set(metrics.map((cell) => cell("metric_id")))],
    ]),
    units: new Map(metrics.map((cell) => [cell("metric_id"), cell("unit")])),
    sources: new Map(metrics.map((cell) => [cell("metric_id"), cell("source_id")])),
  };
}
