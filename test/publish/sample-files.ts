import type { Column } from "#model/column.ts";
import { TABLES } from "#model/tables.ts";
import { batchOf, type Cells, type TableFile } from "./synthetic.ts";

/** Three different cells that a column may hold, and "no value" where it may. */
export function sampleCells(column: Column): Cells {
  const cells = {
    id: ["crm", "Ünïcode_1", "п.2"],
    ids: ["a|b", "c", "a|b|c"],
    text: ['it\'s "quoted"', "Обед; 1/2 — 🙂", "plain"],
    number: [0.1, 1, 0.30000000000000004],
    integer: [0, 1, 3],
    enum: [0, 1, 2].map((index) => column.values?.[index % column.values.length] ?? ""),
    period: ["2024-W09", "2024-02-29", "2023"],
    date: ["2024-02-29", "1999-12-31", "2030-01-01"],
    flag: ["yes", "no", "yes"],
  }[column.kind];
  return column.required ? [...cells, cells[1] ?? null] : [...cells, null];
}

/** A file for every table of the contract, with every column: three full rows and one with the required cells only. */
export function sampleFiles(): TableFile[] {
  return TABLES.map((table) => ({
    file: `${table.name}.csv`,
    table: table.name,
    batches: [batchOf(Object.fromEntries(table.columns.map((column) => [column.name, sampleCells(column)])))],
  }));
}
