import type { Table } from "#model/table.ts";
import { isSurelyRecord } from "./could-be-record.ts";
import { headerCore } from "./header-core.ts";
import { columnsByHeader, headerName } from "./header-names.ts";
import { type Layout, type LayoutContext, layoutOf } from "./layout.ts";
import { linesOf, parseRecords } from "./parse-records.ts";
import { type CellProblem, cellProblem, excerpt } from "./problem.ts";
import { cutRecords } from "./records.ts";

/** The header row of a file: where it is, how its cells are separated, and what they are. */
export interface Header {
  readonly delimiter: string;
  /** Physical line of the header, and of the first record under it. */
  readonly line: number;
  readonly firstLine: number;
  /** Characters of the text up to and with the header row. */
  readonly used: number;
  readonly cells: readonly string[];
  readonly layout: Layout;
  /** Lines above it that are not blank and no `sep=` line. */
  readonly skipped: number;
  /** Line of the first record that stands above it; null where there is none. */
  readonly recordAbove: number | null;
}

export const DELIMITERS = [",", ";", "\t", "|"] as const;
/** The header is looked for in so many lines. */
const SEARCHED_LINES = 10;
const SEP = /^"?sep=([,;\t|])"?(\r\n|\r|\n|$)/iu;
/** A header cell may hold line breaks, but not so many. */
const LONGEST_RECORD = 50;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

interface HeadRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly nextLine: number;
  readonly used: number;
}

/** The records of the first ten lines under one delimiter. */
function headRows(text: string, delimiter: string, start: number, from: number, atEnd: boolean): HeadRow[] {
  const rows: HeadRow[] = [];
  let line = start;
  let used = from;
  while (line < start + SEARCHED_LINES && used < text.length) {
    // one record at a time: its end in the text is needed
    const end = nextRecordEnd(text, used, delimiter, atEnd);
    if (end === null) break;
    const part = text.slice(used, end);
    const newline = part.endsWith("\r\n") ? "\r\n" : part.endsWith("\r") ? "\r" : "\n";
    const broken = cutRecords(part, delimiter, true).parts.some(({ kind }) => kind === "broken");
    const cells = broken ? [part.trim()] : (parseRecords({ text: part, newline }, delimiter)[0] ?? [""]);
    const next = line + linesOf(cells);
    used = end;
    rows.push({ cells, line, nextLine: next, used });
    line = next;
  }
  return rows;
}

/** Where the record that starts at `from` ends, its line end included; null where it is not complete. */
function nextRecordEnd(text: string, from: number, delimiter: string, atEnd: boolean): number | null {
  const breaks = /\r\n|\r|\n|$/gu;
  breaks.lastIndex = from;
  for (let lines = 0; lines < LONGEST_RECORD; lines++) {
    const match = breaks.exec(text);
    if (!match) return null;
    const end = match.index + match[0].length;
    const last = end >= text.length;
    const { openQuote } = cutRecords(text.slice(from, end), delimiter, true);
    if (!openQuote) return last && match[0] === "" && !atEnd ? null : end;
    if (last) return null;
  }
  return null;
}

/** What the rows say when none of them is a header. */
function noHeader(table: Table, rows: readonly HeadRow[], { metrics }: LayoutContext): CellProblem {
  const names = columnsByHeader(table);
  const separators: readonly (readonly [string, RegExp])[] = [
    [" ", /\s+/u],
    [":", /\s*:\s*/u],
    ["^", /\s*\^\s*/u],
    ["~", /\s*~\s*/u],
  ];
  for (const { cells } of rows) {
    if (cells.length > 1) continue;
    for (const [found, pattern] of separators) {
      const words = (cells[0] ?? "").split(pattern);
      if (words.filter((word) => names.has(headerName(word))).length > 1)
        return cellProblem("wrong_delimiter", { found });
    }
  }
  const expected = table.columns.filter(({ required }) => required).map(({ name }) => name);
  const first = rows.find(({ cells }) => !isBlank(cells))?.cells ?? [];
  const near = rows.map(({ cells }) => nearHeaders(table, cells, metrics)).find((pairs) => pairs.length > 0);
  return cellProblem("no_header", {
    expected: expected.join(", "),
    first: excerpt(first.map((cell) => cell.trim()).join(" · ")),
    near: near?.join(", ") ?? "",
  });
}

/** Cells of a row that seem to be headers, with the column that each seems to mean: `Metric_ID* → metric_id`. */
function nearHeaders(table: Table, cells: readonly string[], metrics: ReadonlySet<string> | null): string[] {
  const names = columnsByHeader(table);
  const pairs = cells.flatMap((cell) => {
    const core = headerCore(cell);
    const column = names.get(core) ?? names.get(core.replaceAll(" ", "_"));
    return column ? [`${cell.trim()} → ${column.name}`] : [];
  });
  // a table with a column for each metric, whose column of periods goes by another name
  const [start = "", ...rest] = cells.map((cell) => cell.trim());
  const wide = table.name === "values" && rest.some((cell) => metrics?.has(cell)) && !metrics?.has(start);
  return wide && pairs.length === 0 && start !== "" ? [`${start} → period`] : pairs;
}

/** A header row that lacks required columns is better than none: its problems can be named. */
function better(a: Header, b: Header | null): boolean {
  if (!b) return true;
  const missing = a.layout.missing.length - b.layout.missing.length;
  if (missing !== 0) return missing < 0;
  return a.layout.columns.length > b.layout.columns.length;
}

/** The first row that has every required column or, failing that, the best of those that have some. */
function headerAmong(
  rows: readonly HeadRow[],
  delimiter: string,
  table: Table,
  context: LayoutContext,
): Header | null {
  let best: Header | null = null;
  let skipped = 0;
  for (const { cells, line, nextLine, used } of rows) {
    if (isBlank(cells)) continue;
    const layout = layoutOf(table, cells, context);
    const above = rows.find((row) => row.line < line && isSurelyRecord(layout, row.cells));
    const place = { delimiter, line, firstLine: nextLine, used, cells, layout };
    const header = { ...place, skipped, recordAbove: above?.line ?? null };
    if (layout.columns.length > 0 && better(header, best)) best = header;
    // what follows a whole header are records, whatever they look like
    if (best?.layout.missing.length === 0) break;
    skipped += nextLine - line;
  }
  return best;
}

/**
 * Finds the header row within the first ten lines, and with it the delimiter; a leading `sep=;` line settles the latter.
 * @param text the start of the file: ten lines and more, or all of it
 * @param atEnd whether the text is the whole file
 */
export function findHeader(
  table: Table,
  text: string,
  context: LayoutContext,
  atEnd: boolean,
): Header | CellProblem {
  const sep = SEP.exec(text);
  const from = sep?.[0].length ?? 0;
  const start = sep ? 2 : 1;
  const delimiters = sep?.[1] ? [sep[1]] : DELIMITERS;
  let best: Header | null = null;
  let longest: readonly HeadRow[] = [];
  for (const delimiter of delimiters) {
    const rows = headRows(text, delimiter, start, from, atEnd);
    if (rows.length > longest.length) longest = rows;
    const header = headerAmong(rows, delimiter, table, context);
    if (header && better(header, best)) best = header;
  }
  return best ?? noHeader(table, longest, context);
}
