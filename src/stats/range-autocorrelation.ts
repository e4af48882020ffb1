import { mean } from "./mean.ts";
import { movingRanges } from "./moving-ranges.ts";

export type RangeAutocorrelation =
  | { status: "estimated"; value: number; n: number }
  | { status: "not-estimable"; why: "too-few-ranges" | "no-variation" };

const FEWEST_RANGES = 6;

/**
 * Correlation of neighbouring values, from moving ranges over one and two periods: (range₂ / range₁)² − 1, which is ρ for
 * a first-order autoregression.
 *
 * Chakar, Lebarbier, Lévy-Leduc & Robin (2017), "A robust approach for estimating change-points in the mean of an AR(1)
 * process", Bernoulli 23(2), with mean ranges where they take medians (steadier in short series). Unlike the usual
 * estimator it hardly mistakes a jump in level for correlation. Remove a steep trend first.
 */
export function rangeAutocorrelation(values: readonly (number | null)[]): RangeAutocorrelation {
  const one = movingRanges(values, 1);
  const two = movingRanges(values, 2);
  if (one.length < FEWEST_RANGES || two.length < FEWEST_RANGES) {
    return { status: "not-estimable", why: "too-few-ranges" };
  }
  const short = mean(one);
  if (short === 0) return { status: "not-estimable", why: "no-variation" };
  return { status: "estimated", value: (mean(two) / short) ** 2 - 1, n: two.length };
}
