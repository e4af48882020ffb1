import { normalQuantile } from "./normal-quantile.ts";

/** Shares from 0 to 1. */
export interface ProportionInterval {
  method: "wilson";
  estimate: number;
  low: number;
  high: number;
  level: number;
  n: number;
}

/**
 * Interval for a proportion by inverting the score test: never leaves 0…1, holds its level for small samples and for
 * shares near 0 or 1.
 *
 * Wilson (1927), "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22(158); recommended by Newcombe (1998), Statistics in Medicine 17, 857–872.
 *
 * @param share observed proportion, 0…1.
 * @param n sample size, at least 1; need not be a whole number (weighted samples).
 * @param level confidence level, 0.95 by default.
 * @throws RangeError for a share outside 0…1, an n that is not above 0, or a level outside 0…1.
 */
export function wilsonInterval(share: number, n: number, level = 0.95): ProportionInterval {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`wilsonInterval needs a share from 0 to 1, got ${share}`);
  if (!(n > 0 && n < Number.POSITIVE_INFINITY))
    throw new RangeError(`wilsonInterval needs n above 0, got ${n}`);
  const z = normalQuantile((1 + level) / 2);
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  // At the ends the bound is exact; rounding must not push it past them.
  const low = share === 0 ? 0 : Math.max(0, centre - half);
  const high = share === 1 ? 1 : Math.min(1, centre + half);
  return { method: "wilson", estimate: share, low, high, level, n };
}
