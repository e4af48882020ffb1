import type { FindingLog } from "./finding-log.ts";
import { type KeyBook, measureColumn } from "./key-book.ts";
import { KeyedRows } from "./keyed-rows.ts";
import type { FileReading } from "./read-context.ts";
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

/** What the settlement asks about files: their path, where their problems go, and what the headers of a wide one are. */
export interface FileInfo {
  readonly path: string;
  readonly wide: FileReading["wide"];
  readonly log: FindingLog;
}

const NOTHING: Settlement = {
  drops: new Map(),
  rejected: new Map(),
  repeated: new Map(),
  contradicted: new Map(),
};
/** Contradictions whose other lines are named. */
const NAMED_GROUPS = 200_000;
const NAMED_LINES = 5;

const count = (counts: Map<number, number>, file: number): void => {
  counts.set(file, (counts.get(file) ?? 0) + 1);
};

/** Numbers of the dropped rows within their files. */
function dropsOf(rows: KeyedRows, dropped: Iterable<number>): Drops {
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
  { heads, rows: later, differ }: Pairs,
  rows: KeyedRows,
  files: ReadonlyMap<number, FileInfo>,
  book: KeyBook,
  total: number,
): {
  readonly rejected: Set<number>;
  readonly counts: Map<number, number>;
  readonly keys: Map<string, string>;
} {
  const contradicted = new Set<number>();
  for (let i = 0; i < heads.length; i++) {
    if (differ[i]) contradicted.add(heads[i] as number);
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
  const measure = measureColumn(book.table)?.name ?? null;
  let named = 0;
  for (const group of groups.values()) {
    const places = ++named > NAMED_GROUPS ? [] : [...new Set(group.map(placed))];
    const byMeasure = measure !== null && new Set(group.map((row) => rows.number(row, measure))).size > 1;
    for (const row of group) {
      const key = single === null ? null : rows.text(row, single);
      if (key !== null) keys.set(key, placed(row));
      const info = files.get(rows.file(row));
      if (!rejected.has(row) && info) {
        const record = info.wide ? rows.ofRecord(row, total) : [row];
        for (const one of record) rejected.add(one);
        count(counts, rows.file(row));
      }
      if (info) report(info, row, othersOf(places, placed(row)), rows, book, byMeasure);
    }
  }
  return { rejected, counts, keys };
}

/** The first few places but the own one, and how many more there are. */
function othersOf(places: readonly string[], own: string): { others: string; more: number } {
  const named = places
    .slice(0, NAMED_LINES + 1)
    .filter((place) => place !== own)
    .slice(0, NAMED_LINES);
  return { others: named.join(", "), more: Math.max(0, places.length - 1 - named.length) };
}

/** Logs one row of a contradiction, in the column where it shows. */
function report(
  { log, wide }: FileInfo,
  row: number,
  args: ReturnType<typeof othersOf>,
  rows: KeyedRows,
  { table }: KeyBook,
  byMeasure: boolean,
): void {
  const first = table.key[0] ?? null;
  const measure = measureColumn(table)?.name ?? null;
  const header = wide === null ? measure : (rows.text(row, wide) ?? measure);
  const column = byMeasure ? header : first;
  const value = byMeasure && measure !== null ? rows.number(row, measure) : null;
  const key = first === null ? null : rows.text(row, first);
  const text = byMeasure ? (value === null ? null : String(value)) : key;
  log.error("conflicting_duplicate", { line: rows.line(row), column, text }, args);
}

/** Drops the later ones of equal rows; a record of a wide file is repeated when all of its values are. */
function dropRepeats(
  { heads, rows: later }: Pairs,
  rows: KeyedRows,
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
  const rows = new KeyedRows(book);
  const { rejected, counts, keys } = rejectContradictions(pairs, rows, files, book, total);
  const repeats = dropRepeats(pairs, rows, files, rejected, total);
  const drops = dropsOf(rows, [...rejected, ...repeats.dropped]);
  return { drops, rejected: counts, repeated: repeats.counts, contradicted: keys };
}
