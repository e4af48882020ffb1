import type { AnswerRow } from "#analysis/maturity/maturity-input.ts";
import { csvText } from "./csv-text.ts";

/** The columns of the table `maturity`, in the order of the data contract. */
const COLUMNS = [
  "assessment_id",
  "date",
  "respondent",
  "question_id",
  "answer",
  "unit",
  "role",
  "version",
] as const;

/** Answers as a file for `data/maturity/`: exactly the columns of the data contract, an open question as an empty cell. */
export function answersCsv(rows: readonly AnswerRow[]): string {
  const cells = rows.map((row) => [
    idOf(row.assessmentId),
    row.date,
    row.respondent.trim(),
    row.questionId,
    row.answer,
    row.unit,
    row.role,
    row.version,
  ]);
  return csvText([COLUMNS, ...cells]);
}

/**
 * A name for the file of one respondent that survives mail programs and every disk, and sorts by assessment.
 * @example answersFileName("2026", "Иван Petrenko") // "maturity-2026-Иван-Petrenko.csv"
 */
export function answersFileName(assessmentId: string, respondent: string): string {
  return `maturity-${idOf(assessmentId)}-${idOf(respondent).replace(/\.+$/, "")}.csv`;
}

/** Longest id of the data contract. */
const LONGEST = 64;

/** A text as an id of the data contract: whatever is no letter, digit, `_`, `.` or `-` becomes a hyphen. */
function idOf(text: string): string {
  const id = text
    .normalize("NFC")
    .trim()
    .replaceAll(/[^\p{L}\p{M}\p{N}_.-]+/gu, "-")
    .slice(0, LONGEST)
    .replaceAll(/^[-.]+|-+$/g, "");
  return id || "unnamed";
}
