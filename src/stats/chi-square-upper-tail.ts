import cdf from "@stdlib/stats-base-dists-chisquare-cdf";

/**
 * Chance that a chi-square variable with `df` degrees of freedom exceeds `x`.
 *
 * @throws RangeError when `x` is negative or `df` below 1.
 */
export function chiSquareUpperTail(x: number, df: number): number {
  if (!(x >= 0)) throw new RangeError(`chiSquareUpperTail needs x of at least 0, got ${x}`);
  if (!(df >= 1)) throw new RangeError(`chiSquareUpperTail needs at least 1 degree of freedom, got ${df}`);
  return 1 - cdf(x, df);
}
