import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { chiSquareUpperTail } from "./chi-square-upper-tail.ts";
import { fUpperTail } from "./f-upper-tail.ts";

/** Are several numbers zero together? */
export interface WaldTest {
  readonly status: "estimated";
  /** Quadratic form divided by `df`: F, or chi-square / df when the covariance is taken as known. */
  readonly statistic: number;
  /** Number of directions that are tested. */
  readonly df: number;
  readonly pValue: number;
}

/** Some tested direction has no variance to be judged by. */
export interface NoWaldTest {
  readonly status: "not-estimable";
  readonly why: "singular-covariance";
}

/**
 * Wald test that all values are zero (any econometrics text, such as Wooldridge 2010, "Econometric Analysis of Cross Section and Panel
 * Data", 4.2.3).
 *
 * @param covariance of the values, row by row
 * @param denominator degrees of freedom of the covariance, e.g. clusters − 1; `Infinity` for the chi-square test
 */
export function waldTest(
  values: Float64Array,
  covariance: Float64Array,
  denominator: number,
): WaldTest | NoWaldTest {
  const df = values.length;
  const matrix = Matrix.from1DArray(df, df, [...covariance]);
  const scale = Array.from({ length: df }, (_, i) => Math.sqrt(matrix.get(i, i)));
  if (df === 0 || scale.some((value) => !(value > 0)))
    return { status: "not-estimable", why: "singular-covariance" };
  // As correlations, so that the unit of each value has no say in what counts as singular.
  const correlation = Matrix.zeros(df, df);
  for (let i = 0; i < df; i++) {
    for (let j = 0; j < df; j++) {
      correlation.set(i, j, matrix.get(i, j) / ((scale[i] as number) * (scale[j] as number)));
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(correlation, {
    assumeSymmetric: true,
  });
  if (Math.min(...realEigenvalues) < 1e-9) return { status: "not-estimable", why: "singular-covariance" };
  let form = 0;
  realEigenvalues.forEach((eigenvalue, j) => {
    let share = 0;
    for (let i = 0; i < df; i++)
      share += (eigenvectorMatrix.get(i, j) * (values[i] as number)) / (scale[i] as number);
    form += share ** 2 / eigenvalue;
  });
  const statistic = form / df;
  const pValue = Number.isFinite(denominator)
    ? fUpperTail(statistic, df, denominator)
    : chiSquareUpperTail(form, df);
  return { status: "estimated", statistic, df, pValue };
}
