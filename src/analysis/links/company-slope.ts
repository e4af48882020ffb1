import { bartlettSum } from "#stats/bartlett-sum.ts";
import { fixedBFactor } from "#stats/fixed-b-factor.ts";
import { neweyWestLag } from "#stats/newey-west-lag.ts";
import { dot } from "#stats/orthonormal-columns.ts";
import { studentT } from "#stats/student-t.ts";
import { linkRules } from "./link-rules.ts";

/** A slope of one adjusted series on another. */
export interface CompanySlope {
  readonly slope: number;
  readonly se: number;
  /** Half of the 95 % interval. */
  readonly half: number;
  readonly t: number;
  /** Of this slope alone, by the same reckoning as the interval. */
  readonly pValue: number;
  readonly df: number;
}

/**
 * Slope with the standard error of Newey & West (1987), lag by Newey & West (1994), factor n/(n − k), and an interval with the fixed-b
 * critical value of Kiefer & Vogelsang (2005) at Student's t: with some forty periods the usual interval is too narrow. For the same reason the
 * standard error is never taken to be below the classical one, which it falls short of by chance half of the time.
 *
 * @param cause adjusted: residuals on the nuisance columns; `effect` likewise, over the same rows
 * @param parameters how many columns were fitted in all, the slope's included
 */
export function companySlope(cause: Float64Array, effect: Float64Array, parameters: number): CompanySlope {
  const squares = dot(cause, cause);
  const slope = dot(cause, effect) / squares;
  const n = cause.length;
  const df = Math.max(1, n - parameters);
  const scores = cause.map((value, t) => value * ((effect[t] as number) - slope * value));
  const lag = neweyWestLag(scores);
  const robust = (bartlettSum(scores, lag) / (squares * squares)) * (n / df);
  const residual = (dot(effect, effect) - slope * slope * squares) / df;
  const se = Math.sqrt(Math.max(robust, residual / squares));
  const factor = fixedBFactor((lag + 1) / n);
  const t = slope / se;
  return {
    slope,
    se,
    half: studentT.quantile((1 + linkRules.confidence) / 2, df) * factor * se,
    t,
    pValue: studentT.twoSided(t / factor, df),
    df,
  };
}
