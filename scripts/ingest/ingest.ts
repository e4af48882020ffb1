import { readTables } from "#ingest/read-tables.ts";
import { sortFiles } from "#ingest/sort-files.ts";
import type { TablesMemory } from "#ingest/tables-memory.ts";
import { UNPACK_LIMITS, type UnpackLimits } from "#ingest/unpack.ts";
import { diskFile } from "./disk-file.ts";
import { listFolder } from "./folder.ts";
import type { PartsCache } from "./parts-cache.ts";
import type { IngestResult, Store } from "./store-types.ts";

/** How far the reading is. */
export interface IngestProgress {
  /** File being read, by its path inside the folder. */
  readonly path: string;
  /** Bytes read so far of all; files that are read twice may exceed it. */
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface IngestOptions {
  readonly unpackLimits?: UnpackLimits;
  /** SHA-256 of files by path inside the folder, where somebody has just computed them. */
  readonly hashes?: ReadonlyMap<string, string>;
  /** Rows that earlier runs have read; without it every file is read. */
  readonly parts?: PartsCache;
  /** Files from so many bytes are read in several threads, in parts of so many bytes. */
  readonly worthThreads?: number;
}

/** What the ingest does besides reading. */
export interface IngestEffects {
  /** Where checked rows go; null: they are only checked. */
  readonly store: Store | null;
  readonly progress?: (progress: IngestProgress) => void;
  /** Tables of earlier readings, whose rows the store has already. */
  readonly memory?: TablesMemory;
}

/**
 * Reads a data folder: finds its tables, reads and checks every file in the order in which the tables refer to one
 * another, and hands the rows that are right to the store. Files are never changed. All problems are in the result,
 * whatever the files hold.
 * @throws NoDataFolder where there is no such folder; whatever the store throws
 */
export async function ingest(
  folder: string,
  options: IngestOptions = {},
  effects: IngestEffects = { store: null },
): Promise<IngestResult> {
  const listed = await listFolder(folder);
  const totalBytes = listed.files.reduce((sum, file) => sum + file.bytes, 0);
  let path = "";
  let bytes = 0;
  const count = (more: number): void => {
    bytes += more;
    effects.progress?.({ path, bytes, totalBytes });
  };
  const shared = {
    count,
    limits: options.unpackLimits ?? UNPACK_LIMITS,
    parts: options.parts ?? null,
    hashes: options.hashes ?? new Map(),
    ...(options.worthThreads !== undefined && { worthThreads: options.worthThreads }),
  };
  const files = listed.files.map((file) => ({
    path: file.path,
    open: (packed: boolean) => diskFile(file, packed, shared),
  }));
  const sorted = await sortFiles(files);
  const hooks = {
    started: (next: string) => {
      path = next;
    },
    ...(effects.memory && { memory: effects.memory }),
  };
  const { sink, close } = shelving(effects.store, options.parts);
  const reading = await readTables(sorted.inputs, sorted.settings, sink, hooks).finally(close);
  // What is remembered was not looked up: its parts are of use when memory is gone.
  if (!effects.memory) await options.parts?.clean();
  return {
    files: reading.files,
    problems: [...listed.findings, ...sorted.findings, ...reading.findings],
    settings: sorted.settings,
    tables: reading.tables,
  };
}

/** A sink that has a shelf: where the store keeps no rows, they lie in a file until their keys have been looked at. */
function shelving(store: Store | null, parts: PartsCache | undefined): { sink: Store | null; close(): void } {
  if (store?.shelf || !parts) return { sink: store, close: () => undefined };
  const shelf = parts.shelf();
  const sink: Store = {
    shelf,
    begin: (table) => store?.begin(table),
    append: (file, batch) => store?.append(file, batch),
    discard: (file) => store?.discard(file),
    finish: async (drops) => {
      await store?.finish(drops);
      shelf.clear();
    },
  };
  return { sink, close: () => shelf.close() };
}
