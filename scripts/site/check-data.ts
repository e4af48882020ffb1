import { UsageError } from "../cli.ts";
import { readerHash } from "../ingest/cache.ts";
import { NoDataFolder } from "../ingest/folder.ts";
import { ingest } from "../ingest/ingest.ts";
import { PartsCache } from "../ingest/parts-cache.ts";
import type { IngestResult, Store } from "../ingest/store-types.ts";
import { progressBar } from "../progress-bar.ts";
import { sitePaths } from "./site-paths.ts";

/**
 * Reads and checks a data folder without storing anything but what makes the next reading faster.
 * @param store where rows go, if anywhere
 * @throws UsageError
 */
export async function checkData(folder: string, store: Store | null = null): Promise<IngestResult> {
  const progress = progressBar();
  try {
    const parts = await PartsCache.open(sitePaths(folder).parts, await readerHash());
    return await ingest(folder, { parts }, { store, progress: progress.show });
  } catch (error) {
    if (error instanceof NoDataFolder) throw new UsageError(error.message);
    throw error;
  } finally {
    progress.clear();
  }
}
