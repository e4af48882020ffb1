import type { Batch } from "#ingest/batch.ts";
import type { Ranks, StoredRows } from "./store-arrange.ts";
import type { RankedWords } from "./store-ranks.ts";
import type { Placement } from "./store-slots.ts";

/** Copies rows of a batch to their places. */
export function placeRows(
  batch: Batch,
  file: number,
  { rows, slots }: Placement,
  { columns, files, lines }: Pick<StoredRows, "columns" | "files" | "lines">,
  ranked: ReadonlyMap<string, RankedWords>,
): void {
  for (const [name, column] of columns) {
    const data = batch.columns.get(name);
    const words = ranked.get(name);
    if (column.kind === "numbers" && data?.kind === "numbers") {
      placeNumbers(column.numbers, data.numbers, rows, slots);
    } else if (column.kind === "words" && data?.kind === "codes" && words?.kind === "words") {
      const ranks = words.ranks.get(data.dictionary) as Uint32Array;
      placeRanks(column.ranks, data.codes, ranks, rows, slots);
    }
  }
  const { lines: from } = batch;
  for (let index = 0; index < rows.length; index++) {
    const slot = slots[index] as number;
    files[slot] = file;
    lines[slot] = from[rows[index] as number] as number;
  }
}

function placeNumbers(
  into: Float64Array,
  numbers: Float64Array,
  rows: Uint32Array,
  slots: Uint32Array,
): void {
  for (let index = 0; index < rows.length; index++) {
    into[slots[index] as number] = numbers[rows[index] as number] as number;
  }
}

function placeRanks(
  into: Ranks,
  codes: Int32Array,
  ranks: Uint32Array,
  rows: Uint32Array,
  slots: Uint32Array,
): void {
  for (let index = 0; index < rows.length; index++) {
    into[slots[index] as number] = ranks[(codes[rows[index] as number] as number) + 1] as number;
  }
}
