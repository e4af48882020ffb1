import type { Batch } from "./batch.ts";

/** A batch that lies aside. */
export interface ShelvedBatch {
  readonly rows: number;
  /** The batch as it was put aside; its dictionaries are the very same lists. Not to be changed. */
  read(): Batch;
}

/** Where batches lie until all rows of their table are there. */
export interface Shelf {
  /** Puts a batch aside. One that is put aside twice, by whoever needs it again, lies there once. */
  put(batch: Batch): ShelvedBatch;
}

/** Keeps batches in memory. */
export const memoryShelf: Shelf = { put: (batch) => ({ rows: batch.rows, read: () => batch }) };
