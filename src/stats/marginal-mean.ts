import { mean } from "./mean.ts";
import { welchDf } from "./welch-df.ts";

/**
 * Mean of group means with its standard error. `spread` says whose spread it rests on: that within the groups, or, where they are too
 * small, that of all values together.
 */
export type MarginalMean =
  | {
      readonly status: "estimated";
      readonly method: "stratified";
      readonly mean: number;
      readonly se: number;
      readonly df: number;
      readonly n: number;
      readonly spread: "within-groups" | "all-values";
    }
  | { readonly status: "not-estimable"; readonly why: "one-value"; readonly mean: number };

interface Options {
  /** Variance of one value that is there even if the values happen to agree. */
  readonly leastVariance?: number;
  /** Degrees of freedom within groups below which the spread of all values is taken. */
  readonly leastDf?: number;
}

/**
 * Mean of group means, each group counting the same whatever its size: a stratified mean with equal weights. Its variance is the sum of
 * the groups' own, Σ s²/n, over the squared number of groups (Cochran 1977, Sampling Techniques, 5.4), with the degrees of freedom of
 * Satterthwaite (1946), so groups may scatter differently. A group of one takes the pooled spread of the others. Where groups are too small even
 * for that, they are collapsed into one (Cochran 1977, 5A.12): the spread of all values holds the differences between groups as
 * well and so errs on the safe side.
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
  const base = { mean: mean(filled.map(mean)), n: all.length } as const;
  if (all.length === 1) return { status: "not-estimable", why: "one-value", mean: base.mean };
  const k = filled.length;
  const withinDf = all.length - k;
  if (withinDf < leastDf) {
    const variance = Math.max(sumOfSquares(all) / (all.length - 1), leastVariance);
    const weight = filled.reduce((sum, values) => sum + 1 / values.length, 0) / k ** 2;
    const se = Math.sqrt(variance * weight);
    return { status: "estimated", method: "stratified", ...base, se, df: base.n - 1, spread: "all-values" };
  }
  const alone = filled.filter(({ length }) => length === 1).length;
  const parts = filled.flatMap((values) => {
    const df = values.length - 1;
    if (df === 0) return [];
    const variance = Math.max(sumOfSquares(values) / df, leastVariance);
    // Its own share, and its share in the pooled spread that groups of one take.
    const weight = (1 / values.length + (alone * df) / withinDf) / k ** 2;
    return [{ variance: weight * variance, df }];
  });
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  return {
    status: "estimated",
    method: "stratified",
    ...base,
    se: Math.sqrt(variance),
    df: variance > 0 ? welchDf(parts) : withinDf,
    spread: "within-groups",
  };
}

function sumOfSquares(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}
