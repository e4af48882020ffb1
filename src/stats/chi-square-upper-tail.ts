import { normalCdf } from "./normal-cdf.ts";

/**
 * Chance that a chi-square variable with `df` degrees of freedom exceeds `x`.
 *
 * Cube-root approximation of Wilson & Hilferty (1931), "The distribution of chi-square", PNAS 17(12): within 0.003 of
 * the exact probability from 3 degrees of freedom up, which is enough for a screening test and not for publication.
 *
 * @throws RangeError when `x` is negative or `df` below 1.
 */
export function chiSquareUpperTail(x: number, df: number): number {
  if (!(x >= 0)) throw new RangeError(`chiSquareUpperTail needs x of at least 0, got ${x}`);
  if (!(df >= 1)) throw new RangeError(`chiSquareUpperTail needs at least 1 degree of freedom, got ${df}`);
  const spread = 2 / (9 * df);
  return normalCdf(-(Math.cbrt(x / df) - (1 - spread)) / Math.sqrt(spread));
}
