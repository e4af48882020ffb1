import type { Batch, ColumnData } from "#ingest/batch.ts";
import { memoryShelf, type Shelf, type ShelvedBatch } from "#ingest/shelf.ts";
import type { ArrangeThread } from "./arrange-thread.ts";
import { type Dictionaries, dictionariesOf } from "./batch-frame.ts";
import type { Place } from "./bytes-at.ts";
import type { SpillShelf } from "./spill-shelf.ts";
import { arrange, type StoredRows } from "./store-arrange.ts";
import { rankWords, Usage } from "./store-ranks.ts";
import type { Drops } from "./store-types.ts";

/** Rows of one file that came together. Texts are coded. */
interface Piece {
  readonly file: number;
  /** Number of the first row, counted within the file. */
  readonly from: number;
  readonly names: readonly string[];
  readonly dictionaries: Dictionaries;
  readonly shelved: ShelvedBatch;
}

/** How a column's words are ordered. */
export type WordOrder = (column: string, words: string[]) => string[];

/** How rows are put in order that lie in a file. */
export interface Elsewhere {
  readonly shelf: SpillShelf;
  /** Does it while other things go on. */
  readonly thread: () => ArrangeThread;
  /** Rows that are put in order at a time, and more only where they all belong together. */
  readonly atATime?: number;
}

/**
 * Rows of a large table at a time. Memory holds two times so many; each time all rows are looked through for them.
 */
const ROWS_AT_A_TIME = 1_000_000;
/** Of a smaller table less, so that the first are soon there. */
const SHARES = 4;

/**
 * Keeps the rows of one table as they arrive, until all are there.
 * @param elsewhere where they lie meanwhile; by default in memory
 */
export function storeRows(elsewhere: Elsewhere | null = null) {
  const shelf: Shelf = elsewhere?.shelf ?? memoryShelf;
  let pieces: Piece[] = [];
  let rows = 0;
  const counts = new Map<number, number>();
  const usages = new Map<number, Usage>();
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

  /** Rows of a piece that stay, and what all that stay use. */
  const kept = (drops: Drops) => {
    const keeps = pieces.map((piece) => keptRows(piece, drops.get(piece.file)));
    const again = new Map(Array.from(drops.keys(), (file) => [file, new Usage()]));
    for (const [index, { file, shelved }] of pieces.entries())
      again.get(file)?.add(shelved.read(), keeps[index]);
    return { keeps, usages: [...new Map([...usages, ...again]).values()] };
  };

  return {
    append(file: number, batch: Batch): void {
      const from = counts.get(file) ?? 0;
      counts.set(file, from + batch.rows);
      rows += batch.rows;
      const hasTexts = [...batch.columns.values()].some(({ kind }) => kind === "texts");
      const columns = () => new Map(Array.from(batch.columns, ([name, data]) => [name, coded(name, data)]));
      const all = hasTexts ? { ...batch, columns: columns() } : batch;
      const usage = usages.get(file) ?? new Usage();
      usages.set(file, usage);
      usage.add(all);
      const names = [...batch.columns.keys()];
      pieces.push({ file, from, names, dictionaries: dictionariesOf(all), shelved: shelf.put(all) });
      if (elsewhere?.shelf.isLarge) elsewhere.thread();
    },
    discard(file: number): void {
      rows -= counts.get(file) ?? 0;
      counts.delete(file);
      usages.delete(file);
      pieces = pieces.filter((piece) => piece.file !== file);
    },
    /** Every column that any piece has. */
    names,
    /**
     * The kept rows, some at a time, each after those that come before it in the order of the columns `by`; at least once,
     * also without rows. What came is good until the next is asked for.
     */
    take(
      drops: Drops,
      by: readonly string[],
      wordOrder: WordOrder,
    ): Iterable<StoredRows> | AsyncIterable<StoredRows> {
      const { keeps, usages } = kept(drops);
      const ranked = rankWords(usages, names(), wordOrder);
      const sorted = pieces.map(({ file, shelved: { rows } }, index) => ({ file, rows, keep: keeps[index] }));
      const spilled = elsewhere?.shelf.spilled(pieces.map(({ shelved }) => shelved));
      if (!(elsewhere && spilled)) {
        const read = (index: number) => () => (pieces[index] as Piece).shelved.read();
        const all = sorted.map((piece, index) => ({ ...piece, read: read(index) }));
        return arrange(all, { ranked, by, atATime: rows });
      }
      const placed = sorted.map((piece, index) => ({
        ...piece,
        place: spilled.places[index] as Place,
        dictionaries: (pieces[index] as Piece).dictionaries,
      }));
      const atATime = elsewhere.atATime ?? Math.min(ROWS_AT_A_TIME, Math.ceil(rows / SHARES));
      return elsewhere.thread().arrange({ ranked, by, atATime, path: spilled.path, pieces: placed });
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

/** 1 for each row of the piece that stays; undefined when all stay. */
function keptRows(
  { from: first, shelved: { rows } }: Piece,
  drops: Uint32Array | undefined,
): Uint8Array | undefined {
  const [from, to] = [first, first + rows].map((row) => firstAtLeast(drops, row));
  const inPiece = drops?.subarray(from, to);
  if (!inPiece?.length) return undefined;
  const kept = new Uint8Array(rows).fill(1);
  for (const row of inPiece) kept[row - first] = 0;
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
