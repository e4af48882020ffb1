import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import { ELEMENTS, type ElementId } from "#model/vocabulary.ts";
import { mean } from "#stats/mean.ts";
import type { Sheet } from "./answer-sheets.ts";
import type { Scored } from "./maturity-types.ts";
import { questionMeans } from "./question-means.ts";
import { deviations, respondentSpread } from "./respondent-spread.ts";
import { withInterval } from "./with-interval.ts";

/** The score of the company: the mean of its six elements; without one of them it would be about something else. */
export function overallScore(
  sheets: readonly Sheet[],
  { questions }: Questionnaire,
  elements: Readonly<Record<ElementId, Scored>>,
): Scored {
  const ids = questions.map(({ id }) => id);
  const scores = questionMeans(sheets, ids);
  const own = deviations(sheets, scores);
  const base = { n: own.length, answered: scores.size };
  const missing = ELEMENTS.map((element) => elements[element]).find((one) => one.status === "not-estimable");
  if (missing) return { ...missing, ...base };
  const score = mean(ELEMENTS.map((element) => elements[element].score ?? 0));
  return { ...withInterval(score, respondentSpread(own)), ...base };
}
