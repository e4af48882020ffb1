import type { LinearModel } from "./linear-model.ts";

/**
 * Covariance of coefficients when rows are independent with one variance (any regression text, such as Draper & Smith 1998).
 *
 * @returns `used.length` squared values, row by row
 */
export function classicalCovariance(model: LinearModel): Float64Array {
  const variance = model.residualSumOfSquares / model.degreesOfFreedom;
  return model.bread.map((value) => value * variance);
}
