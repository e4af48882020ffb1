import type { Column } from "#model/column.ts";
import type { Table } from "#model/table.ts";
import type { Batch, ColumnData } from "./batch.ts";
import { type KeyLanes, keyLanes } from "./key-lanes.ts";
import type { Drops } from "./table-sink.ts";

/** Rows of one batch as the search for repeated keys needs them: the batch itself, or hashes of its rows. */
export interface KeyBlock {
  readonly file: number;
  /** Number of the first of these rows in its file. */
  readonly first: number;
  readonly rows: number;
  readonly lines: Int32Array;
  /** The rows; null where the key is of mostly different texts and the table too large to keep them. */
  readonly batch: Batch | null;
  /** Whether the key consists of dictionary codes. */
  readonly coded: boolean;
  /** What the row says (`value`, `score`, `answer`): where equal keys differ in it, it is named. */
  readonly measure: Float64Array | null;
}

/** Columns that hold what a row says; two rows of one key that differ in it contradict each other. */
const MEASURES = new Set(["value", "score", "answer"]);
/** Rows with keys of different texts are kept up to this number, so that messages can quote them. */
const SMALL = 200_000;

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

/** Remembers the rows of a table by their keys: at 28 bytes a row for values, or as hashes where keys are long. */
export class KeyBook {
  readonly table: Table;
  readonly #default: Default | null;
  readonly #lanes = new WeakMap<KeyBlock, KeyLanes>();
  #blocks: KeyBlock[] = [];
  #rows = 0;

  constructor(table: Table, fallback: Default | null) {
    this.table = table;
    this.#default = fallback;
  }

  get blocks(): readonly KeyBlock[] {
    return this.#blocks;
  }

  /** How many rows a file has. */
  rowsOf(file: number): number {
    return this.#blocks.reduce((sum, block) => (block.file === file ? sum + block.rows : sum), 0);
  }

  /** The rows as they were added, as far as they are kept, without the dropped ones. */
  batches(drops: Drops): Batch[] {
    return this.#blocks.flatMap(({ file, first, batch }) => {
      const dropped = drops.get(file);
      if (!batch) return [];
      return dropped ? [without(batch, (row) => dropped.includes(first + row))] : [batch];
    });
  }

  add(file: number, added: Batch): void {
    const last = this.#blocks.at(-1);
    const first = last?.file === file ? last.first + last.rows : 0;
    const { key } = this.table;
    this.#rows += added.rows;
    const batch = this.#default
      ? { ...added, columns: withoutDefaults(added.columns, this.#default) }
      : added;
    const coded =
      key.length > 0 && key.every((name) => (batch.columns.get(name)?.kind ?? "codes") === "codes");
    const measure = batch.columns.get(measureColumn(this.table)?.name ?? "");
    const block: KeyBlock = {
      ...{ file, first, rows: batch.rows, lines: batch.lines, coded },
      batch: coded || this.#rows <= SMALL ? batch : null,
      measure: measure?.kind === "numbers" ? measure.numbers : null,
    };
    if (!(block.batch || key.length === 0)) this.#lanes.set(block, this.#hash(batch));
    this.#blocks.push(block);
  }

  /** Forgets the rows of a file. */
  discard(file: number): void {
    this.#blocks = this.#blocks.filter((block) => block.file !== file);
    this.#rows = this.#blocks.reduce((sum, { rows }) => sum + rows, 0);
  }

  /** Hashes of a block's rows. */
  lanesOf(block: KeyBlock): KeyLanes {
    const known = this.#lanes.get(block);
    if (known) return known;
    if (!block.batch) throw new TypeError("a block has its rows or their hashes");
    const lanes = this.#hash(block.batch);
    this.#lanes.set(block, lanes);
    return lanes;
  }

  /** Columns of a batch beside key and measure. */
  restOf(batch: Batch): string[] {
    const measure = measureColumn(this.table)?.name;
    return [...batch.columns.keys()].filter((name) => !this.table.key.includes(name) && name !== measure);
  }

  #hash(batch: Batch): KeyLanes {
    return keyLanes(this.table, batch, this.restOf(batch));
  }
}
