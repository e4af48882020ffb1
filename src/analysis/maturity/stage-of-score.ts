import type { Stage } from "./maturity-types.ts";
import { MATURITY_RULES } from "./rules.ts";

/** Sums of many answers miss a cut point by the last binary digit. */
const ROUNDING = 1e-9;

/** The stage of a score from 0 to 10: 0 below 1, then 1 below 3, 2 below 5, 3 below 7, 4 below 9, else 5. */
export function stageOfScore(score: number): Stage {
  const reached = MATURITY_RULES.stageFrom.findLast(({ from }) => score >= from - ROUNDING);
  return reached?.stage ?? 0;
}
