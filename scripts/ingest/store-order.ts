import type { Ranks, StoredColumn } from "./store-arrange.ts";

/**
 * The order of rows: by group, then by the given columns, missing values first; rows that are equal in all of them stay
 * as they arrived.
 * @param groups where each group starts, and at last the number of rows
 * @param by columns, most important first
 * @returns row numbers
 */
export function storeOrder(groups: Uint32Array, by: readonly StoredColumn[]): Uint32Array<ArrayBuffer> {
  const keys = by.map(sortKey);
  const order = new Uint32Array(groups.at(-1) ?? 0);
  for (let row = 0; row < order.length; row++) order[row] = row;
  const spare = new Uint32Array(order.length);
  for (let group = 0; group + 1 < groups.length; group++) {
    const from = groups[group] as number;
    const to = groups[group + 1] as number;
    if (to - from > 1) sortGroup(order.subarray(from, to), spare.subarray(from, to), keys);
  }
  return order;
}

interface SortKey {
  readonly ranks: Ranks;
  readonly highest: number;
}

function sortKey(column: StoredColumn): SortKey {
  if (column.kind === "words") return { ranks: column.ranks, highest: column.words.length };
  const sorted = new Float64Array(new Set(column.numbers)).sort().filter((number) => !Number.isNaN(number));
  const ranks = Uint32Array.from(column.numbers, (number) =>
    Number.isNaN(number) ? 0 : 1 + position(sorted, number),
  );
  return { ranks, highest: sorted.length };
}

function position(sorted: Float64Array, number: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counting sorts, least important column first; each is stable. */
function sortGroup(order: Uint32Array, spare: Uint32Array, keys: readonly SortKey[]): void {
  let source = order;
  let target = spare;
  for (const { ranks, highest } of [...keys].reverse()) {
    // A group much smaller than the key's range is sorted by comparing: counting would mostly count nothing.
    if (highest > 16 * source.length + 1024) {
      source.sort((a, b) => (ranks[a] as number) - (ranks[b] as number));
      continue;
    }
    countingSort(source, target, ranks, highest);
    [source, target] = [target, source];
  }
  if (source !== order) order.set(source);
}

function countingSort(source: Uint32Array, target: Uint32Array, ranks: Ranks, highest: number): void {
  const starts = new Uint32Array(highest + 2);
  for (let index = 0; index < source.length; index++) {
    const rank = ranks[source[index] as number] as number;
    starts[rank + 1] = (starts[rank + 1] as number) + 1;
  }
  for (let rank = 1; rank < starts.length; rank++)
    starts[rank] = (starts[rank] as number) + (starts[rank - 1] as number);
  for (let index = 0; index < source.length; index++) {
    const row = source[index] as number;
    const rank = ranks[row] as number;
    const place = starts[rank] as number;
    target[place] = row;
    starts[rank] = place + 1;
  }
}
