/** Difference of two means. `se` and `df` are null where a group has fewer than two values. */
export interface WelchDifference {
  readonly difference: number;
  readonly se: number | null;
  readonly df: number | null;
}

/**
 * Mean of `a` less mean of `b`, with the standard error for unequal variances (Welch 1938; the same as HC2 in a regression on group)
 * and degrees of freedom by Bell & McCaffrey 2002, "Bias reduction in standard errors for linear regression with multi-stage samples"
 * (see Imbens & Kolesár 2016, Review of Economics and Statistics 98(4)), which don't depend on the values.
 *
 * @param a at least one value, all finite; `b` likewise
 */
export function welchDifference(a: Float64Array, b: Float64Array): WelchDifference {
  const one = moments(a);
  const two = moments(b);
  const difference = one.mean - two.mean;
  if (a.length < 2 || b.length < 2) return { difference, se: null, df: null };
  const se = Math.sqrt(one.variance / a.length + two.variance / b.length);
  const spread = (1 / a.length + 1 / b.length) ** 2;
  const df = spread / (1 / (a.length ** 2 * (a.length - 1)) + 1 / (b.length ** 2 * (b.length - 1)));
  return { difference, se, df };
}

function moments(values: Float64Array): { readonly mean: number; readonly variance: number } {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, variance: squares / (values.length - 1) };
}
