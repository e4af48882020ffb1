import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import Papa from "papaparse";

/** The committed demonstration data. */
export const DATA = join(import.meta.dirname, "../../data");

/** Paths of all files below a folder, relative to it, in name order. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Header and records of one CSV file, read without any code of the project. */
export function csv(path: string): { header: string[]; rows: string[][] } {
  const bytes = readFileSync(join(DATA, path));
  const text = path.endsWith("kadry.csv")
    ? iconv.decode(bytes, "win1251")
    : bytes.toString("utf8").replace("\ufeff", "");
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const [header = [], ...rows] = data;
  return { header, rows };
}

const read = new Map<string, Record<string, string>[]>();

/** Rows of a table as objects: `NAME.csv`, or all files of the folder `NAME`. Each table is read once. */
export function demoTable(name: string): readonly Record<string, string>[] {
  const known = read.get(name);
  if (known) return known;
  const paths = filesBelow(DATA).filter((path) => path === `${name}.csv` || path.startsWith(`${name}/`));
  const table = paths.flatMap((path) => {
    const { header, rows } = csv(path);
    return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ""])));
  });
  read.set(name, table);
  return table;
}

/** Rows of a table that are known to have the columns asked for. */
export function demoRows<const Column extends string>(
  name: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const table = demoTable(name);
  const missing = columns.filter((column) => !(column in (table[0] ?? {})));
  if (missing.length > 0) throw new Error(`${name} lacks ${missing.join(", ")}`);
  return table as readonly Record<Column, string>[];
}
