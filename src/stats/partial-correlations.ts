import { inverse, Matrix } from "ml-matrix";

/**
 * Correlation of each regressor with the outcome once all other regressors are held constant, from the inverse of the correlation matrix
 * (Whittaker 1990, "Graphical Models in Applied Multivariate Statistics", 5.8).
 *
 * @param correlations (p + 1)² values, row by row, of full rank; the last variable is the outcome
 */
export function partialCorrelations(correlations: Float64Array, p: number): Float64Array {
  const size = p + 1;
  const precision = inverse(Matrix.from1DArray(size, size, Array.from(correlations)));
  return Float64Array.from(
    { length: p },
    (_, i) => -precision.get(i, p) / Math.sqrt(precision.get(i, i) * precision.get(p, p)),
  );
}
