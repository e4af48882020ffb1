import type { DashboardFile } from "#model/dashboard.ts";
import type { FileReport } from "#model/quality.ts";
import type { Batch } from "./batch.ts";
import type { Finding } from "./problem.ts";
import { type InputFile, type ReadingHooks, readTables } from "./read-tables.ts";
import { type FolderFile, sortFiles } from "./sort-files.ts";
import { bytesSource } from "./source.ts";
import { NOTHING_STANDS, type StandingTables } from "./standing-tables.ts";
import type { Drops, TableSink } from "./table-sink.ts";
import { unpacked } from "./unpack.ts";

/** Rows of one table in memory, with the file each batch is from and the rows to leave out. */
export interface MemoryTable {
  readonly batches: readonly { readonly file: number; readonly first: number; readonly batch: Batch }[];
  readonly drops: Drops;
}

/** What the check of a folder in memory found. */
export interface FolderCheck {
  readonly files: readonly FileReport[];
  readonly findings: readonly Finding[];
  readonly settings: DashboardFile;
  readonly tables: ReadonlyMap<string, MemoryTable>;
}

/** Keeps rows in memory. */
export class MemorySink implements TableSink {
  readonly tables = new Map<string, MemoryTable>();
  #table = "";
  #batches: { file: number; first: number; batch: Batch }[] = [];
  #next = new Map<number, number>();

  begin({ name }: { readonly name: string }): void {
    this.#table = name;
    this.#batches = [];
    this.#next = new Map();
  }

  append(file: number, batch: Batch): void {
    const first = this.#next.get(file) ?? 0;
    this.#batches.push({ file, first, batch });
    this.#next.set(file, first + batch.rows);
  }

  discard(file: number): void {
    this.#batches = this.#batches.filter((one) => one.file !== file);
    this.#next.delete(file);
  }

  finish(drops: Drops): void {
    this.tables.set(this.#table, { batches: this.#batches, drops });
  }
}

/**
 * Checks a data folder that is in memory: for a preview in the browser, and for tests.
 * @param files by their path inside the folder
 */
export async function checkFolder(
  files: ReadonlyMap<string, Uint8Array>,
  hooks: ReadingHooks = {},
): Promise<FolderCheck> {
  const open =
    (bytes: Uint8Array) =>
    (packed: boolean): Pick<InputFile, "source"> => {
      const source = bytesSource(bytes);
      return { source: packed ? unpacked(source) : source };
    };
  return checkFiles(
    [...files].map(([path, bytes]) => ({ path, open: open(bytes) })),
    hooks,
  );
}

/**
 * Checks files whose bytes come from anywhere, and keeps their rows in memory.
 * @param standing tables that are there already, to which the files may refer
 */
export async function checkFiles(
  files: readonly FolderFile[],
  hooks: ReadingHooks = {},
  standing: StandingTables = NOTHING_STANDS,
): Promise<FolderCheck> {
  const { inputs, settings, findings } = await sortFiles(files, standing);
  const sink = new MemorySink();
  const reading = await readTables(inputs, settings, sink, hooks, standing);
  return {
    files: reading.files,
    findings: [...findings, ...reading.findings],
    settings,
    tables: sink.tables,
  };
}

/** Rows of a table in memory as plain records, for previews and tests; empty cells are null. */
export function recordsOf({ batches, drops }: MemoryTable): Map<string, string | number | null>[] {
  return batches.flatMap(({ file, first, batch }) => {
    const dropped = new Set(drops.get(file));
    const records: Map<string, string | number | null>[] = [];
    for (let row = 0; row < batch.rows; row++) {
      if (dropped.has(first + row)) continue;
      const record = new Map<string, string | number | null>();
      for (const [name, data] of batch.columns) {
        if (data.kind === "codes") record.set(name, data.dictionary[data.codes[row] as number] ?? null);
        else if (data.kind === "texts") record.set(name, data.texts[row] ?? null);
        else record.set(name, Number.isNaN(data.numbers[row]) ? null : (data.numbers[row] as number));
      }
      records.push(record);
    }
    return records;
  });
}
