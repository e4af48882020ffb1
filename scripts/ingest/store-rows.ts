import type { Batch, ColumnData } from "#ingest/batch.ts";
import { memoryShelf, type Shelf, type ShelvedBatch } from "#ingest/shelf.ts";
import { placeRows } from "./store-place.ts";
import { rankWords } from "./store-ranks.ts";
import { storeRoom } from "./store-room.ts";
import { storeSlots } from "./store-slots.ts";
import type { Drops } from "./store-types.ts";

/** Rows of one file that came together. Texts are coded. */
export interface Piece extends ShelvedBatch {
  readonly file: number;
  /** Number of the first row, counted within the file. */
  readonly from: number;
  readonly names: readonly string[];
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

export type Ranks = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Kept rows of a table, column by column, grouped by some columns and otherwise as they arrived. */
export interface StoredRows {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, StoredColumn>;
  readonly files: Int32Array<ArrayBuffer>;
  readonly lines: Int32Array<ArrayBuffer>;
  /** Columns that make the groups: groups come in their order, and within a group they are all the same. */
  readonly groupedBy: readonly string[];
  /** Where each group starts, and at last the number of rows. */
  readonly groups: Uint32Array;
}

/** How a column's words are ordered. */
export type WordOrder = (column: string, words: string[]) => string[];

/** Rows that are put in order and written at a time. */
const ROWS_AT_A_TIME = 2_000_000;

/**
 * Keeps the rows of one table as they arrive, until all are there.
 * @param shelf where they lie meanwhile
 * @param atATime so many rows are arranged at a time, and more only where they all belong together
 */
export function storeRows(shelf: Shelf = memoryShelf, atATime = ROWS_AT_A_TIME) {
  let pieces: Piece[] = [];
  const counts = new Map<number, number>();
  const names = () => new Set(pieces.flatMap((piece) => piece.names));
  const loose = new Map<string, ReturnType<typeof growingDictionary>>();

  const coded = (name: string, data: ColumnData): ColumnData => {
    if (data.kind !== "texts") return data;
    const dictionary = loose.get(name) ?? growingDictionary();
    loose.set(name, dictionary);
    return {
      kind: "codes",
      codes: Int32Array.from(data.texts, dictionary.code),
      dictionary: dictionary.words,
    };
  };

  return {
    append(file: number, batch: Batch): void {
      const from = counts.get(file) ?? 0;
      counts.set(file, from + batch.rows);
      const hasTexts = [...batch.columns.values()].some(({ kind }) => kind === "texts");
      const columns = () => new Map(Array.from(batch.columns, ([name, data]) => [name, coded(name, data)]));
      const { rows, read } = shelf.put(hasTexts ? { ...batch, columns: columns() } : batch);
      pieces.push({ file, from, rows, read, names: [...batch.columns.keys()] });
    },
    discard(file: number): void {
      counts.delete(file);
      pieces = pieces.filter((piece) => piece.file !== file);
    },
    /** Every column that any piece has. */
    names,
    /**
     * The kept rows, grouped by the first of the columns `by`, as many as are worth while: rows that belong together
     * then lie together, and sorting them touches little memory at a time. They come some groups at a time, so that
     * memory is needed for those alone; at least once, also without rows. Each time the memory is the same: what came
     * before is gone.
     */
    take(drops: Drops, by: readonly string[], wordOrder: WordOrder): Generator<StoredRows> {
      return arranged(pieces, names(), drops, by, wordOrder, atATime);
    },
  };
}

function growingDictionary() {
  const words: string[] = [];
  const codes = new Map<string, number>();
  const code = (text: string | null): number => {
    if (text === null) return -1;
    const known = codes.get(text);
    if (known !== undefined) return known;
    codes.set(text, words.length);
    return words.push(text) - 1;
  };
  return { words, code };
}

function* arranged(
  pieces: readonly Piece[],
  names: ReadonlySet<string>,
  drops: Drops,
  by: readonly string[],
  wordOrder: WordOrder,
  atATime: number,
): Generator<StoredRows> {
  const keeps = pieces.map((piece) => keptRows(piece, drops.get(piece.file)));
  const ranked = rankWords(pieces, keeps, names, wordOrder);
  const slots = storeSlots(pieces, keeps, by, ranked);
  const { groups, groupedBy } = slots;
  const ranges = rangesOf(groups, atATime);
  const rowsIn = ([first, next]: Range): number => (groups[next] as number) - (groups[first] as number);
  const room = storeRoom(ranked, Math.max(...ranges.map(rowsIn)));
  for (const range of ranges) {
    const rows = rowsIn(range);
    const cells = room(rows);
    const place = slots.places(...range);
    for (const [index, piece] of pieces.entries()) {
      const placement = place(index);
      if (placement.rows.length > 0) placeRows(piece.read(), piece.file, placement, cells, ranked);
    }
    const start = groups[range[0]] as number;
    const own = groups.slice(range[0], range[1] + 1).map((at) => at - start);
    yield { rows, ...cells, groupedBy, groups: own };
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

/** 1 for each row of the piece that stays; undefined when all stay. */
function keptRows(piece: Piece, drops: Uint32Array | undefined): Uint8Array | undefined {
  const [from, to] = [piece.from, piece.from + piece.rows].map((row) => firstAtLeast(drops, row));
  const inPiece = drops?.subarray(from, to);
  if (!inPiece?.length) return undefined;
  const kept = new Uint8Array(piece.rows).fill(1);
  for (const row of inPiece) kept[row - piece.from] = 0;
  return kept;
}

/** Where in an ascending list the first number stands that is at least so large. */
function firstAtLeast(ascending: Uint32Array | undefined, least: number): number {
  if (!ascending) return 0;
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
