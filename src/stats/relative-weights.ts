import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/**
 * Relative weights of regressors: R² divided up by way of the nearest orthogonal regressors. Johnson 2000, "A heuristic method for
 * estimating the relative weight of predictor variables in multiple regression", Multivariate Behavioral Research 35(1).
 *
 * @param correlations (p + 1)² values, row by row; the last variable is the outcome
 * @returns p fractions of the outcome's variance that sum to R²
 */
export function relativeWeights(correlations: Float64Array, p: number): Float64Array {
  const among = Matrix.zeros(p, p);
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) among.set(i, j, correlations[i * (p + 1) + j] as number);
  const { realEigenvalues, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(among, {
    assumeSymmetric: true,
  });
  const roots = realEigenvalues.map((value) => Math.sqrt(Math.max(0, value)));
  const power = (of: (root: number) => number): Matrix =>
    vectors.mmul(Matrix.diag(roots.map(of))).mmul(vectors.transpose());
  // Square root of the correlations, and of their inverse: loadings on the orthogonal regressors, and the outcome's on them.
  const loadings = power((root) => root);
  const inverse = power((root) => (root > 1e-8 ? 1 / root : 0));
  const withOutcome = Matrix.columnVector(
    Array.from({ length: p }, (_, i) => correlations[i * (p + 1) + p] as number),
  );
  const slopes = inverse.mmul(withOutcome).to1DArray();
  return Float64Array.from({ length: p }, (_, i) =>
    slopes.reduce((sum, slope, j) => sum + loadings.get(i, j) ** 2 * slope ** 2, 0),
  );
}
