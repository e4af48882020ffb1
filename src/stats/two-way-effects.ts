import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** Unit and time effects of a panel, balanced or not, ready to be removed from any column. */
export interface TwoWayEffects {
  /** Unit of each row, 0 … `units` − 1. */
  readonly unit: Int32Array;
  /** Period of each row, 0 … `times` − 1. */
  readonly time: Int32Array;
  readonly units: number;
  readonly times: number;
  /** Parameters of all effects together: units + times − 1 in a connected panel. */
  readonly parameters: number;
  /**
   * Moore–Penrose inverse of the cross-product of the time dummies once unit means are removed: `times` squared values. The
   * projection on all effects is that on the units plus dummies × this × dummies', both without unit means.
   */
  readonly timeInverse: Float64Array;
  /** The column without unit and time effects: the residuals of its regression on both. */
  readonly within: (column: Float64Array) => Float64Array;
}

/**
 * Two-way fixed effects of a panel by partialling out: unit means first, then the time dummies without their unit means, exactly
 * (no iteration), so that gaps do no harm. Frisch & Waugh 1933; Baltagi 2021, "Econometric Analysis of Panel Data", chapters 3 and 9.
 *
 * @param unit unit of each row, every number of 0 … units − 1 at least once
 * @param time period of each row, likewise; a pair of unit and period may occur once or more
 */
export function twoWayEffects(
  unit: Int32Array,
  time: Int32Array,
  units: number,
  times: number,
): TwoWayEffects {
  const rowsOfUnit = new Float64Array(units);
  for (const u of unit) rowsOfUnit[u] = (rowsOfUnit[u] as number) + 1;
  const { inverse, rank } = timeInverse(unit, time, rowsOfUnit, times);
  return {
    unit,
    time,
    units,
    times,
    parameters: units + rank,
    timeInverse: inverse,
    within: (column) => {
      const centred = withoutUnitMeans(column, unit, rowsOfUnit);
      const effect = multiply(inverse, sumsByTime(centred, time, times));
      const fitted = new Float64Array(column.length);
      for (let i = 0; i < fitted.length; i++) fitted[i] = effect[time[i] as number] as number;
      const centredFit = withoutUnitMeans(fitted, unit, rowsOfUnit);
      return centred.map((value, i) => value - (centredFit[i] as number));
    },
  };
}

function withoutUnitMeans(column: Float64Array, unit: Int32Array, rowsOfUnit: Float64Array): Float64Array {
  const sums = new Float64Array(rowsOfUnit.length);
  for (let i = 0; i < column.length; i++) {
    const u = unit[i] as number;
    sums[u] = (sums[u] as number) + (column[i] as number);
  }
  return column.map((value, i) => {
    const u = unit[i] as number;
    return value - (sums[u] as number) / (rowsOfUnit[u] as number);
  });
}

function sumsByTime(column: Float64Array, time: Int32Array, times: number): Float64Array {
  const sums = new Float64Array(times);
  for (let i = 0; i < column.length; i++) {
    const t = time[i] as number;
    sums[t] = (sums[t] as number) + (column[i] as number);
  }
  return sums;
}

function multiply(square: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  const product = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += (square[i * n + j] as number) * (vector[j] as number);
    product[i] = sum;
  }
  return product;
}

interface TimeInverse {
  readonly inverse: Float64Array;
  readonly rank: number;
}

function timeInverse(
  unit: Int32Array,
  time: Int32Array,
  rowsOfUnit: Float64Array,
  times: number,
): TimeInverse {
  const units = rowsOfUnit.length;
  const counts = new Float64Array(units * times);
  for (let i = 0; i < unit.length; i++) {
    const cell = (unit[i] as number) * times + (time[i] as number);
    counts[cell] = (counts[cell] as number) + 1;
  }
  if (counts.every((count) => count === 1)) return balanced(units, times);
  const cross = Matrix.zeros(times, times);
  for (let u = 0; u < units; u++) {
    const row = counts.subarray(u * times, (u + 1) * times);
    for (let s = 0; s < times; s++) {
      const count = row[s] as number;
      if (count === 0) continue;
      cross.set(s, s, cross.get(s, s) + count);
      const share = count / (rowsOfUnit[u] as number);
      for (let t = 0; t < times; t++) cross.set(s, t, cross.get(s, t) - share * (row[t] as number));
    }
  }
  return pseudoInverse(cross);
}

/** (1/units)(I − 11'/times). */
function balanced(units: number, times: number): TimeInverse {
  const inverse = new Float64Array(times * times).fill(-1 / (units * times));
  for (let t = 0; t < times; t++) inverse[t * times + t] = (1 - 1 / times) / units;
  return { inverse, rank: times - 1 };
}

function pseudoInverse(matrix: Matrix): TimeInverse {
  const n = matrix.rows;
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const smallest = 1e-10 * Math.max(...values);
  const scaled = Matrix.zeros(n, n);
  let rank = 0;
  for (let j = 0; j < n; j++) {
    const value = values[j] as number;
    if (value <= smallest) continue;
    rank++;
    for (let i = 0; i < n; i++) scaled.set(i, j, vectors.get(i, j) / value);
  }
  return { inverse: Float64Array.from(scaled.mmul(vectors.transpose()).to1DArray()), rank };
}
