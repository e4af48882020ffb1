import { mean } from "#stats/mean.ts";
import type { Sheet } from "./answer-sheets.ts";
import type { Scored } from "./maturity-types.ts";
import { questionMeans } from "./question-means.ts";
import { deviations, respondentSpread } from "./respondent-spread.ts";
import { withInterval } from "./with-interval.ts";

/**
 * Score of an element or area: the mean of its questions, with the interval from the spread between respondents.
 * @param needed questions that must have an answer
 */
export function scoreSet(sheets: readonly Sheet[], questionIds: readonly string[], needed: number): Scored {
  const scores = questionMeans(sheets, questionIds);
  const own = deviations(sheets, scores);
  const base = { n: own.length, answered: scores.size };
  if (scores.size === 0 || scores.size < needed) {
    const why = {
      code: "too-few-answers",
      answered: scores.size,
      questions: questionIds.length,
      needed,
    } as const;
    return { status: "not-estimable", score: null, low: null, high: null, why, ...base };
  }
  return { ...withInterval(mean([...scores.values()]), respondentSpread(own)), ...base };
}
