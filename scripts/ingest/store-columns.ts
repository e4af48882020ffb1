import type { Column } from "#model/column.ts";
import { daysBetween, GRAINS, type Grain, parsePeriod } from "#model/period.ts";
import type { Table } from "#model/table.ts";
import { AGGREGATIONS, defaultAggregation, UNITS, type Unit } from "#model/vocabulary.ts";
import { sqlText } from "./sql-text.ts";
import type { Source } from "./store-append.ts";
import type { StoredColumn, StoredRows } from "./store-arrange.ts";

/** A column of a DuckDB table: name, SQL type, and what goes into it. */
export interface TableColumn {
  readonly name: string;
  readonly type: string;
  readonly source: Source;
}

/** Words that other tables refer to, by `table.column`: columns with the same words share one type, and join fast. */
export type SharedWords = Map<string, readonly string[]>;

/** More words than this are text: an enum's words are part of the file's catalogue. */
const MOST_WORDS = 10_000;
const LARGEST_INT32 = 2 ** 31 - 1;

/** What storing needs to know of a table. */
export type StoredTable = Pick<Table, "name" | "columns" | "key">;

/** Columns of the DuckDB table for the rows that came: the contract's, and further ones. */
export function storeColumns(table: StoredTable, stored: StoredRows, shared: SharedWords): TableColumn[] {
  const columns = table.columns.flatMap((column) => {
    const cells =
      table.name === "metrics" && column.name === "aggregation"
        ? withDefaults(stored)
        : stored.columns.get(column.name);
    return contractColumns(table, column, cells, shared);
  });
  const known = new Set(table.columns.map((column) => column.name));
  const further = [...stored.columns.keys()].filter((name) => !known.has(name)).sort();
  for (const name of further)
    columns.push(furtherColumn(stored.columns.get(name), unusedName(name, columns)));
  return columns;
}

/** Where each row is from: the file's number in the table `files`, and the line. */
export function originColumns(stored: StoredRows): TableColumn[] {
  return [
    { name: "_file", type: "USMALLINT", source: { kind: "plain", integers: stored.files } },
    { name: "_line", type: "INTEGER", source: { kind: "plain", integers: stored.lines } },
  ];
}

/** Words in the order in which the warehouse keeps them: periods by time, everything else by code point. */
export function storedWordOrder(table: StoredTable): (column: string, words: string[]) => string[] {
  const kinds = new Map(table.columns.map((column) => [column.name, column.kind]));
  return (column, words) => (kinds.get(column) === "period" ? byTime(words) : byCodePoint(words));
}

