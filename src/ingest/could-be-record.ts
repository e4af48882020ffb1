import { type Column, ID_PATTERN } from "#model/column.ts";
import { readPeriod } from "./date.ts";
import type { Layout } from "./layout.ts";
import { readNumber } from "./number.ts";

/** Kinds of columns whose cells cannot be any text. */
const TELLING: ReadonlySet<Column["kind"]> = new Set(["number", "integer", "period", "date"]);

function couldBe({ kind }: Column, text: string): boolean {
  if (text === "") return false;
  if (kind === "number" || kind === "integer") return !("code" in readNumber(text, "."));
  if (kind === "period" || kind === "date") return !("code" in readPeriod(text, "dmy", kind));
  return kind !== "id" || ID_PATTERN.test(text);
}

/** Whether cells could be a record of the file: as many as in the header, and sound in every required column. */
function couldBeRecord({ width, columns, wide }: Layout, cells: readonly string[]): boolean {
  if (cells.length !== width) return false;
  const textOf = (cell: number): string => (cells[cell] ?? "").trim();
  if (wide && !wide.cells.some(({ cell }) => !("code" in readNumber(textOf(cell), ".")))) return false;
  return columns.every(({ column, cell }) => !column.required || couldBe(column, textOf(cell)));
}

/** Whether a record can be told from any other line, since a number or a date is required in it. */
const tells = ({ columns }: Layout): boolean =>
  columns.some(({ column: { required, kind } }) => required && TELLING.has(kind));

/** Whether a line cannot be but a record of the file: a title or a remark has no such number or date. */
export const isSurelyRecord = (layout: Layout, cells: readonly string[]): boolean =>
  tells(layout) && couldBeRecord(layout, cells);

/**
 * Whether a quote that was opened by mistake joined these lines to one record. A cell with line breaks leaves some
 * cells on its first line and the others on its last; records that were swallowed are whole.
 * @param lines cut at their delimiters, quotes or not
 */
export function wereRecords(layout: Layout, lines: readonly (readonly string[])[]): boolean {
  const could = (cells: readonly string[]): boolean => couldBeRecord(layout, cells);
  const [first, last] = [lines[0] ?? [], lines.at(-1) ?? []];
  if (!tells(layout)) return lines.every(could);
  const whole = first.length === layout.width && last.length === layout.width;
  return (whole && (could(first) || could(last))) || lines.slice(1, -1).some(could);
}
