import { mean } from "./mean.ts";

/** Mean of group means with its standard error. `collapsed`: groups were too small to tell their spread apart. */
export type MarginalMean =
  | {
      readonly status: "estimated";
      readonly method: "marginal-mean";
      readonly mean: number;
      readonly se: number;
      readonly df: number;
      readonly n: number;
      readonly collapsed: boolean;
    }
  | { readonly status: "not-estimable"; readonly why: "one-value"; readonly mean: number };

interface Options {
  /** Variance of one value that is there even if the values happen to agree. */
  readonly leastVariance?: number;
  /** Degrees of freedom within groups below which groups are taken as one. */
  readonly leastDf?: number;
}

/**
 * Mean of group means, each group counting the same whatever its size, with a standard error from the spread within groups: the
 * population marginal mean of a one-way layout (Searle, Speed & Milliken 1980, The American Statistician 34(4); the intercept of
 * R's `lm` under `contr.sum`). Where values are too few for the spread within groups, strata are collapsed (Cochran 1977,
 * Sampling Techniques, 5A.12): the spread of all values, which holds the differences between groups too and so errs on the safe side.
 *
 * @param groups values of each group; empty groups are ignored
 * @throws RangeError without any value
 */
export function marginalMean(
  groups: readonly (readonly number[])[],
  { leastVariance = 0, leastDf = 1 }: Options = {},
): MarginalMean {
  const filled = groups.filter((values) => values.length > 0);
  const all = filled.flat();
  if (all.length === 0) throw new RangeError("marginalMean needs at least 1 value, got 0");
  const means = filled.map(mean);
  const estimate = mean(means);
  if (all.length === 1) return { status: "not-estimable", why: "one-value", mean: estimate };
  const withinDf = all.length - filled.length;
  const collapsed = withinDf < leastDf;
  const df = collapsed ? all.length - 1 : withinDf;
  const squares = collapsed
    ? sumOfSquares(all, mean(all))
    : filled.reduce((sum, values, at) => sum + sumOfSquares(values, means[at] ?? 0), 0);
  const variance = Math.max(squares / df, leastVariance);
  const weights = filled.reduce((sum, values) => sum + 1 / values.length, 0) / filled.length ** 2;
  return {
    status: "estimated",
    method: "marginal-mean",
    mean: estimate,
    se: Math.sqrt(variance * weights),
    df,
    n: all.length,
    collapsed,
  };
}

const sumOfSquares = (values: readonly number[], centre: number): number =>
  values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
