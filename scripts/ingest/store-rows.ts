import type { Batch, ColumnData } from "#ingest/batch.ts";
import { storeSlots } from "./store-slots.ts";
import type { Drops } from "./store-types.ts";

/** Codes into a dictionary that only grows; -1 is "no value". */
type Codes = Extract<ColumnData, { kind: "codes" }>;

/** Rows of one file that came together. */
export interface Piece {
  readonly file: number;
  /** Number of the first row, counted within the file. */
  readonly from: number;
  readonly rows: number;
  readonly lines: Int32Array;
  readonly columns: Map<string, Codes | Extract<ColumnData, { kind: "numbers" }>>;
}

/** A column of all kept rows. `ranks` count from 1 in the order of `words`; 0 is "no value", as NaN is in `numbers`. */
export type StoredColumn =
  | { readonly kind: "words"; readonly words: readonly string[]; readonly ranks: Ranks }
  | { readonly kind: "numbers"; readonly numbers: Float64Array };

export type Ranks = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** All kept rows of a table, column by column, grouped by some columns and otherwise as they arrived. */
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

/** Keeps the rows of one table as they arrive, until all are there. */
export function storeRows() {
  let pieces: Piece[] = [];
  const counts = new Map<number, number>();
  const loose = new Map<string, ReturnType<typeof growingDictionary>>();

  const coded = (name: string, data: ColumnData): Codes | Extract<ColumnData, { kind: "numbers" }> => {
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
      const columns = new Map(Array.from(batch.columns, ([name, data]) => [name, coded(name, data)]));
      pieces.push({ file, from, rows: batch.rows, lines: batch.lines, columns });
    },
    discard(file: number): void {
      counts.delete(file);
      pieces = pieces.filter((piece) => piece.file !== file);
    },
    /** Every column that any piece has. */
    names: (): Set<string> => new Set(pieces.flatMap((piece) => [...piece.columns.keys()])),
    /**
     * The kept rows, grouped by the first of the columns `by`, as many as are worth while: rows that belong together
     * then lie together, and sorting them touches little memory at a time. Takes the pieces with it.
     */
    take(drops: Drops, by: readonly string[], wordOrder: WordOrder): StoredRows {
      const taken = pieces;
      pieces = [];
      return arranged(taken, drops, by, wordOrder);
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

function arranged(
  pieces: (Piece | undefined)[],
  drops: Drops,
  by: readonly string[],
  wordOrder: WordOrder,
): StoredRows {
  const all = pieces as readonly Piece[];
  const keeps = all.map((piece) => keptRows(piece, drops.get(piece.file)));
  const names = new Set(all.flatMap((piece) => [...piece.columns.keys()]));
  const dictionaries = new Map(Array.from(names, (name) => [name, ranksOf(all, keeps, name, wordOrder)]));
  const { slots, groups, groupedBy } = storeSlots(all, keeps, by, dictionaries);
  const rows = groups.at(-1) ?? 0;

  const columns = new Map<string, StoredColumn>();
  for (const [name, ranked] of dictionaries) columns.set(name, emptyColumn(ranked, rows));
  const files = new Int32Array(rows);
  const lines = new Int32Array(rows);
  for (const [index, piece] of all.entries()) {
    const slot = slots[index] as Uint32Array;
    for (const [name, column] of columns)
      place(column, piece.columns.get(name), dictionaries.get(name), slot);
    for (let row = 0; row < piece.rows; row++) {
      files[slot[row] as number] = piece.file;
      lines[slot[row] as number] = piece.lines[row] as number;
    }
    // The batch is no longer needed; its memory is, for the next table.
    pieces[index] = undefined;
    slots[index] = undefined;
  }
  return { rows, columns, files, lines, groupedBy, groups };
}

/** 1 for each row of the piece that stays; undefined when all stay. */
function keptRows(piece: Piece, drops: Uint32Array | undefined): Uint8Array | undefined {
  const inPiece = drops?.filter((row) => row >= piece.from && row < piece.from + piece.rows);
  if (!inPiece?.length) return undefined;
  const kept = new Uint8Array(piece.rows).fill(1);
  for (const row of inPiece) kept[row - piece.from] = 0;
  return kept;
}

/** Words of a column in order, and for each dictionary the rank of its codes: `ranks[code + 1]`, 0 for "no value". */
export interface RankedWords {
  readonly words: readonly string[];
  readonly ranks: ReadonlyMap<readonly string[], Uint32Array>;
}

/** Undefined for a column of numbers. Only words that kept rows use are ranked. */
function ranksOf(
  pieces: readonly Piece[],
  keeps: readonly (Uint8Array | undefined)[],
  name: string,
  wordOrder: WordOrder,
): RankedWords | undefined {
  const used = new Map<readonly string[], Uint8Array>();
  for (const [index, piece] of pieces.entries()) {
    const column = piece.columns.get(name);
    if (!column) continue;
    if (column.kind === "numbers") return undefined;
    const marks = used.get(column.dictionary) ?? new Uint8Array(column.dictionary.length + 1);
    used.set(column.dictionary, marks);
    mark(marks, column.codes, keeps[index]);
  }
  const usedWords = new Set<string>();
  for (const [dictionary, marks] of used) {
    for (let code = 0; code < dictionary.length; code++)
      if (marks[code + 1]) usedWords.add(dictionary[code] as string);
  }
  const words = wordOrder(name, [...usedWords]);
  const rankOf = new Map(words.map((word, index) => [word, index + 1]));
  const ranks = new Map(
    Array.from(used.keys(), (dictionary) => [
      dictionary,
      Uint32Array.from([0, ...dictionary.map((word) => rankOf.get(word) ?? 0)]),
    ]),
  );
  return { words, ranks };
}

function mark(marks: Uint8Array, codes: Int32Array, keep: Uint8Array | undefined): void {
  if (keep)
    for (let row = 0; row < codes.length; row++) marks[(codes[row] as number) + 1] ||= keep[row] as number;
  else for (let row = 0; row < codes.length; row++) marks[(codes[row] as number) + 1] = 1;
}

function emptyColumn(ranked: RankedWords | undefined, rows: number): StoredColumn {
  if (!ranked) return { kind: "numbers", numbers: new Float64Array(rows).fill(Number.NaN) };
  const { words } = ranked;
  return {
    kind: "words",
    words,
    ranks: words.length < 0xffff ? new Uint16Array(rows) : new Uint32Array(rows),
  };
}

function place(
  column: StoredColumn,
  data: Codes | Extract<ColumnData, { kind: "numbers" }> | undefined,
  ranked: RankedWords | undefined,
  slots: Uint32Array,
): void {
  if (column.kind === "numbers" && data?.kind === "numbers")
    placeNumbers(column.numbers, data.numbers, slots);
  if (column.kind === "words" && data?.kind === "codes") {
    placeRanks(column.ranks, data.codes, ranked?.ranks.get(data.dictionary) as Uint32Array, slots);
  }
}

function placeNumbers(into: Float64Array, numbers: Float64Array, slots: Uint32Array): void {
  for (let row = 0; row < slots.length; row++) into[slots[row] as number] = numbers[row] as number;
}

function placeRanks(into: Ranks, codes: Int32Array, ranks: Uint32Array, slots: Uint32Array): void {
  for (let row = 0; row < slots.length; row++)
    into[slots[row] as number] = ranks[(codes[row] as number) + 1] as number;
}
