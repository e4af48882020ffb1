import type { Column } from "#model/column.ts";
import { textChecker } from "./checker.ts";
import { type DateOrder, type OrderEvidence, readPeriod } from "./date.ts";
import { looseSkeleton } from "./lookalike.ts";
import { isMissingMarker } from "./number.ts";
import { type CellProblem, cellProblem } from "./problem.ts";
import { idOfName, type Reference } from "./reference.ts";
import { suggest } from "./suggest.ts";
import { isBlankWord, isTotalsWord, mayBeTotal } from "./summary-words.ts";
import { brokenCharacter, isDamagedByExcel, readText, type TextReading } from "./text-cell.ts";

/** What a cell of a text column means: its canonical text, nothing, or a problem. */
export interface Meaning {
  /** Canonical text; null for an empty cell. */
  readonly text: string | null;
  readonly error: CellProblem | null;
  readonly warnings: readonly CellProblem[];
  readonly evidence: OrderEvidence;
}

/** Reads one cell of a column. Called once for each different text of a file, so it may take its time. */
export type Interpreter = (raw: string) => Meaning;

/** What an interpreter must know besides the column. */
export interface InterpreterContext {
  /** Order of day and month to assume. */
  readonly order: DateOrder;
  readonly reference: Reference | null;
  /** The header cell of the column, as it stands in the file. */
  readonly header: string;
  /** Whether the column is part of the table's key. */
  readonly isKey: boolean;
}

const EMPTY: Meaning = { text: null, error: null, warnings: [], evidence: "none" };
const wrong = (error: CellProblem): Meaning => ({ text: null, error, warnings: [], evidence: "none" });
const kept = (text: string, warnings: readonly CellProblem[], evidence: OrderEvidence = "none"): Meaning => ({
  text,
  error: null,
  warnings,
  evidence,
});

/** Columns in which a total hides: it passes every check and doubles the sum. */
const SUMMED_OVER = new Set(["zone", "segment", "customer_id", "supplier", "client"]);

/** Columns whose texts name things: what stands for "nothing" elsewhere becomes a thing of that name here. */
const NAMES = new Set([...SUMMED_OVER, "region", "format", "stage", "department", "unit", "respondent"]);

/** No shop is called 03.05.2025 or 2025-05-03; Excel makes that of 3-5 or of 03/05. */
const WHOLE_DATE = /^(?:\d{1,2}([./])\d{1,2}\1(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})$/;

/** What programs write as an id where there is none. */
const NO_ID = /^(?:null|nan|nat|none|nil|undefined|n\.a\.?|n\/a|н\/д|--?|–|—)$/iu;

/** Unknown values of one column for which near ones are looked for; more are no slips of the pen. */
const SUGGESTED = 1_000;

/** Known values by what they look like, for each reference once. */
const shapes = new WeakMap<Reference, ReadonlyMap<string, string>>();

/** The known value that cannot be told from this one in print, or null. Case alone is no likeness. */
function lookalikeOf(text: string, reference: Reference): string | null {
  const known =
    shapes.get(reference) ?? new Map(Array.from(reference.known, (value) => [looseSkeleton(value), value]));
  shapes.set(reference, known);
  const twin = known.get(looseSkeleton(text));
  return twin === undefined || twin.toLowerCase() === text.toLowerCase() ? null : twin;
}

/** What is wrong with values to which nothing answers. */
function unknownValues(reference: Reference): (text: string) => CellProblem {
  const { table, known, rejected, refusedFile } = reference;
  let suggested = 0;
  return (text) => {
    const where = rejected.get(text) ?? null;
    if (where !== null) return cellProblem("rejected_reference", { table, where });
    const lookalike = lookalikeOf(text, reference);
    if (refusedFile !== null && lookalike === null) {
      return cellProblem("rejected_reference", { table, where: refusedFile });
    }
    const suggestion =
      lookalike ?? idOfName(text, reference) ?? (++suggested > SUGGESTED ? null : suggest(text, known));
    return cellProblem("unknown_reference", { table, suggestion, lookalike });
  };
}

