import type { Batch, ColumnData } from "./batch.ts";

/** Repeats the cells of a column as told by `from`, which gives each new row's old one. */
function spread(data: ColumnData, from: Int32Array): ColumnData {
  switch (data.kind) {
    case "codes":
      return { ...data, codes: from.map((row) => data.codes[row] as number) };
    case "numbers":
      return { kind: "numbers", numbers: Float64Array.from(from, (row) => data.numbers[row] as number) };
    case "texts":
      return { kind: "texts", texts: Array.from(from, (row) => data.texts[row] ?? null) };
  }
}

/**
 * Turns rows with one number per metric (or period) into one row per number; an empty cell makes no row.
 * @param by the column that the headers are values of
 * @param wide numbers by header
 * @param dictionary the values that the headers are, in the same order
 * @returns null where every cell is empty
 */
export function unpivot(
  { rows, lines, columns }: Batch,
  by: "metric_id" | "period",
  wide: readonly { readonly numbers: Float64Array }[],
  dictionary: readonly string[],
): Batch | null {
  let count = 0;
  for (const { numbers } of wide) for (const value of numbers) if (!Number.isNaN(value)) count++;
  if (count === 0) return null;
  const from = new Int32Array(count);
  const codes = new Int32Array(count);
  const values = new Float64Array(count);
  let k = 0;
  for (let row = 0; row < rows; row++) {
    wide.forEach(({ numbers }, code) => {
      const value = numbers[row] as number;
      if (Number.isNaN(value)) return;
      from[k] = row;
      codes[k] = code;
      values[k++] = value;
    });
  }
  const long = new Map<string, ColumnData>([[by, { kind: "codes", codes, dictionary }]]);
  for (const [name, data] of columns) long.set(name, spread(data, from));
  long.set("value", { kind: "numbers", numbers: values });
  return { rows: count, lines: from.map((row) => lines[row] as number), columns: long };
}
