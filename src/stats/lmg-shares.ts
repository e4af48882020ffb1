import { subsetRSquared } from "./subset-r-squared.ts";

/** Three readings of how much of R² belongs to each regressor; all are fractions of the variance of `y`. */
export interface LmgShares {
  readonly rSquared: number;
  /** Mean gain of R² over all orders in which regressors could be added: the Shapley value. Sums to R². */
  readonly lmg: Float64Array;
  /** Gain when added first (squared correlation) and last. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/**
 * Relative importance of regressors: Lindeman, Merenda & Gold 1980, "Introduction to Bivariate and Multivariate Analysis", p. 119 ff.;
 * Grömping 2007, "Estimators of relative importance in linear regression based on variance decomposition", The American Statistician 61(2).
 *
 * @param correlations (p + 1)² values, row by row; the last variable is `y`; p at most about 12 (all 2^p subsets are fitted)
 */
export function lmgShares(correlations: Float64Array, p: number): LmgShares {
  const shares = subsetRSquared(correlations, p);
  const all = shares.length - 1;
  const weights = Float64Array.from({ length: p }, (_, others) => orderShare(p, others));
  const lmg = new Float64Array(p);
  for (let subset = 0; subset < all; subset++) {
    const weight = weights[bits(subset)] as number;
    for (let j = 0; j < p; j++) {
      if (subset & (1 << j)) continue;
      const gain = (shares[subset | (1 << j)] as number) - (shares[subset] as number);
      lmg[j] = (lmg[j] as number) + weight * gain;
    }
  }
  return {
    rSquared: shares[all] as number,
    lmg,
    first: Float64Array.from({ length: p }, (_, j) => shares[1 << j] as number),
    last: Float64Array.from(
      { length: p },
      (_, j) => (shares[all] as number) - (shares[all ^ (1 << j)] as number),
    ),
  };
}

/** Share of the p! orders in which a given regressor follows exactly a given set of `others`: others! (p − 1 − others)! / p!. */
function orderShare(p: number, others: number): number {
  let choose = 1;
  for (let i = 1; i <= others; i++) choose = (choose * (p - i)) / i;
  return 1 / (p * choose);
}

function bits(subset: number): number {
  let count = 0;
  for (let rest = subset; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