function interpretDates(kind: "period" | "date", order: DateOrder, required: boolean): Interpreter {
  return (raw) => {
    const trimmed = raw.trim();
    if (trimmed === "") return EMPTY;
    const broken = brokenCharacter(trimmed);
    if (broken) return wrong(broken);
    const { text, error, warnings } = readText(trimmed);
    if (error) return wrong(error);
    const reading = readPeriod(text, order, kind);
    if ("code" in reading) {
      if (isMissingMarker(text)) return wrong(cellProblem("missing_value", { optional: !required }));
      return wrong(isTotalsWord(text) ? cellProblem("totals_row", {}) : reading);
    }
    const year = Number(reading.text.slice(0, 4));
    const remarks = warnings.filter(({ code }) => code === "excel_text_formula");
    if (year < 1990 || year > 2100) remarks.push(cellProblem("unlikely_year", { nearest: null }));
    return kept(reading.text, remarks, reading.evidence);
  };
}

/** The problem of a whole cell or of one id in it, with the more telling of several explanations. */
function problemOf(
  { text }: TextReading,
  column: Column,
  { reference, header, isKey }: InterpreterContext,
  check: (text: string) => CellProblem | null,
  unknown: ((text: string) => CellProblem) | null,
): CellProblem | null {
  const isHeader = text.toLowerCase() === column.name || text === header;
  if (isKey && isHeader) return cellProblem("repeated_header", {});
  if (reference?.known.has(text)) return null;
  if (SUMMED_OVER.has(column.name) && isTotalsWord(text)) return cellProblem("totals_row", {});
  const wrongText = NO_ID.test(text) && column.kind === "id" ? noId(column) : check(text);
  const parts = column.kind === "ids" ? text.split("|") : [text];
  const missing = reference ? parts.find((part) => !reference.known.has(part)) : undefined;
  if (wrongText === null && missing === undefined) return null;
  const isName = column.kind === "id" || column.kind === "ids";
  if (isName && isTotalsWord(text)) return cellProblem("totals_row", {});
  if (wrongText?.code === "bad_id" && isDamagedByExcel(text)) return cellProblem("excel_damaged_id", {});
  const telling = TELLING.has(wrongText?.code ?? "") || !unknown || missing === undefined;
  if (telling) return wrongText;
  const listed = column.kind === "ids" && reference ? otherwiseListed(text, reference) : null;
  return listed ?? unknown(missing);
}

/** Problems of an id that tell more than that nothing answers to it. */
const TELLING: ReadonlySet<string> = new Set(["invisible_character", "missing_value"]);

const noId = ({ required }: Column): CellProblem => cellProblem("missing_value", { optional: !required });

/** A list of known ids with other signs between them than the vertical bar, or null. */
function otherwiseListed(text: string, { table, known }: Reference): CellProblem | null {
  const ids = text.split(/[|,;/\s]+/u).filter(Boolean);
  if (ids.length < 2 || !ids.every((id) => known.has(id))) return null;
  return cellProblem("unknown_reference", { table, suggestion: ids.join("|"), lookalike: null });
}

/** Remarks that make sense for the kind of column: a sign such as `-` is no formula in a list of words. */
function remarksOf({ text, warnings }: TextReading, column: Column): readonly CellProblem[] {
  const named = SUMMED_OVER.has(column.name);
  if (NAMES.has(column.name) && (isMissingMarker(text) || isBlankWord(text)))
    return [cellProblem("marker_as_name", {})];
  if (named && mayBeTotal(text)) return [...warnings, cellProblem("possible_total", {})];
  if (named && WHOLE_DATE.test(text)) return [...warnings, cellProblem("excel_damaged_id", {})];
  if (column.kind === "text" || column.kind === "id") return warnings;
  return warnings.filter(({ code }) => code === "excel_text_formula");
}

/** How the cells of a text column are read. @throws TypeError for a column of numbers */
export function interpreter(column: Column, context: InterpreterContext): Interpreter {
  if (column.kind === "period" || column.kind === "date")
    return interpretDates(column.kind, context.order, column.required);
  const check = textChecker(column);
  const unknown = context.reference && unknownValues(context.reference);
  return (raw) => {
    const reading = readText(raw);
    if (reading.text === "" && reading.warnings.length === 0) return EMPTY;
    if (reading.error) return wrong(reading.error);
    const joined =
      column.kind === "ids"
        ? reading.text
            .split("|")
            .map((id) => id.trim())
            .join("|")
        : reading.text;
    const problem = problemOf({ ...reading, text: joined }, column, context, check, unknown);
    return problem ? wrong(problem) : kept(joined, remarksOf(reading, column));
  };
}
