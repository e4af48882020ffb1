export type LagOneAutocorrelation =
  | { status: "estimated"; value: number; uncorrected: number; n: number }
  | { status: "not-estimable"; why: "too-few-values" | "no-variation" };

/**
 * Correlation of neighbouring residuals, less the bias that comes of having fitted them.
 *
 * The usual estimate r₁ (Box & Jenkins 1970) is on average too low by (1 + 3ρ) / n when one mean was fitted (Kendall 1954,
 * "Note on bias in the estimation of autocorrelation", Biometrika 41; Marriott & Pope 1954); each fitted parameter counts
 * once. Pairs with a missing value (null) are left out.
 *
 * @param residuals deviations from what was fitted, in order of time.
 * @param parameters how many means and slopes were fitted; at most a fourth of the values.
 */
export function lagOneAutocorrelation(
  residuals: readonly (number | null)[],
  parameters: number,
): LagOneAutocorrelation {
  let squares = 0;
  let products = 0;
  let n = 0;
  let before: number | null = null;
  for (const residual of residuals) {
    if (residual !== null) {
      n++;
      squares += residual * residual;
      if (before !== null) products += residual * before;
    }
    before = residual;
  }
  if (n < 4 * Math.max(1, parameters)) return { status: "not-estimable", why: "too-few-values" };
  if (squares === 0) return { status: "not-estimable", why: "no-variation" };
  const uncorrected = products / squares;
  const share = parameters / n;
  return { status: "estimated", value: (uncorrected + share) / (1 - 3 * share), uncorrected, n };
}
