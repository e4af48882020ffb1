import type { CurrencyBook } from "#ingest/file-columns.ts";
import type { FileReading } from "#ingest/read-context.ts";

/** What stands at the end of a stored part: all but the rows. */
export interface PartEnd {
  readonly reading: Omit<FileReading, "currencies">;
  readonly currencies: CurrencyBook["byMetric"];
  /** Words by column, for the codes in the batches. */
  readonly dictionaries: ReadonlyMap<string, readonly string[]>;
  /** Bytes of each batch and their CRC-32, in order. */
  readonly frames: readonly (readonly [number, number])[];
}
