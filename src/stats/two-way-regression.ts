import { leastSquares } from "./least-squares.ts";
import type { LinearModel, NoLinearModel } from "./linear-model.ts";
import type { TwoWayEffects } from "./two-way-effects.ts";

/**
 * Least squares with unit and time effects absorbed: the within estimator of a panel, balanced or not.
 *
 * @param columns regressors by row of `effects`, without dummies or constant
 */
export function twoWayRegression(
  effects: TwoWayEffects,
  columns: readonly Float64Array[],
  y: Float64Array,
): LinearModel | NoLinearModel {
  return leastSquares(columns.map(effects.within), effects.within(y), {
    effects,
    lengths: columns.map(spread),
  });
}

/** Length of a column around its mean: a level that all rows share is no measure of how much it varies. */
function spread(column: Float64Array): number {
  let mean = 0;
  for (const value of column) mean += value / column.length;
  let sum = 0;
  for (const value of column) sum += (value - mean) ** 2;
  return Math.sqrt(sum);
}
