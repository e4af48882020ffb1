import type { FindingLog } from "./finding-log.ts";
import type { ColumnData } from "./batch.ts";
import { type KeyBlock, type KeyBook, measureColumn } from "./key-book.ts";
import { type Pairs, repeatedKeys } from "./repeated-keys.ts";
import type { Drops } from "./table-sink.ts";

/** What became of rows with the same key. */
export interface Settlement {
  /** Rows to leave out: repeated ones and those that contradict one another. */
  readonly drops: Drops;
  /** Records rejected and repeated, by file. */
  readonly rejected: ReadonlyMap<number, number>;
  readonly repeated: ReadonlyMap<number, number>;
  /** Keys of rejected rows where the key is one text (an id), with the place of one of them. */
  readonly contradicted: ReadonlyMap<string, string>;
}

/** What the settlement asks about files: their path, where their problems go, and whether several rows share a line. */
export interface FileInfo {
  readonly path: string;
  readonly wide: boolean;
  readonly log: FindingLog;
}

const NOTHING: Settlement = { drops: new Map(), rejected: new Map(), repeated: new Map(), contradicted: new Map() };
/** Contradictions whose other lines are named. */
const NAMED_GROUPS = 200_000;
const NAMED_LINES = 5;

/** Finds a row's block by its number in the table. */
class Rows {
  readonly #book: KeyBook;
  readonly #blocks: readonly KeyBlock[];
  readonly #starts: readonly number[];

