import type { AnswerRow } from "#analysis/maturity/maturity-input.ts";
import { checkFolder, recordsOf } from "#ingest/check-folder.ts";
import type { Finding } from "#ingest/problem.ts";
import { ROLES } from "#model/vocabulary.ts";

/** Answers of opened files, and what is wrong with those that cannot be used. */
export interface OpenedAnswers {
  readonly rows: readonly AnswerRow[];
  /** By file as it was opened; the same problems that `npm run check` would name. */
  readonly problems: readonly Finding[];
  /** Files of which at least one row was used. */
  readonly files: number;
}

/** Reads answer files in the browser exactly as the build reads `data/maturity/`: the same spellings, checks and messages. */
export async function readAnswerFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<OpenedAnswers> {
  // Two respondents may have given their files the same name; a folder would hold one of them only.
  const paths = files.map(({ name }, at) => `maturity/${at + 1}/${name}`);
  const named = new Map(paths.map((path, at) => [path, files[at]?.name ?? path]));
  const check = await checkFolder(new Map(files.map(({ bytes }, at) => [paths[at] ?? "", bytes])));
  const table = check.tables.get("maturity");
  const rows = table ? recordsOf(table).map(answerOf) : [];
  return {
    rows,
    problems: check.findings.flatMap((one) => {
      const name = named.get(one.file);
      return name === undefined ? [] : [{ ...one, file: name }];
    }),
    files: check.files.filter(({ rows_ok }) => rows_ok > 0).length,
  };
}

function answerOf(record: ReadonlyMap<string, string | number | null>): AnswerRow {
  const text = (column: string): string | null => {
    const value = record.get(column) ?? null;
    return value === null ? null : String(value);
  };
  const answer = record.get("answer");
  return {
    assessmentId: text("assessment_id") ?? "",
    date: text("date") ?? "",
    respondent: text("respondent") ?? "",
    questionId: text("question_id") ?? "",
    answer: typeof answer === "number" ? answer : null,
    unit: text("unit"),
    role: ROLES.find((role) => role === record.get("role")) ?? null,
    version: text("version"),
  };
}
