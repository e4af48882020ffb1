import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import type { AnswerRow } from "./maturity-input.ts";
import type { RoleGroup } from "./maturity-types.ts";
import { MATURITY_RULES } from "./rules.ts";

/** What one respondent answered: scores 0–10 by question id; questions left open are missing. */
export interface Sheet {
  readonly respondent: string;
  readonly role: RoleGroup;
  readonly unit: string | null;
  readonly scores: ReadonlyMap<string, number>;
}

/** The answers of one assessment. */
export interface Assessment {
  readonly assessmentId: string;
  /** Day of the last answer. */
  readonly date: string;
  readonly questionnaire: Questionnaire;
  /** In order of respondents' names. */
  readonly sheets: readonly Sheet[];
  /** Respondents whose version of the questionnaire is another one; their answers cannot be added. */
  readonly leftOut: number;
}

/**
 * Rows as assessments, oldest first, whatever the order of the rows. An assessment is of the version that most of its respondents
 * answered. Rows without a version are of the newest; rows of a version or a question that nobody knows are no answers.
 */
export function answerSheets(
  rows: readonly AnswerRow[],
  questionnaires: readonly Questionnaire[],
): Assessment[] {
  const newest = questionnaires.at(-1);
  if (!newest) throw new RangeError("answerSheets needs at least 1 questionnaire, got 0");
  const found: Assessment[] = [];
  for (const [assessmentId, own] of Map.groupBy(rows, (row) => row.assessmentId)) {
    const versionOf = (row: AnswerRow): string => row.version ?? newest.version;
    const people = new Map(
      [...Map.groupBy(own, (row) => row.respondent)].map(([name, answers]) => [
        name,
        commonest(answers.map(versionOf)),
      ]),
    );
    const version = commonest([...people.values()].flatMap((one) => one ?? []));
    const questionnaire = questionnaires.find((one) => one.version === version);
    if (!questionnaire) continue;
    const counted = own.filter((row) => versionOf(row) === version && people.get(row.respondent) === version);
    const known = new Set(questionnaire.questions.map(({ id }) => id));
    const sheets = [...Map.groupBy(counted, (row) => row.respondent)]
      .map(([respondent, answers]) => sheetOf(respondent, answers, known))
      .sort((a, b) => compare(a.respondent, b.respondent));
    const date =
      own
        .map((row) => row.date)
        .sort(compare)
        .at(-1) ?? "";
    found.push({ assessmentId, date, questionnaire, sheets, leftOut: people.size - sheets.length });
  }
  return found.sort((a, b) => compare(a.date, b.date) || compare(a.assessmentId, b.assessmentId));
}

function sheetOf(respondent: string, rows: readonly AnswerRow[], known: ReadonlySet<string>): Sheet {
  const scores = new Map<string, number>();
  const contradicted = new Set<string>();
  for (const { questionId, answer } of rows) {
    if (answer === null || !known.has(questionId)) continue;
    const score = answer * MATURITY_RULES.scorePerOption;
    // Two different answers to one question contradict each other: neither counts.
    if ((scores.get(questionId) ?? score) !== score) contradicted.add(questionId);
    scores.set(questionId, score);
  }
  for (const questionId of contradicted) scores.delete(questionId);
  return {
    respondent,
    role: commonest(rows.flatMap(({ role }) => role ?? [])) ?? "none",
    unit: commonest(rows.flatMap(({ unit }) => unit ?? [])) ?? null,
    scores,
  };
}

/** What occurs most often; of equals the last in order. */
function commonest<Text extends string>(texts: readonly Text[]): Text | undefined {
  return [...Map.groupBy(texts, (text) => text)]
    .sort((a, b) => a[1].length - b[1].length || compare(a[0], b[0]))
    .at(-1)?.[0];
}

/** By code points, so that the order is the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
