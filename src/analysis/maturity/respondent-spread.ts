import { type MarginalMean, marginalMean } from "#stats/marginal-mean.ts";
import { mean } from "#stats/mean.ts";
import type { Sheet } from "./answer-sheets.ts";
import { groupByRole } from "./group-by-role.ts";
import { MATURITY_RULES } from "./rules.ts";

/** By how much one respondent moves a score: their distance from it, were all respondents like them. */
export interface Deviation {
  readonly respondent: string;
  readonly role: Sheet["role"];
  readonly value: number;
  /** Questions answered. */
  readonly answered: number;
}

type AnySheet = Pick<Sheet, "respondent" | "role" | "scores">;

/**
 * How far each respondent is from the common scores over some questions: the linearised contribution to the mean of the questions' role-balanced
 * means (Woodruff 1971, JASA 66), scaled so that it is the plain mean distance where everybody answered everything. Leaving a hard
 * question open makes nobody look generous; an answer to a question that few answered weighs more, as it does in the score.
 *
 * @param scores role-balanced means by question id
 * @returns respondents who answered at least one of the questions
 */
export function deviations(sheets: readonly AnySheet[], scores: ReadonlyMap<string, number>): Deviation[] {
  const people = sheets.filter((sheet) => [...scores.keys()].some((id) => sheet.scores.has(id)));
  const sizes = sizesOf(people, () => true);
  const questions = [...scores].flatMap(([id, score]) => {
    const answered = sizesOf(people, (sheet) => sheet.scores.has(id));
    // What only one answered has no spread to show.
    return answered.all < 2 ? [] : [{ id, score, answered }];
  });
  return people.map(({ respondent, role, scores: own }) => {
    const share = sizes.roles * (sizes.of.get(role) ?? 0);
    let sum = 0;
    for (const { id, score, answered } of questions) {
      const answer = own.get(id);
      if (answer === undefined) continue;
      const weight = share / (answered.roles * (answered.of.get(role) ?? 1));
      sum += weight * lostDegree(answered.all, people.length) * (answer - score);
    }
    const answered = [...scores.keys()].filter((id) => own.has(id)).length;
    return { respondent, role, value: questions.length ? sum / questions.length : 0, answered };
  });
}

function sizesOf(
  sheets: readonly AnySheet[],
  counts: (sheet: AnySheet) => boolean,
): { readonly all: number; readonly roles: number; readonly of: ReadonlyMap<Sheet["role"], number> } {
  const of = new Map<Sheet["role"], number>();
  let all = 0;
  for (const sheet of sheets) {
    if (!counts(sheet)) continue;
    all++;
    of.set(sheet.role, (of.get(sheet.role) ?? 0) + 1);
  }
  return { all, roles: of.size, of };
}

/** Distances from a mean of few answers are too small by √(1 − 1/n); this makes a question of n answers like one of all. */
const lostDegree = (n: number, all: number): number => Math.sqrt(n / (n - 1) / (all / (all - 1)));

/**
 * The variance that a respondent's mean has from rounding alone: answers come in steps of 2, so people who agree may still be off by
 * step²/12 an answer (Sheppard 1898, Proceedings of the London Mathematical Society 29).
 * @param answersPerValue answers of which each value is made for every question: 2 for a difference
 */
export function roundingVariance(
  values: readonly Pick<Deviation, "answered">[],
  answersPerValue = 1,
): number {
  const perAnswer = MATURITY_RULES.scorePerOption ** 2 / 12;
  return (perAnswer * answersPerValue) / mean(values.map(({ answered }) => answered));
}

/**
 * Standard error of a score from the spread between respondents within their roles (`marginalMean`). Respondents, not answers, are
 * what was sampled: the answers of one person hang together. The spread is never taken to be smaller than rounding makes it.
 *
 * @param answersPerValue as for `roundingVariance`
 * @returns null without any respondent
 */
export function respondentSpread(
  values: readonly Pick<Deviation, "role" | "value" | "answered">[],
  answersPerValue = 1,
): MarginalMean | null {
  if (values.length === 0) return null;
  return marginalMean(
    [...groupByRole(values).values()].map((group) => group.map(({ value }) => value)),
    {
      leastVariance: roundingVariance(values, answersPerValue),
      leastDf: MATURITY_RULES.spreadDf,
    },
  );
}
