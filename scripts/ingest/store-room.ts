import type { StoredColumn, StoredRows } from "./store-arrange.ts";
import type { RankedWords } from "./store-ranks.ts";

/**
 * Memory for some rows of a table after the others. It is taken once: large arrays that come and go leave holes that
 * the system does not get back. All threads can see it.
 * @param most rows at a time
 * @returns room for so many rows, without values, in place of what was there before
 */
export function storeRoom(
  ranked: ReadonlyMap<string, RankedWords>,
  most: number,
): (rows: number) => Pick<StoredRows, "columns" | "files" | "lines"> {
  const whole = new Map(Array.from(ranked, ([name, words]) => [name, columnOf(words, most)]));
  const [files, lines] = [new Int32Array(shared(most * 4)), new Int32Array(shared(most * 4))];
  return (rows) => ({
    columns: new Map(Array.from(whole, ([name, column]) => [name, emptied(column, rows)])),
    files: files.subarray(0, rows),
    lines: lines.subarray(0, rows),
  });
}

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

function columnOf(ranked: RankedWords, most: number): StoredColumn {
  if (ranked.kind === "numbers") {
    return { kind: "numbers", numbers: new Float64Array(shared(most * 8)), largest: ranked.largest };
  }
  const { words } = ranked;
  return {
    kind: "words",
    words,
    ranks: words.length < 0xffff ? new Uint16Array(shared(most * 2)) : new Uint32Array(shared(most * 4)),
  };
}

function emptied(column: StoredColumn, rows: number): StoredColumn {
  return column.kind === "numbers"
    ? { ...column, numbers: column.numbers.subarray(0, rows).fill(Number.NaN) }
    : { ...column, ranks: column.ranks.subarray(0, rows).fill(0) };
}
