import type { Table } from "#model/table.ts";
import type { Batch } from "./batch.ts";
import { type CellProblem, cellProblem } from "./problem.ts";

/** First and last day of a pilot, where it has one. */
export interface PilotSpan {
  readonly start: string;
  readonly end: string | null;
}

/** A row that was kept, and where it stands. */
export interface KeptRow {
  readonly file: number;
  readonly line: number;
  readonly text: (column: string) => string | null;
  readonly number: (column: string) => number | null;
}

/** What a table's rules look at, and whom they tell. */
interface RuleContext {
  readonly rows: readonly KeptRow[];
  readonly pilots: ReadonlyMap<string, PilotSpan>;
  readonly placed: (row: KeptRow) => string;
  readonly say: (row: KeptRow, column: string, problem: CellProblem) => void;
}

/** Units of which a sum over periods or zones means nothing. */
const RATES: ReadonlySet<string> = new Set(["score", "percent", "ratio", "index"]);

function summedRates({ rows, say }: RuleContext): void {
  for (const row of rows) {
    const unit = row.text("unit") ?? "";
    if (row.text("aggregation") === "sum" && RATES.has(unit))
      say(row, "aggregation", cellProblem("summed_rates", { unit }));
  }
}

function samePositions({ rows, say, placed }: RuleContext): void {
  const first = new Map<number, KeptRow>();
  for (const row of rows) {
    const position = row.number("position") ?? Number.NaN;
    const other = first.get(position);
    if (!other) first.set(position, row);
    else {
      const args = { other: other.text("touchpoint_id") ?? "", where: placed(other) };
      say(row, "position", cellProblem("same_position", args));
    }
  }
}

function guardrails({ rows, say }: RuleContext): void {
  for (const row of rows) {
    const ids = row.text("guardrails")?.split("|") ?? [];
    if (ids.includes(row.text("primary_metric") ?? ""))
      say(row, "guardrails", cellProblem("primary_as_guardrail", {}));
    const twice = ids.find((id, index) => ids.indexOf(id) < index);
    if (twice !== undefined) say(row, "guardrails", cellProblem("listed_twice", { id: twice }));
  }
}

/** A day before its pilot's first or after its last. */
function besidePilot({ pilots, say }: RuleContext, row: KeptRow, column: string, ends: boolean): void {
  const span = pilots.get(row.text("pilot_id") ?? "");
  const day = row.text(column);
  if (!span || day === null) return;
  if (day < span.start)
    say(row, column, cellProblem("date_order", { other: "pilots.start", day: span.start, after: false }));
  if (ends && span.end !== null && day > span.end)
    say(row, column, cellProblem("date_order", { other: "pilots.end", day: span.end, after: true }));
}

function zoneStarts(context: RuleContext): void {
  for (const row of context.rows) {
    const group = row.text("group") ?? "";
    if (row.text("start") === null) continue;
    if (group === "pilot") besidePilot(context, row, "start", true);
    else context.say(row, "start", cellProblem("start_of_control", { group }));
  }
}

function rolloutSteps(context: RuleContext): void {
  const first = new Map<string, KeptRow>();
  for (const row of context.rows) {
    for (const column of ["planned_date", "actual_date"]) besidePilot(context, row, column, false);
    const key = JSON.stringify([row.text("pilot_id"), row.text("zone")]);
    const other = first.get(key);
    if (!other) first.set(key, row);
    else context.say(row, "zone", cellProblem("zone_in_two_waves", { where: context.placed(other) }));
  }
}

function leaders({ rows, say }: RuleContext): void {
  for (const row of rows) {
    const average = row.number("average") ?? 0;
    if ((row.number("leader") ?? average) < average)
      say(row, "leader", cellProblem("leader_below_average", { average }));
  }
}

function actionDays({ rows, say }: RuleContext): void {
  for (const row of rows) {
    const [opened, due, status] = [row.text("opened"), row.text("due"), row.text("status")];
    if (opened !== null && due !== null && due < opened)
      say(row, "due", cellProblem("date_order", { other: "opened", day: opened, after: false }));
    if (row.text("closed") !== null && (status === "open" || status === "doing"))
      say(row, "status", cellProblem("closed_but_open", { status }));
  }
}

/** What rows say together, or beside those of another table, that is hardly meant. */
const RULES: Readonly<Record<string, (context: RuleContext) => void>> = {
  metrics: summedRates,
  touchpoints: samePositions,
  pilots: guardrails,
  pilot_zones: zoneStarts,
  rollout: rolloutSteps,
  benchmarks: leaders,
  actions: actionDays,
};

/** Whether there is a rule for the rows of the table. */
export const hasRules = ({ name }: Table): boolean => name in RULES;

/** Holds the rows of a table to what the contract says of them together. The tables that have rules are small. */
export function holdToRules({ name }: Table, context: RuleContext): void {
  RULES[name]?.(context);
}

/** The rows of batches one by one. */
export function keptRows(file: number, { rows, lines, columns }: Batch): KeptRow[] {
  return Array.from({ length: rows }, (_, row) => ({
    file,
    line: lines[row] as number,
    text: (column) => {
      const data = columns.get(column);
      if (data?.kind === "codes") return data.dictionary[data.codes[row] as number] ?? null;
      return data?.kind === "texts" ? (data.texts[row] ?? null) : null;
    },
    number: (column) => {
      const data = columns.get(column);
      const value = data?.kind === "numbers" ? (data.numbers[row] as number) : Number.NaN;
      return Number.isNaN(value) ? null : value;
    },
  }));
}

/** First and last day of every pilot. */
export const pilotSpans = (rows: readonly KeptRow[]): Map<string, PilotSpan> =>
  new Map(
    rows.map((row) => [row.text("pilot_id") ?? "", { start: row.text("start") ?? "", end: row.text("end") }]),
  );
