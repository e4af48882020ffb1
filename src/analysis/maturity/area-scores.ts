import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import { AREAS, type Area } from "#model/vocabulary.ts";
import type { Sheet } from "./answer-sheets.ts";
import type { Scored } from "./maturity-types.ts";
import { questionsOf } from "./questions-of.ts";
import { MATURITY_RULES } from "./rules.ts";
import { scoreSet } from "./score-set.ts";

/** Scores of the four areas: at least 60 % of the questions of each must have been answered. */
export function areaScores(sheets: readonly Sheet[], questionnaire: Questionnaire): Record<Area, Scored> {
  const scored = AREAS.map((area) => {
    const ids = questionsOf(questionnaire, { area });
    // 60 % of five are three, whatever binary fractions make of it.
    const needed = Math.ceil(ids.length * MATURITY_RULES.areaAnsweredShare - 1e-9);
    return [area, scoreSet(sheets, ids, needed)];
  });
  return Object.fromEntries(scored) as Record<Area, Scored>;
}
