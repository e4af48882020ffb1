import type { Table } from "#model/table.ts";
import type { Batch } from "./batch.ts";
import type { Shelf } from "./shelf.ts";

/** Rows to leave out: by index of the file, the numbers of its rows, ascending. */
export type Drops = ReadonlyMap<number, Uint32Array>;

/**
 * Where checked rows go. Tables come one after the other, never interleaved, in the order in which they refer to
 * one another; within a table the files come one after the other in name order. Every table of the contract is
 * begun and finished, also one that has no file.
 */
export interface TableSink {
  /** Where it keeps the batches that it is given, for the reader to keep them there too instead of twice. */
  readonly shelf?: Shelf;

  /** Starts a table. Its columns are `table.columns`; an open table may bring further ones with its batches. */
  begin(table: Table): void | Promise<void>;

  /**
   * Takes rows of one file. `file` is the index of the file's report. The rows of a file are numbered from 0 in the
   * order in which they come; `discard` and `finish` speak of these numbers. The batch's arrays are not changed
   * afterwards and may be kept.
   */
  append(file: number, batch: Batch): void | Promise<void>;

  /** Forgets all rows of that file; its numbering starts again from 0 (it is read anew, or was refused). */
  discard(file: number): void | Promise<void>;

  /** Ends the table, leaving out the rows that came too often or contradict one another. */
  finish(drops: Drops): void | Promise<void>;
}
