import { sqlName } from "./sql-text.ts";

/** Types that DuckDB would pack into bits. */
const INTEGERS = /^(ENUM|U?(TINYINT|SMALLINT|INTEGER|BIGINT)|DATE|BOOLEAN)/;
/** Columns that repeat the same few words, or none, over long stretches whatever the order. */
const IN_RUNS = new Set(["source_id"]);

/**
 * Statement that makes a table whose file is the same each time it is written. Packing integers into bits leaves
 * whatever was in memory where a value is missing; so columns that may miss values are stored as runs where rows
 * are sorted by them, and unpacked elsewhere (gzip makes little of the difference).
 * @param required columns that never miss a value
 * @param sortedBy columns by which rows are sorted
 */
export function createTable(
  sqlTable: string,
  columns: readonly { readonly name: string; readonly type: string }[],
  required: ReadonlySet<string>,
  sortedBy: readonly string[],
): string {
  const definitions = columns.map(({ name, type }) => {
    const packed = INTEGERS.test(type) && !required.has(name);
    const compression = packed
      ? ` USING COMPRESSION ${sortedBy.includes(name) || IN_RUNS.has(name) ? "rle" : "uncompressed"}`
      : "";
    return `${sqlName(name)} ${type}${compression}`;
  });
  return `CREATE TABLE ${sqlTable} (${definitions.join(", ")})`;
}
