import { lstatSync } from "node:fs";
import { join } from "node:path";
import {
  cachedIngest,
  type IngestInputs,
  ingestInputs,
  mayBeUnchanged,
  readerHash,
  rememberIngest,
} from "../ingest/cache.ts";
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
  const inputs = await maybeSameInputs(paths);
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

/** Hashes of the folder where it may be as it was; null where it is not, or changes this very moment. */
async function maybeSameInputs({ warehouse, data }: SitePaths): Promise<IngestInputs | null> {
  return mayBeUnchanged(warehouse, data)
    .then((same) => (same ? ingestInputs(data, {}) : null))
    .catch(isGone(null));
}

/** Takes an error that a file which was listed is no longer there for an answer. */
const isGone =
  <Answer>(answer: Answer) =>
  (error: unknown): Answer => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return answer;
    throw error;
  };

/** Another attempt may meet files in another state. */
const PASSING = new Set(["unreadable", "changed_while_read"]);

/**
 * Notes what was read, unless that may not be what is there now: a file that nobody hashed while reading it may have changed since, one that
 * was read may be gone.
 */
async function remember(
  { data, warehouse }: SitePaths,
  result: IngestResult,
  started: number,
): Promise<void> {
  const read = new Map(result.files.flatMap(({ file, sha256 }) => (sha256 === null ? [] : [[file, sha256]])));
  if (result.problems.some(({ code }) => PASSING.has(code))) return;
  const inputs = await ingestInputs(data, {}, read).catch(isGone(null));
  if (inputs === null || result.files.some(({ file }) => !Object.hasOwn(inputs.files, file))) return;
  const isOld = (file: string): boolean => {
    const { mtimeMs, ctimeMs } = lstatSync(join(data, file), { throwIfNoEntry: false }) ?? {};
    return mtimeMs !== undefined && Math.max(mtimeMs, ctimeMs ?? 0) < started;
  };
  const sure = Object.keys(inputs.files).every((file) => read.has(file) || isOld(file));
  if (sure) await rememberIngest(warehouse, data, inputs, result).catch(isGone(undefined));
}
