/** Variances of an estimated effect as multiples of 2σ²/n, n units in each group. */
export interface RepeatedMeasuresVariance {
  /** Means after the start alone. */
  readonly post: number;
  /** Difference in differences. */
  readonly difference: number;
  /** Means after the start given those before. */
  readonly ancova: number;
}

/**
 * What further periods are worth: variance of an effect with `before` and `after` periods and one correlation between any two periods of a
 * unit. Frison & Pocock 1992, Statistics in Medicine 11(13); McKenzie 2012, "Beyond baseline and follow-up", Journal of Development
 * Economics 99(2), equations 5 to 7.
 */
export function repeatedMeasuresVariance(
  before: number,
  after: number,
  correlation: number,
): RepeatedMeasuresVariance {
  const mean = (periods: number): number => (1 + (periods - 1) * correlation) / periods;
  return {
    post: mean(after),
    difference: mean(before) + mean(after) - 2 * correlation,
    ancova: mean(after) - correlation ** 2 / mean(before),
  };
}
