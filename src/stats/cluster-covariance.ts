import type { LinearModel } from "./linear-model.ts";
import { sandwich } from "./sandwich.ts";

/**
 * Covariance of coefficients that holds when rows of one cluster go together: Liang & Zeger 1986, "Longitudinal data analysis using
 * generalized linear models", Biometrika 73(1).
 *
 * `CR1` multiplies by G/(G − 1) · (n − 1)/(n − K). Where the clusters are the units whose effects are absorbed, K leaves those effects
 * out (Cameron & Miller 2015, "A practitioner's guide to cluster-robust inference", Journal of Human Resources 50(2), III.B).
 *
 * @param cluster cluster of each row, 0 … G − 1
 * @returns `used.length` squared values, row by row
 */
export function clusterCovariance(
  model: LinearModel,
  cluster: Int32Array,
  type: "CR0" | "CR1",
): Float64Array {
  const k = model.used.length;
  const clusters = cluster.reduce((most, c) => Math.max(most, c), -1) + 1;
  const scores = new Float64Array(clusters * k);
  model.columns.forEach((column, j) => {
    for (let i = 0; i < cluster.length; i++) {
      const at = (cluster[i] as number) * k + j;
      scores[at] = (scores[at] as number) + (column[i] as number) * (model.residuals[i] as number);
    }
  });
  const covariance = sandwich(model.bread, scores, k);
  if (type === "CR0") return covariance;
  const n = cluster.length;
  const nested = model.effects?.unit === cluster ? model.effects.units - 1 : 0;
  const correction = (clusters / (clusters - 1)) * ((n - 1) / (model.degreesOfFreedom + nested));
  return covariance.map((value) => value * correction);
}
