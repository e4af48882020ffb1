import type { Batch } from "#ingest/batch.ts";
import { storeOrder } from "./store-order.ts";
import { placeRows } from "./store-place.ts";
import type { RankedWords } from "./store-ranks.ts";
import { storeRoom } from "./store-room.ts";
import { storeSlots } from "./store-slots.ts";

/** Rows of one file that came together. Texts are coded. */
export interface Piece {
  readonly file: number;
  readonly rows: number;
  /** 1 for each row that stays; undefined when all do. */
  readonly keep: Uint8Array | undefined;
  read(): Batch;
}

/** A column of kept rows. `ranks` count from 1 in the order of `words`; 0 is "no value", as NaN is in `numbers`. */
export type StoredColumn =
  | { readonly kind: "words"; readonly words: readonly string[]; readonly ranks: Ranks }
  | {
      readonly kind: "numbers";
      readonly numbers: Float64Array;
      /** The largest of the whole table, without its sign. */
      readonly largest: number;
    };

export type Ranks = Uint16Array | Uint32Array;

/** Kept rows of a table, column by column, and the order in which they are stored. */
export interface StoredRows {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, StoredColumn>;
  readonly files: Int32Array;
  readonly lines: Int32Array;
  readonly order: Uint32Array;
}

/** How rows are arranged. */
export interface Arrangement {
  readonly ranked: ReadonlyMap<string, RankedWords>;
  /** Columns by which rows are sorted, most important first. */
  readonly by: readonly string[];
  /** So many rows come at a time, and more only where they all belong together. */
  readonly atATime: number;
}

/**
 * Puts rows in order: first by groups, made by the first of the columns `by`, as many as are worth while, so that rows
 * that belong together lie together, and sorting them touches little memory at a time. They come some groups at a
 * time, so that memory is needed for those alone; at least once, also without rows.
 * @param rooms that memory is taken so many times: what came is good until so many more have been asked for
 */
export function* arrange(
  pieces: readonly Piece[],
  { ranked, by, atATime }: Arrangement,
  rooms = 1,
): Generator<StoredRows> {
  const slots = storeSlots(pieces, by, ranked);
  const { groups, groupedBy } = slots;
  const ranges = rangesOf(groups, atATime);
  const rowsIn = ([first, next]: Range): number => (groups[next] as number) - (groups[first] as number);
  const most = Math.max(...ranges.map(rowsIn));
  const taken = Array.from({ length: Math.min(rooms, ranges.length) }, () => storeRoom(ranked, most));
  for (const [turn, range] of ranges.entries()) {
    const rows = rowsIn(range);
    const cells = (taken[turn % taken.length] as ReturnType<typeof storeRoom>)(rows);
    const place = slots.places(...range);
    for (const [index, piece] of pieces.entries()) {
      const placement = place(index);
      if (placement.rows.length > 0) placeRows(piece.read(), piece.file, placement, cells, ranked);
    }
    const start = groups[range[0]] as number;
    const own = groups.slice(range[0], range[1] + 1).map((at) => at - start);
    const keys = by
      .filter((name) => !groupedBy.includes(name))
      .flatMap((name) => cells.columns.get(name) ?? []);
    yield { rows, ...cells, order: storeOrder(own, keys) };
  }
}

/** The first of some groups, and the one after the last. */
type Range = readonly [number, number];

/** Groups that are arranged together: so many rows at most, unless a single group has more. */
function rangesOf(groups: Uint32Array, most: number): Range[] {
  const ranges: Range[] = [];
  for (let first = 0; first < groups.length - 1; ) {
    const start = groups[first] as number;
    let next = first + 1;
    while (next < groups.length - 1 && (groups[next + 1] as number) - start <= most) next++;
    ranges.push([first, next]);
    first = next;
  }
  return ranges;
}
