import { studentT } from "#stats/student-t.ts";
import { MATURITY_RULES } from "./rules.ts";

/** A standard error with the degrees of freedom of the spread behind it. */
export interface StandardError {
  readonly se: number;
  readonly df: number;
}

/**
 * Interval of an estimate by Student's t (1908). With `family` intervals shown together they all hold at once with the stated
 * confidence (Bonferroni's inequality; Dunn 1961, JASA 56): whichever excludes zero may be believed without asking how many were tried.
 */
export function tInterval(
  estimate: number,
  { se, df }: StandardError,
  family = 1,
): { readonly low: number; readonly high: number } {
  const half = studentT.quantile(1 - (1 - MATURITY_RULES.confidence) / (2 * family), df) * se;
  return { low: estimate - half, high: estimate + half };
}
