import { mean } from "./mean.ts";
import { median } from "./median.ts";
import { movingRanges } from "./moving-ranges.ts";

/** All in the unit of the values. `rangeUpper` is the limit for a change from one period to the next. */
export type XmrLimits =
  | {
      status: "estimated";
      lower: number;
      centre: number;
      upper: number;
      sigma: number;
      typicalRange: number;
      rangeUpper: number;
      n: number;
      ranges: number;
    }
  | { status: "not-estimable"; why: "no-two-neighbouring-values" };

export interface XmrOptions {
  /** What the limits stand on: averages (the default), or medians, which single outliers cannot stretch. */
  basis?: "mean" | "median";
  /** Leave out moving ranges above the range limit, once, so that a past outlier does not widen the limits. */
  screen?: boolean;
}

/** Wheeler's constants for ranges of two values: σ = range / d2; the range's own limit = D4 × range. */
const MEAN_BASIS = { d2: 1.128, d4: 3.268 };
const MEDIAN_BASIS = { d2: 0.954, d4: 3.865 };

/**
 * Natural process limits for individual values from their moving ranges: centre ± 2.66 × the average moving range (± 3.145
 * × the median one).
 *
 * Wheeler (1993), "Understanding Variation"; NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2. Screening as in
 * Nelson (1982), "Control charts for individual measurements", Journal of Quality Technology 14(3).
 *
 * @param values in order of time, null where a period has none.
 */
export function xmrLimits(values: readonly (number | null)[], options: XmrOptions = {}): XmrLimits {
  const { basis = "mean", screen = false } = options;
  const { d2, d4 } = basis === "mean" ? MEAN_BASIS : MEDIAN_BASIS;
  const typical = basis === "mean" ? mean : median;
  const all = movingRanges(values);
  if (all.length === 0) return { status: "not-estimable", why: "no-two-neighbouring-values" };
  const firstLimit = d4 * typical(all);
  const ranges = screen ? all.filter((range) => range <= firstLimit) : all;
  const known = values.filter((value) => value !== null);
  const typicalRange = typical(ranges);
  const centre = typical(known);
  const sigma = typicalRange / d2;
  return {
    status: "estimated",
    lower: centre - 3 * sigma,
    centre,
    upper: centre + 3 * sigma,
    sigma,
    typicalRange,
    rangeUpper: d4 * typicalRange,
    n: known.length,
    ranges: ranges.length,
  };
}
