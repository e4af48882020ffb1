/**
 * How much wider than normal a two-sided 95 % interval must be when its variance was estimated over a share `b` of the series (lags + 1, by
 * n) with Bartlett's weights: Kiefer & Vogelsang 2005, "A new asymptotic theory for heteroskedasticity-autocorrelation robust tests",
 * Econometric Theory 21(6), their polynomial for 97.5 %.
 */
export function fixedBFactor(b: number): number {
  return (1.96 + 2.9694 * b + 0.416 * b ** 2 - 0.5324 * b ** 3) / 1.96;
}
