import type { z } from "zod";
import { type Column, columnsOf } from "./column.ts";

/** A table of the data contract: what a row is, its columns, and which of them identify a row. */
export interface Table<Row extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** What one row is, in a few words. */
  readonly rowIs: string;
  readonly row: Row;
  readonly columns: readonly Column[];
  /** Columns that together identify a row; empty where two equal rows are two facts (sales). */
  readonly key: readonly string[];
  /** Without it the dashboard cannot be built. */
  readonly required: boolean;
  /** Further columns are kept as they come (zones). */
  readonly open: boolean;
  /** Row-level data that never leaves the building: published only as aggregates. */
  readonly confidential: boolean;
}

type Options = Partial<Pick<Table, "required" | "open" | "confidential">>;

/** Declares a table of the contract. */
export function table<const Row extends z.ZodObject>(
  name: string,
  rowIs: string,
  row: Row,
  key: readonly (keyof Row["shape"] & string)[],
  { required = false, open = false, confidential = false }: Options = {},
): Table<Row> {
  return { name, rowIs, row, columns: columnsOf(row), key, required, open, confidential };
}
