import type { Table } from "#model/table.ts";
import { cellProblem } from "./problem.ts";
import type { ReadFile } from "./table-remarks.ts";

/** Tables of what has happened, with the column that says when. Plans may reach far ahead. */
const HAPPENED: Readonly<Record<string, string>> = {
  values: "period",
  responses: "date",
  transactions: "date",
  feedback: "period",
  maturity: "date",
};
/** So many years between two rows part them: what lies beyond is a slip of the pen, such as 2052 for 2025. */
const FAR = 6;
/** So much of the different days or periods must lie together before the rest is called far from them. */
const MOST = 2 / 3;

interface Dated {
  readonly year: number;
  readonly text: string;
  readonly line: number;
  readonly file: ReadFile;
}

/** First and last year of what lies together, where most does; null where nothing does. */
function coreOf(dated: readonly Dated[]): { readonly first: number; readonly last: number } | null {
  const years = dated.map(({ year }) => year).sort((a, b) => a - b);
  let core: readonly number[] = [];
  for (let from = 0, to = 1; to <= years.length; to++) {
    if ((years[to] ?? Number.POSITIVE_INFINITY) - (years[to - 1] as number) < FAR) continue;
    if (to - from > core.length) core = years.slice(from, to);
    from = to;
  }
  if (core.length < MOST * years.length) return null;
  return { first: core[0] ?? 0, last: core.at(-1) ?? 0 };
}

/** Warns of days and periods that lie years away from most others of what has happened: years mistyped, dates that stand for none. */
export function reportLonelyYears({ name }: Table, files: readonly ReadFile[]): void {
  const column = HAPPENED[name];
  if (column === undefined) return;
  const dated: Dated[] = files.flatMap((file) => {
    const { texts = [], lines = [] } = file.reading.texts.get(column) ?? {};
    return texts.map((text, i) => ({ year: Number(text.slice(0, 4)), text, line: lines[i] ?? 0, file }));
  });
  const core = coreOf(dated);
  if (!core) return;
  for (const { year, text, line, file } of dated) {
    if (year >= core.first && year <= core.last) continue;
    const { code, args } = cellProblem("unlikely_year", {
      nearest: String(year < core.first ? core.first : core.last),
    });
    file.log.warn(code, { line, column, text }, args);
  }
}
