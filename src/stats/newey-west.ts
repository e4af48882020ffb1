import { bartlettSum } from "./bartlett-sum.ts";
import type { LinearModel } from "./linear-model.ts";

/**
 * Covariance of coefficients that holds when errors have unequal variance and are correlated over up to `lag` periods: Newey & West 1987,
 * "A simple, positive semi-definite, heteroskedasticity and autocorrelation consistent covariance matrix", Econometrica 55(3).
 *
 * @param model rows in order of time, without gaps
 * @param smallSample multiply by n / (n − parameters), as Stata does; Wooldridge's book does not
 * @returns `used.length` squared values, row by row
 */
export function neweyWest(model: LinearModel, lag: number, smallSample: boolean): Float64Array {
  const { bread, columns, residuals } = model;
  const k = columns.length;
  const n = residuals.length;
  const factor = smallSample ? n / model.degreesOfFreedom : 1;
  const influence = Array.from({ length: k }, (_, i) => {
    const series = new Float64Array(n);
    for (let j = 0; j < k; j++) {
      const weight = bread[i * k + j] as number;
      const column = columns[j] as Float64Array;
      for (let t = 0; t < n; t++) series[t] = (series[t] as number) + weight * (column[t] as number);
    }
    return series.map((value, t) => value * (residuals[t] as number));
  });
  const variance = influence.map((series) => factor * bartlettSum(series, lag));
  const covariance = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      if (i === j) covariance[i * k + j] = variance[i] as number;
      else {
        // Var(a + b) = Var(a) + Var(b) + 2 Cov(a, b) holds for this estimator too.
        const both = (influence[i] as Float64Array).map((value, t) => value + (influence[j]?.[t] as number));
        covariance[i * k + j] =
          (factor * bartlettSum(both, lag) - (variance[i] as number) - (variance[j] as number)) / 2;
      }
    }
  }
  return covariance;
}
