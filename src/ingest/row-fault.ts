import type { Table } from "#model/table.ts";
import { columnsByHeader, headerName } from "./header-names.ts";
import { isMissingMarker } from "./number.ts";
import type { ProblemCode } from "./problem.ts";
import { isNote, isTotalsWord } from "./summary-words.ts";

/** A record that is no row of data at all. */
export type RowFault = Extract<ProblemCode, "repeated_header" | "second_header" | "totals_row" | "not_data">;

/** Words enough to be a sentence, as reports put below a table; no id, no name, no number is like that. */
const isProse = (text: string): boolean =>
  text.length < 2_000 && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 4;

/**
 * What a record that failed its checks is, if it is no data: a header again, totals, or a note.
 * @param header the cells of the file's header
 * @returns the kind and the cell that gives it away, or null for a row with mistakes
 */
export function rowFault(
  table: Table,
  header: readonly string[],
  cells: readonly string[],
): { readonly fault: RowFault; readonly cell: number } | null {
  const filled = cells.flatMap((text, cell) => (text.trim() === "" ? [] : [{ text, cell }]));
  const first = filled[0];
  if (!first) return null;
  const own = new Set(header.map(headerName));
  const known = columnsByHeader(table);
  const ofFile = filled.filter(({ text }) => own.has(headerName(text))).length;
  const ofTable = filled.filter(({ text }) => known.has(headerName(text))).length;
  if (ofFile > 1 && ofFile * 2 > filled.length) return { fault: "repeated_header", cell: first.cell };
  if (ofTable > 1 && ofTable * 2 >= filled.length) return { fault: "second_header", cell: first.cell };
  // a row of units under the header: words under nothing but numbers
  const isWord = (text: string): boolean =>
    /^\P{N}*\p{L}\P{N}*$/u.test(text) && !isMissingMarker(text.trim());
  if (
    first.cell > 0 &&
    filled.every(({ text }) => isWord(text)) &&
    ofTable + ofFile === 0 &&
    cells[0]?.trim() === ""
  )
    return { fault: "second_header", cell: first.cell };
  if (isTotalsWord(first.text)) return { fault: "totals_row", cell: first.cell };
  if ((isNote(first.text) || isProse(first.text)) && filled.length === 1 && header.length > 2)
    return { fault: "not_data", cell: first.cell };
  return null;
}
