import type { z } from "zod";

/** A question in SQL, with parameters by position (`$1`, `$2` …) and the schema of the rows that answer it. */
export interface Query<Row> {
  readonly sql: string;
  readonly params: readonly (string | number | boolean | null)[];
  readonly row: z.ZodType<Row>;
}

/** Rows of any query, for the query box: column names and plain values. */
export interface PlainTable {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly PlainValue[])[];
}

/** What a cell may be once it has left DuckDB: days are ISO text, integers beyond 2^53 and lists are text. */
export type PlainValue = string | number | boolean | null;

/**
 * One way to ask, whichever engine answers: DuckDB native at build, DuckDB-WASM in the browser. Column names come back in
 * camelCase (`period_start` → `periodStart`), dates as ISO days, integers and decimals as numbers, missing as null.
 */
export interface Warehouse {
  /** Rows in the order of the query, checked against its schema in Node. */
  query<Row>(query: Query<Row>): Promise<Row[]>;
  close(): Promise<void>;
}
