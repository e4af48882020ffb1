import { memoryPath } from "#warehouse/memory-instance.ts";
import { type IngestInputs, ingestInputs, readerHash } from "../ingest/cache.ts";
import { ingest } from "../ingest/ingest.ts";
import { type LiveWarehouse, openLiveStore } from "../ingest/live-store.ts";
import { PartsCache } from "../ingest/parts-cache.ts";
import type { IngestResult } from "../ingest/store-types.ts";
import type { SitePaths } from "./site-paths.ts";

/** What a reading came to. */
export interface LiveReading {
  readonly result: IngestResult;
  /** Name of the warehouse that holds it. */
  readonly warehouse: string;
  /** Gives the warehouse before out of hand; pages that have it open keep it. */
  readonly release: () => void;
}

/**
 * A data folder that is read again and again, into one warehouse in memory after the other. Each is what reading
 * everything would give; but tables whose files have not changed are taken over from the one before.
 */
export class LiveData {
  readonly #paths: SitePaths;
  #inputs: IngestInputs | null = null;
  #warehouse: LiveWarehouse | null = null;
  #round = 0;

  constructor(paths: SitePaths) {
    this.#paths = paths;
  }

  /**
   * Reads what changed.
   * @param checked is told what the reading found, before the warehouse is there
   * @returns null where nothing changed
   * @throws NoDataFolder where there is no such folder
   */
  async read(checked: (result: IngestResult) => void): Promise<LiveReading | null> {
    const { data, parts } = this.#paths;
    const inputs = await ingestInputs(data, {});
    if (JSON.stringify(inputs) === JSON.stringify(this.#inputs)) return null;
    const before = this.#warehouse;
    const hashes = new Map(Object.entries(inputs.files));
    const path = memoryPath(`throughline-${process.pid}-${this.#round++}`);
    const store = await openLiveStore(path, before, hashes);
    try {
      const cache = await PartsCache.open(parts, await readerHash());
      const result = await ingest(data, { parts: cache, hashes }, { store, memory: store });
      if (!before) await cache.clean();
      checked(result);
      const warehouse = await store.close(result);
      this.#warehouse = warehouse;
      this.#inputs = inputs;
      return { result, warehouse: path, release: () => before?.instance.closeSync() };
    } finally {
      store.abort();
    }
  }
}
