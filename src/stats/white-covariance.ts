import { clusterCovariance } from "./cluster-covariance.ts";
import type { LinearModel } from "./linear-model.ts";

/**
 * Covariance of coefficients that holds when rows are independent and of unequal variance: White 1980, "A heteroskedasticity-consistent
 * covariance matrix estimator", Econometrica 48(4). `HC1` multiplies by n / (n − parameters).
 *
 * @returns `used.length` squared values, row by row
 */
export function whiteCovariance(model: LinearModel, type: "HC0" | "HC1"): Float64Array {
  const n = model.residuals.length;
  const rows = Int32Array.from({ length: n }, (_, i) => i);
  const covariance = clusterCovariance(model, rows, "CR0");
  return type === "HC0" ? covariance : covariance.map((value) => (value * n) / model.degreesOfFreedom);
}
