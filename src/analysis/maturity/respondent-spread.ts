import { type MarginalMean, marginalMean } from "#stats/marginal-mean.ts";
import { mean } from "#stats/mean.ts";
import type { Sheet } from "./answer-sheets.ts";
import { groupByRole } from "./group-by-role.ts";
import { MATURITY_RULES } from "./rules.ts";

/** One respondent's mean distance from the scores of the questions that they answered. */
export interface Deviation {
  readonly respondent: string;
  readonly role: Sheet["role"];
  readonly value: number;
  /** Questions answered. */
  readonly answered: number;
}

/**
 * How far each respondent is from the common scores over some questions. Measured question by question, so that leaving a
 * hard question open makes nobody look generous; respondents who answered none are missing.
 */
export function deviations(
  sheets: readonly Pick<Sheet, "respondent" | "role" | "scores">[],
  scores: ReadonlyMap<string, number>,
): Deviation[] {
  return sheets.flatMap(({ respondent, role, scores: own }) => {
    let [sum, answered] = [0, 0];
    for (const [id, score] of scores) {
      const answer = own.get(id);
      if (answer === undefined) continue;
      sum += answer - score;
      answered++;
    }
    return answered ? [{ respondent, role, value: sum / answered, answered }] : [];
  });
}

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
