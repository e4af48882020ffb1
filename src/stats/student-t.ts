import cdf from "@stdlib/stats-base-dists-t-cdf";
import quantile from "@stdlib/stats-base-dists-t-quantile";

/** Student's t distribution with `df` degrees of freedom, which need not be whole; `Infinity` is the normal one. */
export const studentT: {
  /** Chance of a value of at most `x`. */
  readonly cdf: (x: number, df: number) => number;
  /** Value below which a share `p` of the distribution lies. */
  readonly quantile: (p: number, df: number) => number;
  /** Chance of a value at least as far from zero as `x`: the two-sided p-value. */
  readonly twoSided: (x: number, df: number) => number;
} = {
  // Beyond a million degrees of freedom the distribution is the normal one to ten digits.
  cdf: (x, df) => cdf(x, Math.min(df, 1e6)),
  quantile: (p, df) => quantile(p, Math.min(df, 1e6)),
  twoSided: (x, df) => 2 * cdf(-Math.abs(x), Math.min(df, 1e6)),
};
