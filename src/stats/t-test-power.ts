import { noncentralTCdf } from "./noncentral-t-cdf.ts";
import { studentT } from "./student-t.ts";

/**
 * Chance that a two-sided t test finds an effect of `shift` standard errors, errors in the wrong direction not counted (as in R's
 * power.t.test; Cohen 1988, "Statistical Power Analysis for the Behavioral Sciences", chapter 2).
 *
 * @param shift size of the effect divided by its standard error
 * @param alpha level of the test, both sides together
 */
export function tTestPower(shift: number, df: number, alpha = 0.05): number {
  return 1 - noncentralTCdf(studentT.quantile(1 - alpha / 2, df), df, Math.abs(shift));
}
