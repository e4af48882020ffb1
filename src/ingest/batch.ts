/**
 * Checked rows of one table, as columns: what the reader hands to whoever stores or counts them. Text is
 * dictionary-coded, since appending codes to DuckDB is five times faster than appending text.
 */
export interface Batch {
  /** Number of rows. */
  readonly rows: number;
  /** Physical line (from 1) where each row's record starts. */
  readonly lines: Int32Array;
  /** One entry for each column of the contract that the file has (and each further column of an open table). */
  readonly columns: ReadonlyMap<string, ColumnData>;
}

/**
 * Cells of one column. `codes` point into a dictionary that belongs to the file and only grows from batch to
 * batch; -1 is "no value". Ids, text, enums, flags ("yes"/"no"), periods and dates (canonical text) come as
 * codes, numbers as doubles where NaN is "no value". A column with mostly different texts comes as `texts`.
 */
export type ColumnData =
  | { readonly kind: "codes"; readonly codes: Int32Array; readonly dictionary: readonly string[] }
  | { readonly kind: "texts"; readonly texts: readonly (string | null)[] }
  | { readonly kind: "numbers"; readonly numbers: Float64Array };
