import cdf from "@stdlib/stats-base-dists-f-cdf";

/**
 * Chance that a variable of Fisher's F distribution exceeds `x`.
 *
 * @param df1 degrees of freedom of the numerator, above 0
 * @param df2 degrees of freedom of the denominator, above 0
 */
export function fUpperTail(x: number, df1: number, df2: number): number {
  return 1 - cdf(x, df1, df2);
}
