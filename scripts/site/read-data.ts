import { lstatSync } from "node:fs";
import { join } from "node:path";
import { cachedIngest, ingestInputs, mayBeUnchanged, readerHash, rememberIngest } from "../ingest/cache.ts";
import { type IngestProgress, ingest } from "../ingest/ingest.ts";
import { PartsCache } from "../ingest/parts-cache.ts";
import { openStore } from "../ingest/store.ts";
import type { IngestResult } from "../ingest/store-types.ts";
import type { SitePaths } from "./site-paths.ts";

/** What the reading of a data folder found, and whether it had to be read at all. */
export interface DataReading {
  readonly result: IngestResult;
  /** Nothing had changed since the last reading. */
  readonly unchanged: boolean;
}

/**
 * Reads the data folder into its warehouse. When nothing has changed since the last time, not a row is read again;
 * when some files have, only those are.
 * @param progress is told how far the reading is
 */
export async function readData(
  paths: SitePaths,
  progress?: (progress: IngestProgress) => void,
): Promise<DataReading> {
  const started = Date.now();
  const same = await mayBeUnchanged(paths.warehouse, paths.data);
  const inputs = same ? await ingestInputs(paths.data, {}) : null;
  const known = inputs && (await cachedIngest(paths.warehouse, inputs));
  if (known) return { result: known, unchanged: true };
  const store = await openStore(paths.warehouse);
  try {
    const parts = await PartsCache.open(paths.parts, await readerHash());
    const hashes = new Map(Object.entries(inputs?.files ?? {}));
    const result = await ingest(paths.data, { parts, hashes }, { store, ...(progress && { progress }) });
    await store.close(result);
    await remember(paths, result, started);
    return { result, unchanged: false };
  } finally {
    await store.abort();
  }
}

/** Notes what was read, unless a file that nobody hashed while reading it may have changed since. */
async function remember(
  { data, warehouse }: SitePaths,
  result: IngestResult,
  started: number,
): Promise<void> {
  const read = new Map(result.files.flatMap(({ file, sha256 }) => (sha256 === null ? [] : [[file, sha256]])));
  const inputs = await ingestInputs(data, {}, read);
  const isOld = (file: string): boolean => {
    const { mtimeMs, ctimeMs } = lstatSync(join(data, file), { throwIfNoEntry: false }) ?? {};
    return mtimeMs !== undefined && Math.max(mtimeMs, ctimeMs ?? 0) < started;
  };
  const sure = Object.keys(inputs.files).every((file) => read.has(file) || isOld(file));
  if (sure) await rememberIngest(warehouse, data, inputs, result);
}
