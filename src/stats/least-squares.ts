import { Matrix, QrDecomposition } from "ml-matrix";
import type { LinearModel, NoLinearModel } from "./linear-model.ts";
import type { TwoWayEffects } from "./two-way-effects.ts";

/** A column whose own part is smaller than this share of its length says nothing that the columns before it don't. */
const COLLINEAR = 1e-9;

/** What to fit besides plain columns. */
export interface LeastSquaresOptions {
  /** Effects that were removed from `columns` and `y` before, so that their parameters count. */
  readonly effects?: TwoWayEffects;
  /** Length of each column before effects were removed; what is small against it is noise of rounding. */
  readonly lengths?: readonly number[];
}

/**
 * Ordinary least squares by Householder's QR decomposition, with one step of iterative refinement (Golub & Van Loan 2013,
 * "Matrix Computations", 5.3.8). No constant is added: pass a column of ones.
 *
 * @param columns regressors, each with as many values as `y`; all values finite
 */
export function leastSquares(
  columns: readonly Float64Array[],
  y: Float64Array,
  options: LeastSquaresOptions = {},
): LinearModel | NoLinearModel {
  const used = independent(columns, options.lengths ?? columns.map(length));
  const kept = used.map((index) => columns[index] as Float64Array);
  const k = kept.length;
  if (k === 0) return { status: "not-estimable", why: "no-usable-column" };
  const degreesOfFreedom = y.length - k - (options.effects?.parameters ?? 0);
  if (degreesOfFreedom < 1) return { status: "not-estimable", why: "no-degrees-of-freedom" };
  const qr = new QrDecomposition(matrixOf(kept));
  const coefficients = Float64Array.from(qr.solve(Matrix.columnVector(y)).to1DArray());
  const correction = qr.solve(Matrix.columnVector(residualsOf(kept, y, coefficients))).to1DArray();
  for (let j = 0; j < k; j++) coefficients[j] = (coefficients[j] as number) + (correction[j] as number);
  const residuals = residualsOf(kept, y, coefficients);
  return {
    status: "estimated",
    used,
    coefficients,
    columns: kept,
    residuals,
    bread: bread(qr.upperTriangularMatrix),
    residualSumOfSquares: length(residuals) ** 2,
    degreesOfFreedom,
    effects: options.effects ?? null,
  };
}

/** Indices of the columns that are not a combination of those before them. */
function independent(columns: readonly Float64Array[], lengths: readonly number[]): readonly number[] {
  let used = columns.map((_, index) => index);
  for (;;) {
    const rows = columns[0]?.length ?? 0;
    used = used.slice(0, rows);
    if (used.length === 0) return used;
    const r = new QrDecomposition(matrixOf(used.map((i) => columns[i] as Float64Array)))
      .upperTriangularMatrix;
    const found = used.findIndex((i, j) => Math.abs(r.get(j, j)) <= COLLINEAR * (lengths[i] as number));
    if (found < 0) return used;
    used = used.filter((_, j) => j !== found);
  }
}

function matrixOf(columns: readonly Float64Array[]): Matrix {
  const rows = columns[0]?.length ?? 0;
  const matrix = Matrix.zeros(rows, columns.length);
  columns.forEach((column, j) => {
    for (let i = 0; i < rows; i++) matrix.set(i, j, column[i] as number);
  });
  return matrix;
}

function residualsOf(
  columns: readonly Float64Array[],
  y: Float64Array,
  coefficients: Float64Array,
): Float64Array {
  const residuals = Float64Array.from(y);
  columns.forEach((column, j) => {
    const b = coefficients[j] as number;
    for (let i = 0; i < y.length; i++) residuals[i] = (residuals[i] as number) - b * (column[i] as number);
  });
  return residuals;
}

/** (R'R)⁻¹ = R⁻¹R⁻¹' of an upper triangular matrix, row by row. */
function bread(r: Matrix): Float64Array {
  const k = r.rows;
  const inverse = Matrix.zeros(k, k);
  for (let j = 0; j < k; j++) {
    inverse.set(j, j, 1 / r.get(j, j));
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let m = i + 1; m <= j; m++) sum += r.get(i, m) * inverse.get(m, j);
      inverse.set(i, j, -sum / r.get(i, i));
    }
  }
  return Float64Array.from(inverse.mmul(inverse.transpose()).to1DArray());
}

/** Euclidean length of a column. */
function length(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum);
}
