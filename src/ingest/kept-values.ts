import type { Table } from "#model/table.ts";
import { TABLES } from "#model/tables.ts";
import type { Batch } from "./batch.ts";

/** Columns to which some table refers, as `table.column`. */
const REFERRED: ReadonlySet<string> = new Set(
  TABLES.flatMap(({ columns }) => columns.flatMap(({ references }) => references ?? [])),
);

/** Columns of a table that others refer to. */
export const referredColumns = (table: Table): string[] =>
  table.columns.map(({ name }) => name).filter((name) => REFERRED.has(`${table.name}.${name}`));

/** Collects the values of one file that were kept, in the columns to which other tables refer. */
export class KeptValues {
  readonly byColumn: ReadonlyMap<string, Set<string>>;
  readonly #seen = new WeakMap<readonly string[], Uint8Array>();

  constructor(table: Table) {
    this.byColumn = new Map(referredColumns(table).map((name) => [name, new Set<string>()]));
  }

  add({ columns }: Batch): void {
    for (const [name, values] of this.byColumn) {
      const data = columns.get(name);
      if (data?.kind === "codes") this.#addCodes(data.codes, data.dictionary, values);
      else if (data?.kind === "texts") for (const text of data.texts) if (text !== null) values.add(text);
    }
  }

  clear(): void {
    for (const values of this.byColumn.values()) values.clear();
  }

  #addCodes(codes: Int32Array, dictionary: readonly string[], values: Set<string>): void {
    let seen = this.#seen.get(dictionary);
    if (!seen || seen.length < dictionary.length) {
      const wider = new Uint8Array(dictionary.length * 2);
      wider.set(seen ?? []);
      seen = wider;
      this.#seen.set(dictionary, seen);
    }
    for (const code of codes) {
      if (code < 0 || seen[code] === 1) continue;
      seen[code] = 1;
      values.add(dictionary[code] as string);
    }
  }
}
