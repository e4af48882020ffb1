import { memoryPath } from "#warehouse/memory-instance.ts";
import { type IngestInputs, ingestInputs, readerHash } from "../ingest/cache.ts";
import { ingest } from "../ingest/ingest.ts";
import { LiveWarehouse } from "../ingest/live-warehouse.ts";
import { PartsCache } from "../ingest/parts-cache.ts";
import type { IngestResult } from "../ingest/store-types.ts";
import type { SitePaths } from "./site-paths.ts";

let count = 0;

/** A data folder that is read again and again, into a warehouse in memory. */
export class LiveData {
  /** Name of the warehouse, for `openNodeWarehouse` and `publish`. */
  readonly warehouse: string;
  readonly #paths: SitePaths;
  #live: LiveWarehouse | null = null;
  #inputs: IngestInputs | null = null;

  constructor(paths: SitePaths) {
    this.#paths = paths;
    this.warehouse = memoryPath(`throughline-${count++}`);
  }

  /**
   * Reads what changed; one reading at a time.
   * @param checked is told what the reading found, and waited for before the warehouse says so too
   * @returns null where nothing changed
   * @throws NoDataFolder where there is no such folder; then the warehouse is as it was
   */
  async read(checked: (result: IngestResult) => void | Promise<void>): Promise<IngestResult | null> {
    const { data, parts } = this.#paths;
    const inputs = await ingestInputs(data, {});
    if (JSON.stringify(inputs) === JSON.stringify(this.#inputs)) return null;
    this.#live ??= await LiveWarehouse.open(this.warehouse);
    const hashes = new Map(Object.entries(inputs.files));
    const store = await this.#live.begin(hashes);
    try {
      const cache = await PartsCache.open(parts, await readerHash());
      const result = await ingest(data, { parts: cache, hashes }, { store, memory: store });
      if (this.#inputs === null) await cache.clean();
      await checked(result);
      await store.close(result);
      this.#inputs = inputs;
      return result;
    } finally {
      await store.abort();
    }
  }

  close(): void {
    this.#live?.close();
    this.#live = null;
  }
}
