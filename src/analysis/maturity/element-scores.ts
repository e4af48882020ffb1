import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import { ELEMENTS, type ElementId } from "#model/vocabulary.ts";
import type { Sheet } from "./answer-sheets.ts";
import type { Scored } from "./maturity-types.ts";
import { questionsOf } from "./questions-of.ts";
import { MATURITY_RULES } from "./rules.ts";
import { scoreSet } from "./score-set.ts";

/** Scores of the six elements: at least four questions of each must have been answered. */
export function elementScores(
  sheets: readonly Sheet[],
  questionnaire: Questionnaire,
): Record<ElementId, Scored> {
  const scored = ELEMENTS.map((element) => [
    element,
    scoreSet(sheets, questionsOf(questionnaire, { element }), MATURITY_RULES.elementAnswered),
  ]);
  return Object.fromEntries(scored) as Record<ElementId, Scored>;
}
