import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import type { ElementId } from "#model/vocabulary.ts";
import type { Sheet } from "./answer-sheets.ts";
import { elementDifference } from "./element-difference.ts";
import type { Imbalance, ImbalanceCode, Scored } from "./maturity-types.ts";
import { MATURITY_RULES } from "./rules.ts";

/** What it means when the first element is ahead of the second by 2 or more. */
const IMBALANCES: readonly {
  readonly strong: ElementId;
  readonly weak: ElementId;
  readonly code: ImbalanceCode;
}[] = [
  { strong: "F", weak: "M", code: "fixing-blind" },
  { strong: "M", weak: "F", code: "sees-but-does-not-repair" },
  { strong: "K", weak: "N", code: "knowledge-unused" },
  { strong: "N", weak: "K", code: "guessing" },
  { strong: "C", weak: "S", code: "energy-without-direction" },
  { strong: "C", weak: "N", code: "team-left-out" },
  { strong: "S", weak: "C", code: "declared-strategy" },
  { strong: "S", weak: "M", code: "unmeasured-strategy" },
];

/** Elements out of balance, the widest first. */
export function imbalances(
  sheets: readonly Sheet[],
  questionnaire: Questionnaire,
  elements: Readonly<Record<ElementId, Scored>>,
): Imbalance[] {
  return IMBALANCES.flatMap(({ strong, weak, code }): Imbalance[] => {
    const strongScore = elements[strong].score;
    const weakScore = elements[weak].score;
    if (strongScore === null || weakScore === null) return [];
    const difference = strongScore - weakScore;
    if (difference < MATURITY_RULES.imbalance - 1e-9) return [];
    const se = elementDifference(sheets, questionnaire, strong, weak);
    const beyondError = se === null ? null : difference > MATURITY_RULES.weakestErrors * se;
    return [{ code, strong, weak, strongScore, weakScore, difference, beyondError }];
  }).sort((a, b) => b.difference - a.difference);
}
