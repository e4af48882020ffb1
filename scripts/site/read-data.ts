import { cachedIngest, ingestInputs, rememberIngest } from "../ingest/cache.ts";
import { type IngestProgress, ingest } from "../ingest/ingest.ts";
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
 * Reads the data folder into its warehouse; when nothing has changed since the last time, not a row is read again.
 * @param progress is told how far the reading is
 */
export async function readData(
  paths: SitePaths,
  progress?: (progress: IngestProgress) => void,
): Promise<DataReading> {
  const inputs = await ingestInputs(paths.data, {});
  const known = await cachedIngest(paths.warehouse, inputs);
  if (known) return { result: known, unchanged: true };
  const store = await openStore(paths.warehouse);
  try {
    const result = await ingest(
      paths.data,
      { hashes: new Map(Object.entries(inputs.files)) },
      { store, ...(progress && { progress }) },
    );
    await store.close(result);
    await rememberIngest(paths.warehouse, inputs, result);
    return { result, unchanged: false };
  } finally {
    await store.abort();
  }
}