  constructor(book: KeyBook) {
    this.#book = book;
    this.#blocks = book.blocks;
    let start = 0;
    this.#starts = book.blocks.map(({ rows }) => {
      start += rows;
      return start - rows;
    });
  }

  at(row: number): { block: KeyBlock; at: number } {
    let [low, high] = [0, this.#blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= row) low = middle;
      else high = middle - 1;
    }
    return { block: this.#blocks[low] as KeyBlock, at: row - (this.#starts[low] as number) };
  }

  line(row: number): number {
    const { block, at } = this.at(row);
    return block.lines[at] as number;
  }

  file(row: number): number {
    return this.at(row).block.file;
  }

  /** Numbers of the rows of the same record: several in a wide file. */
  ofRecord(row: number, total: number): number[] {
    const [file, line] = [this.file(row), this.line(row)];
    const same = (other: number): boolean =>
      other >= 0 && other < total && this.file(other) === file && this.line(other) === line;
    const found = [row];
    for (let other = row - 1; same(other); other--) found.unshift(other);
    for (let other = row + 1; same(other); other++) found.push(other);
    return found;
  }

  measure(row: number): number | null {
    const { block, at } = this.at(row);
    const value = block.measure?.[at];
    return value === undefined || Number.isNaN(value) ? null : value;
  }

  /** Text of a cell, as far as the rows are kept. */
  text(row: number, column: string): string | null {
    const { block, at } = this.at(row);
    const cell = cellOf(block.batch?.columns.get(column), at);
    return cell === null ? null : String(cell);
  }

  /** Whether two rows of one key say different things in any column. */
  differ(a: number, b: number): boolean {
    if (this.measure(a) !== this.measure(b)) return true;
    const [x, y] = [this.at(a), this.at(b)];
    const [left, right] = [x.block.batch, y.block.batch];
    if (left && right) {
      const names = new Set([...this.#book.restOf(left), ...this.#book.restOf(right)]);
      return [...names].some((name) => cellOf(left.columns.get(name), x.at) !== cellOf(right.columns.get(name), y.at));
    }
    const [p, q] = [this.#book.lanesOf(x.block).rest, this.#book.lanesOf(y.block).rest];
    return ([0, 1] as const).some((lane) => (p?.[lane][x.at] ?? 0) !== (q?.[lane][y.at] ?? 0));
  }
}

/** A cell as text or number; null where it is empty. */
function cellOf(data: ColumnData | undefined, row: number): string | number | null {
  if (!data) return null;
  if (data.kind === "codes") return data.dictionary[data.codes[row] as number] ?? null;
  if (data.kind === "texts") return data.texts[row] ?? null;
  const value = data.numbers[row] as number;
  return Number.isNaN(value) ? null : value;
}

const count = (counts: Map<number, number>, file: number): void => {
  counts.set(file, (counts.get(file) ?? 0) + 1);
};

/** Numbers of the dropped rows within their files. */
function dropsOf(rows: Rows, dropped: Iterable<number>): Drops {
  const byFile = new Map<number, number[]>();
  for (const row of dropped) {
    const { block, at } = rows.at(row);
    const list = byFile.get(block.file) ?? [];
    list.push(block.first + at);
    byFile.set(block.file, list);
  }
  return new Map([...byFile].map(([file, list]) => [file, Uint32Array.from(list).sort()]));
}

/** Rejects every row of a key whose rows contradict one another; each names the others' lines. */
function rejectContradictions(
  { heads, rows: later }: Pairs,
  rows: Rows,
  files: ReadonlyMap<number, FileInfo>,
  book: KeyBook,
  total: number,
): { readonly rejected: Set<number>; readonly counts: Map<number, number>; readonly keys: Map<string, string> } {
  const contradicted = new Set<number>();
  for (let i = 0; i < heads.length; i++) {
    if (rows.differ(heads[i] as number, later[i] as number)) contradicted.add(heads[i] as number);
  }
  const groups = new Map<number, number[]>();
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i] as number;
    if (!contradicted.has(head)) continue;
    const group = groups.get(head) ?? [head];
    group.push(later[i] as number);
    groups.set(head, group);
  }
  const rejected = new Set<number>();
  const counts = new Map<number, number>();
  const keys = new Map<string, string>();
  const placed = (row: number): string => `${files.get(rows.file(row))?.path ?? ""}:${rows.line(row)}`;
  const single = book.table.key.length === 1 ? (book.table.key[0] as string) : null;
  let named = 0;
  for (const group of groups.values()) {
    const places = ++named > NAMED_GROUPS ? [] : [...new Set(group.map(placed))];
    for (const row of group) {
      const key = single === null ? null : rows.text(row, single);
      if (key !== null) keys.set(key, placed(row));
      const info = files.get(rows.file(row));
      if (!rejected.has(row) && info) {
        const record = info.wide ? rows.ofRecord(row, total) : [row];
        for (const one of record) rejected.add(one);
        count(counts, rows.file(row));
      }
      if (info) report(info, row, places.filter((place) => place !== placed(row)), rows, book, group);
    }
  }
  return { rejected, counts, keys };
}

/** Logs one row of a contradiction, in the column where it shows. */
function report(
  { log, wide }: FileInfo,
  row: number,
  others: readonly string[],
  rows: Rows,
  { table }: KeyBook,
  group: readonly number[],
): void {
  const measure = measureColumn(table)?.name ?? null;
  const byMeasure = measure !== null && group.some((other) => rows.measure(other) !== rows.measure(row));
  const first = table.key[0] ?? null;
  const header = wide ? (rows.text(row, "metric_id") ?? measure) : measure;
  const column = byMeasure ? header : first;
  const value = rows.measure(row);
  const text = byMeasure ? (value === null ? null : String(value)) : first === null ? null : rows.text(row, first);
  const args = { others: others.slice(0, NAMED_LINES).join(", "), more: Math.max(0, others.length - NAMED_LINES) };
  log.error("conflicting_duplicate", { line: rows.line(row), column, text }, args);
}

/** Drops the later ones of equal rows; a record of a wide file is repeated when all of its values are. */
function dropRepeats(
  { heads, rows: later }: Pairs,
  rows: Rows,
  files: ReadonlyMap<number, FileInfo>,
  rejected: ReadonlySet<number>,
  total: number,
): { readonly dropped: Set<number>; readonly counts: Map<number, number> } {
  const dropped = new Set<number>();
  const counts = new Map<number, number>();
  const keepers = new Map<number, number>();
  for (let i = 0; i < heads.length; i++) {
    const [head, row] = [heads[i] as number, later[i] as number];
    if (rejected.has(row)) continue;
    // in a wide file the first one may have gone with its record
    if (rejected.has(head) && !keepers.has(head)) keepers.set(head, row);
    if (keepers.get(head) === row) continue;
    dropped.add(row);
  }
  for (const row of dropped) {
    const file = rows.file(row);
    if (!files.get(file)?.wide) {
      count(counts, file);
      continue;
    }
    const record = rows.ofRecord(row, total);
    if (record.at(-1) === row && record.every((one) => dropped.has(one))) count(counts, file);
  }
  return { dropped, counts };
}

/**
 * Settles rows that share a key, over all files of a table: equal rows are kept once, rows that contradict one
 * another are all rejected, and each names the lines of the others. Two rows are equal when every column is; an
 * empty cell and a missing column are the same.
 */
export function settleDuplicates(book: KeyBook, files: ReadonlyMap<number, FileInfo>): Settlement {
  if (book.table.key.length === 0) return NOTHING;
  const { blocks } = book;
  const total = blocks.reduce((sum, { rows }) => sum + rows, 0);
  const pairs = repeatedKeys(book);
  if (pairs.heads.length === 0) return NOTHING;
  const rows = new Rows(book);
  const { rejected, counts, keys } = rejectContradictions(pairs, rows, files, book, total);
  const repeats = dropRepeats(pairs, rows, files, rejected, total);
  const drops = dropsOf(rows, [...rejected, ...repeats.dropped]);
  return { drops, rejected: counts, repeated: repeats.counts, contradicted: keys };
}
