import { type Column, ID_PATTERN } from "#model/column.ts";
import { readPeriod } from "./date.ts";
import type { Layout } from "./layout.ts";
import { readNumber } from "./number.ts";

function couldBe({ kind }: Column, text: string): boolean {
  if (text === "") return false;
  if (kind === "number" || kind === "integer") return !("code" in readNumber(text, "."));
  if (kind === "period" || kind === "date") return !("code" in readPeriod(text, "dmy", kind));
  return kind !== "id" || ID_PATTERN.test(text);
}

/** Whether cells could be a record of the file: as many as in the header, and sound in every required column. */
export function couldBeRecord({ width, columns }: Layout, cells: readonly string[]): boolean {
  if (cells.length !== width) return false;
  return columns.every(({ column, cell }) => !column.required || couldBe(column, (cells[cell] ?? "").trim()));
}
