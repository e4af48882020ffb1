import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import type { ElementId } from "#model/vocabulary.ts";
import type { Sheet } from "./answer-sheets.ts";
import { questionMeans } from "./question-means.ts";
import { questionsOf } from "./questions-of.ts";
import { deviations, respondentSpread } from "./respondent-spread.ts";

/**
 * Standard error of the difference of two elements, from the differences of each respondent: whoever is generous is so with both.
 * @returns null below two respondents who answered about both
 */
export function elementDifference(
  sheets: readonly Sheet[],
  questionnaire: Questionnaire,
  a: ElementId,
  b: ElementId,
): number | null {
  const of = (element: ElementId) =>
    deviations(sheets, questionMeans(sheets, questionsOf(questionnaire, { element })));
  const second = new Map(of(b).map((one) => [one.respondent, one]));
  const differences = of(a).flatMap((one) => {
    const other = second.get(one.respondent);
    if (!other) return [];
    const answered = Math.min(one.answered, other.answered);
    return [{ role: one.role, value: one.value - other.value, answered }];
  });
  const spread = respondentSpread(differences, 2);
  return spread?.status === "estimated" ? spread.se : null;
}
