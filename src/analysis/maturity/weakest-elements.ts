import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import { ELEMENTS, type ElementId } from "#model/vocabulary.ts";
import type { Sheet } from "./answer-sheets.ts";
import { elementDifference } from "./element-difference.ts";
import type { BenchmarkRow } from "./maturity-input.ts";
import type { Scored, Weakest } from "./maturity-types.ts";
import { MATURITY_RULES } from "./rules.ts";

/** Sums of many answers differ in the last binary digit. */
const ROUNDING = 1e-9;

/**
 * Where to begin: the lowest element, and the second lowest with it where they cannot be told apart. Of equals comes first what is
 * further below the market average, then the order of the elements.
 * @returns null when no element has a score
 */
export function weakestElements(
  sheets: readonly Sheet[],
  questionnaire: Questionnaire,
  elements: Readonly<Record<ElementId, Scored>>,
  benchmarks: readonly BenchmarkRow[],
): Weakest | null {
  const toMarket = (element: ElementId, score: number): number =>
    score - (benchmarks.find((one) => one.element === element)?.average ?? score);
  const ranked = ELEMENTS.flatMap((element) => {
    const { score } = elements[element];
    return score === null ? [] : [{ element, score, toMarket: toMarket(element, score) }];
  }).sort((a, b) =>
    Math.abs(a.score - b.score) > ROUNDING ? a.score - b.score : a.toMarket - b.toMarket || 0,
  );
  const [lowest, second, ...others] = ranked;
  if (!lowest) return null;
  if (!second) return { elements: [lowest.element], tie: null, difference: null, margin: null, alsoNear: [] };
  const difference = second.score - lowest.score;
  const se = elementDifference(sheets, questionnaire, second.element, lowest.element);
  const margin = se === null ? null : MATURITY_RULES.weakestErrors * se;
  const tie = tieOf(difference, margin);
  const named = [lowest, second].sort((a, b) => a.toMarket - b.toMarket);
  return {
    elements: tie ? named.map(({ element }) => element) : [lowest.element],
    tie,
    difference,
    margin,
    alsoNear: others
      .filter(({ score }) => score - lowest.score < MATURITY_RULES.weakestNear - ROUNDING)
      .map(({ element }) => element),
  };
}

function tieOf(difference: number, margin: number | null): Weakest["tie"] {
  if (difference < MATURITY_RULES.weakestNear - ROUNDING) return "too-near";
  return margin !== null && difference < margin - ROUNDING ? "within-error" : null;
}