function byCodePoint(words: string[]): string[] {
  // JavaScript compares UTF-16 units, DuckDB bytes of UTF-8: they differ only beyond the basic plane.
  const plain = words.every((word) => !/[\ud800-\udfff]/.test(word));
  return plain ? words.sort() : words.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function byTime(words: string[]): string[] {
  const keyed = words.map((word) => {
    const { start, grain } = periodOfWord(word);
    return { word, key: `${start}${GRAINS.indexOf(grain)}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ word }) => word);
}

function periodOfWord(word: string): { start: string; grain: Grain } {
  const period = parsePeriod(word);
  if (!period) throw new TypeError(`a checked period must be canonical, got ${word}`);
  return period;
}

function contractColumns(
  table: StoredTable,
  column: Column,
  cells: StoredColumn | undefined,
  shared: SharedWords,
): TableColumn[] {
  const { name } = column;
  switch (column.kind) {
    case "number":
      return [{ name, type: "DOUBLE", source: numbers(cells) }];
    case "integer":
      return [{ name, type: integerType(cells), source: numbers(cells) }];
    case "flag":
      return [{ name, type: "BOOLEAN", source: mapped(cells, (word) => (word === "yes" ? 1 : 0)) }];
    case "date":
      return [{ name, type: "DATE", source: mapped(cells, dayNumber) }];
    case "period":
      return periodColumns(name, cells);
    case "enum":
      return [enumColumn(name, cells, column.values ?? [])];
    case "ids":
      return [{ name, type: "VARCHAR", source: texts(cells) }];
    case "id":
    case "text":
      return [
        isDimension(column)
          ? dimension(table, column, cells, shared)
          : { name, type: "VARCHAR", source: texts(cells) },
      ];
  }
}

const isDimension = (column: Column): boolean =>
  column.kind === "id" || column.references !== undefined || ["zone", "segment"].includes(column.name);

/** An enum, of the words of the table that it refers to where those are enough. */
function dimension(
  table: StoredTable,
  column: Column,
  cells: StoredColumn | undefined,
  shared: SharedWords,
): TableColumn {
  const { name } = column;
  const own = cells?.kind === "words" ? cells.words : [];
  const others = shared.get(column.references ?? (name === "zone" ? "zones.zone" : "")) ?? [];
  const known = new Set(others);
  const words = own.every((word) => known.has(word)) ? others : own;
  shared.set(`${table.name}.${name}`, words);
  if (words.length === 0 || words.length > MOST_WORDS) return { name, type: "VARCHAR", source: texts(cells) };
  return enumColumn(name, cells, words);
}

function enumColumn(name: string, cells: StoredColumn | undefined, words: readonly string[]): TableColumn {
  const index = new Map(words.map((word, position) => [word, position]));
  return { name, type: enumType(words), source: mapped(cells, (word) => index.get(word) ?? 0) };
}

const enumType = (words: readonly string[]): string => `ENUM(${words.map(sqlText).join(", ")})`;

function periodColumns(name: string, cells: StoredColumn | undefined): TableColumn[] {
  const words = cells?.kind === "words" ? cells.words : [];
  const text = words.length === 0 || words.length > MOST_WORDS;
  return [
    text ? { name, type: "VARCHAR", source: texts(cells) } : enumColumn(name, cells, words),
    {
      name: `${name}_start`,
      type: "DATE",
      source: mapped(cells, (word) => dayNumber(periodOfWord(word).start)),
    },
    {
      name: "grain",
      type: enumType(GRAINS),
      source: mapped(cells, (word) => GRAINS.indexOf(periodOfWord(word).grain)),
    },
  ];
}

const dayNumber = (day: string): number => daysBetween("1970-01-01", day);

function integerType(cells: StoredColumn | undefined): string {
  const large = cells?.kind === "numbers" && cells.largest > LARGEST_INT32;
  return large ? "DOUBLE" : "INTEGER";
}

function furtherColumn(cells: StoredColumn | undefined, name: string): TableColumn {
  return cells?.kind === "numbers"
    ? { name, type: "DOUBLE", source: numbers(cells) }
    : { name, type: "VARCHAR", source: texts(cells) };
}

/** DuckDB does not tell `Area` from `area`, and two columns are ours. */
function unusedName(name: string, columns: readonly TableColumn[]): string {
  const used = new Set(["_file", "_line", ...columns.map((column) => column.name.toLowerCase())]);
  let candidate = name;
  for (let count = 2; used.has(candidate.toLowerCase()); count++) candidate = `${name}_${count}`;
  return candidate;
}

function numbers(cells: StoredColumn | undefined): Source {
  return cells?.kind === "numbers" ? cells : { kind: "empty" };
}

function texts(cells: StoredColumn | undefined): Source {
  return cells?.kind === "words"
    ? { kind: "text", ranks: cells.ranks, words: cells.words }
    : { kind: "empty" };
}

function mapped(cells: StoredColumn | undefined, physical: (word: string) => number): Source {
  if (cells?.kind !== "words") return { kind: "empty" };
  return { kind: "mapped", ranks: cells.ranks, physical: Int32Array.from([0, ...cells.words.map(physical)]) };
}

/** How each metric is put together, with the default of its unit where the file says nothing. */
function withDefaults(stored: StoredRows): StoredColumn {
  const given = stored.columns.get("aggregation");
  const units = stored.columns.get("unit");
  const ranks = new Uint16Array(stored.rows);
  for (let row = 0; row < stored.rows; row++) {
    const word = wordAt(given, row) ?? defaultAggregation(unitOf(wordAt(units, row)));
    ranks[row] = (AGGREGATIONS as readonly string[]).indexOf(word) + 1;
  }
  return { kind: "words", words: AGGREGATIONS, ranks };
}

function wordAt(cells: StoredColumn | undefined, row: number): string | undefined {
  return cells?.kind === "words" ? cells.words[(cells.ranks[row] as number) - 1] : undefined;
}

function unitOf(word: string | undefined): Unit {
  const unit = UNITS.find((one) => one === word);
  if (!unit) throw new TypeError(`a checked metric must have a unit, got ${word}`);
  return unit;
}
