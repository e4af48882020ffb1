import type { Column } from "#model/column.ts";
import type { Table } from "#model/table.ts";
import type { Batch, ColumnData } from "./batch.ts";
import { memoryShelf, type Shelf, type ShelvedBatch } from "./shelf.ts";
import type { Drops } from "./table-sink.ts";

/** Rows that came together, as the search for repeated keys needs them. */
export interface KeyBlock {
  readonly file: number;
  /** Number of the first of these rows in its file. */
  readonly first: number;
  readonly rows: number;
  /** Whether the key consists of dictionary codes. */
  readonly coded: boolean;
  /** Words of the key's columns. */
  readonly dictionaries: ReadonlyMap<string, readonly string[]>;
  /** The rows; entries that say what an empty cell would mean as well are empty. */
  readonly read: () => Batch;
}

/** Columns that hold what a row says; two rows of one key that differ in it contradict each other. */
const MEASURES = new Set(["value", "score", "answer"]);

/** The column that a contradiction is blamed on, or null. */
export const measureColumn = (table: Table): Column | null =>
  table.columns.find(({ name }) => MEASURES.has(name) && !table.key.includes(name)) ?? null;

/** What a row without an entry means: a value without a source is from its metric's source. */
export interface Default {
  readonly column: string;
  readonly by: string;
  readonly values: ReadonlyMap<string, string>;
}

/** The column without the entries that say what an empty cell would mean as well. */
function withoutDefaults(columns: Batch["columns"], { column, by, values }: Default): Batch["columns"] {
  const given = columns.get(column);
  const keys = columns.get(by);
  if (given?.kind !== "codes" || keys?.kind !== "codes") return columns;
  const codeOf = new Map(given.dictionary.map((text, code) => [text, code]));
  const implied = keys.dictionary.map((key) => codeOf.get(values.get(key) ?? "") ?? -2);
  const codes = given.codes.map((code, row) => (code === implied[keys.codes[row] as number] ? -1 : code));
  return new Map(columns).set(column, { ...given, codes });
}

/** A batch without some of its rows. */
function without({ rows, lines, columns }: Batch, isDropped: (row: number) => boolean): Batch {
  const kept = Int32Array.from({ length: rows }, (_, row) => row).filter((row) => !isDropped(row));
  const pick = (data: ColumnData): ColumnData => {
    if (data.kind === "codes") return { ...data, codes: kept.map((row) => data.codes[row] as number) };
    if (data.kind === "texts") return { ...data, texts: Array.from(kept, (row) => data.texts[row] ?? null) };
    return { ...data, numbers: Float64Array.from(kept, (row) => data.numbers[row] as number) };
  };
  const picked = new Map([...columns].map(([name, data]) => [name, pick(data)]));
  return { rows: kept.length, lines: kept.map((row) => lines[row] as number), columns: picked };
}

/** Remembers where the rows of a table lie, to look at their keys once all are there. */
export class KeyBook {
  readonly table: Table;
  readonly #default: Default | null;
  readonly #shelf: Shelf;
  readonly #defaulted = new WeakMap<Batch, Batch>();
  #blocks: KeyBlock[] = [];

  constructor(table: Table, fallback: Default | null, shelf: Shelf = memoryShelf) {
    this.table = table;
    this.#default = fallback;
    this.#shelf = shelf;
  }

  get blocks(): readonly KeyBlock[] {
    return this.#blocks;
  }

  /** How many rows a file has. */
  rowsOf(file: number): number {
    return this.#blocks.reduce((sum, block) => (block.file === file ? sum + block.rows : sum), 0);
  }

  /** The rows as they were added, without the dropped ones. */
  batches(drops: Drops): Batch[] {
    return this.#blocks.map(({ file, first, read }) => {
      const dropped = drops.get(file);
      return dropped ? without(read(), (row) => dropped.includes(first + row)) : read();
    });
  }

  add(file: number, batch: Batch): void {
    const last = this.#blocks.at(-1);
    const first = last?.file === file ? last.first + last.rows : 0;
    const { key } = this.table;
    const dictionaries = new Map<string, readonly string[]>();
    let coded = key.length > 0;
    for (const name of key) {
      const data = batch.columns.get(name);
      if (data?.kind === "codes") dictionaries.set(name, data.dictionary);
      else if (data) coded = false;
    }
    const read = this.#reader(this.#shelf.put(batch));
    this.#blocks.push({ file, first, rows: batch.rows, coded, dictionaries, read });
  }

  /** Forgets the rows of a file. */
  discard(file: number): void {
    this.#blocks = this.#blocks.filter((block) => block.file !== file);
  }

  /** A function of its own: made where the batch is at hand, it would keep the batch in memory. */
  #reader(shelved: ShelvedBatch): () => Batch {
    return () => this.#read(shelved);
  }

  #read(shelved: ShelvedBatch): Batch {
    const batch = shelved.read();
    if (!this.#default?.values.size) return batch;
    const known = this.#defaulted.get(batch);
    if (known) return known;
    const columns = withoutDefaults(batch.columns, this.#default);
    const defaulted = columns === batch.columns ? batch : { ...batch, columns };
    this.#defaulted.set(batch, defaulted);
    return defaulted;
  }
}
