import type { AnswerRow, MaturityInput } from "#analysis/maturity/maturity-input.ts";
import { QUESTIONNAIRES } from "#model/questionnaire/questionnaires.ts";
import type { ElementId, Role } from "#model/vocabulary.ts";

const newest = QUESTIONNAIRES.at(-1);
if (!newest) throw new Error("no questionnaire");
export const questionnaire = newest;

interface Person {
  readonly respondent?: string;
  readonly role?: Role | null;
  readonly unit?: string | null;
  readonly assessmentId?: string;
  readonly date?: string;
  readonly version?: string | null;
}

/** Rows of one person who answers each question by a rule; null for "don't know", undefined for no row at all. */
export function answersOf(
  answer: (questionId: string) => number | null | undefined,
  {
    respondent = "a",
    role = "leadership",
    unit = null,
    assessmentId = "2025",
    date = "2025-09-15",
    version = "1",
  }: Person = {},
): AnswerRow[] {
  return questionnaire.questions.flatMap(({ id }) => {
    const given = answer(id);
    return given === undefined
      ? []
      : [{ assessmentId, date, respondent, questionId: id, answer: given, unit, role, version }];
  });
}

/**
 * Options of five questions whose mean is half the score, as far as whole options allow.
 * @example fiveAnswers(5.6) // [3, 3, 3, 3, 2], mean 2.8
 */
export function fiveAnswers(score: number): number[] {
  const total = Math.round((score / 2) * 5);
  return Array.from({ length: 5 }, (_, at) => Math.floor(total / 5) + (at < total % 5 ? 1 : 0));
}

/** Answers that give each element its score, in steps of 0.4. */
export const elementAnswers =
  (scores: Readonly<Record<ElementId, number>>) =>
  (questionId: string): number =>
    fiveAnswers(scores[questionId[0] as ElementId])[Number(questionId[1]) - 1] ?? 0;

/** Input without market, actions or other data. */
export const inputOf = (answers: readonly AnswerRow[]): MaturityInput => ({
  answers,
  questionnaires: QUESTIONNAIRES,
  benchmarks: [],
  actions: [],
  ownData: null,
  asOf: null,
});
