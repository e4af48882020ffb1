import Papa from "papaparse";
import type { Stretch } from "./records.ts";

interface PapaParser {
  parse(text: string, base: number, ignoreLast: boolean): { data: string[][] };
}
/** PapaParse's core, without the wrapper that copies every result; @types/papaparse does not know its constructor. */
const Parser = Papa.Parser as unknown as new (config: { delimiter: string; newline: string }) => PapaParser;

/**
 * Parses a stretch of records with PapaParse: one array of cells for each record.
 * The line end is always told, never guessed, and every record has one, so that a quote at the end of the file
 * closes like any other.
 */
export function parseRecords(
  { text, newline }: Pick<Stretch, "text" | "newline">,
  delimiter: string,
): string[][] {
  const parser = new Parser({ delimiter, newline });
  const { data } = parser.parse(text.endsWith(newline) ? text : text + newline, 0, false);
  data.pop(); // what follows the last line end
  return data;
}

/** Physical lines of a record: one, and one more for each line end inside its cells. */
export function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) {
    for (let i = 0; i < cell.length; i++) {
      const code = cell.charCodeAt(i);
      if (code === 10 || (code === 13 && cell.charCodeAt(i + 1) !== 10)) lines++;
    }
  }
  return lines;
}
