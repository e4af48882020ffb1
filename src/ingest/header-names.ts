import { headerAliases } from "#model/aliases.ts";
import type { Column } from "#model/column.ts";
import type { Table } from "#model/table.ts";
import { readText } from "./text-cell.ts";

/** A header cell as it is compared: trimmed, NFC, lower case, one space where there is white space. */
export const headerName = (cell: string): string => readText(cell).text.toLowerCase().replace(/\s+/gu, " ");

const cache = new Map<string, ReadonlyMap<string, Column>>();

/** The columns of a table by every header name that they go by. */
export function columnsByHeader(table: Table): ReadonlyMap<string, Column> {
  let names = cache.get(table.name);
  if (!names) {
    const entries = table.columns.flatMap((column) =>
      [column.name, ...headerAliases(table.name, column.name)].map((name) => [name, column] as const),
    );
    names = new Map(entries);
    cache.set(table.name, names);
  }
  return names;
}
