import { inverseSquareRootTimes } from "./inverse-square-root-times.ts";
import type { LinearModel } from "./linear-model.ts";
import { sandwich } from "./sandwich.ts";

/** Covariance of coefficients and the degrees of freedom of each one's t test. */
export interface BiasReducedCovariance {
  readonly status: "estimated";
  /** `used.length` squared values, row by row. */
  readonly covariance: Float64Array;
  readonly degreesOfFreedom: Float64Array;
}

/** When one cluster alone decides a coefficient, its spread between clusters can't be known. */
export interface NoBiasReducedCovariance {
  readonly status: "not-estimable";
  readonly why: "one-cluster-decides";
}

/** Rows of one cluster: their columns, one after the other, and where they stand. */
interface Cluster {
  readonly rows: Int32Array;
  readonly columns: readonly Float64Array[];
}

/**
 * Cluster-robust covariance that holds with few clusters: CR2 ("bias-reduced linearization") with Satterthwaite degrees of freedom.
 *
 * Bell & McCaffrey 2002, "Bias reduction in standard errors for linear regression with multi-stage samples", Survey Methodology 28(2);
 * Pustejovsky & Tipton 2018, "Small-sample methods for cluster-robust variance estimation and hypothesis testing in fixed effects
 * models", Journal of Business & Economic Statistics 36(4). Working model: independent rows with one variance. Where effects are
 * absorbed, the clusters must be their units; unit effects may then be left out of the adjustment (theorem 2 there), time effects
 * may not and are kept.
 *
 * @param cluster cluster of each row, 0 … G − 1, each at least once
 */
export function biasReducedCovariance(
  model: LinearModel,
  cluster: Int32Array,
): BiasReducedCovariance | NoBiasReducedCovariance {
  const k = model.used.length;
  const clusters = clustersOf(model, cluster);
  const scores = new Float64Array(clusters.length * k);
  const adjusted: Float64Array[][] = [];
  for (const [g, own] of clusters.entries()) {
    const times = (vector: Float64Array) => withoutProjection(model, own, vector);
    const columns = own.columns.map((column) => inverseSquareRootTimes(times, column));
    if (columns.some((column, j) => vanished(column, own.columns[j] as Float64Array))) {
      return { status: "not-estimable", why: "one-cluster-decides" };
    }
    columns.forEach((column, j) => {
      own.rows.forEach((row, i) => {
        scores[g * k + j] =
          (scores[g * k + j] as number) + (column[i] as number) * (model.residuals[row] as number);
      });
    });
    adjusted.push(columns);
  }
  const degreesOfFreedom = Float64Array.from({ length: k }, (_, j) =>
    satterthwaite(model, clusters, adjusted, j),
  );
  return { status: "estimated", covariance: sandwich(model.bread, scores, k), degreesOfFreedom };
}

function clustersOf(model: LinearModel, cluster: Int32Array): readonly Cluster[] {
  const rows: number[][] = [];
  cluster.forEach((g, row) => {
    rows[g] ??= [];
    rows[g].push(row);
  });
  return rows.map((own) => ({
    rows: Int32Array.from(own),
    columns: model.columns.map((column) => Float64Array.from(own, (row) => column[row] as number)),
  }));
}

/** The adjusted column is all but nothing although the column isn't: residuals of this cluster are zero by construction. */
function vanished(adjusted: Float64Array, column: Float64Array): boolean {
  const size = squared(column);
  return size > 0 && squared(adjusted) < 1e-6 * size;
}

function squared(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

/** (I − H) · vector within one cluster, H being the projection on time effects (without unit means) and columns. */
function withoutProjection(model: LinearModel, own: Cluster, vector: Float64Array): Float64Array {
  const result = Float64Array.from(vector);
  const share = weighted(model.bread, products(own, vector));
  own.columns.forEach((column, j) => {
    for (let i = 0; i < result.length; i++) {
      result[i] = (result[i] as number) - (column[i] as number) * (share[j] as number);
    }
  });
  const { effects } = model;
  if (effects === null) return result;
  const effect = weighted(
    effects.timeInverse,
    byTime(effects.time, effects.times, own.rows, centred(vector)),
  );
  const fitted = Float64Array.from(own.rows, (row) => effect[effects.time[row] as number] as number);
  const centredFit = centred(fitted);
  return result.map((value, i) => value - (centredFit[i] as number));
}

function products(own: Cluster, vector: Float64Array): Float64Array {
  return Float64Array.from(own.columns, (column) => {
    let sum = 0;
    for (let i = 0; i < vector.length; i++) sum += (column[i] as number) * (vector[i] as number);
    return sum;
  });
}

function centred(vector: Float64Array): Float64Array {
  let mean = 0;
  for (const value of vector) mean += value / vector.length;
  return vector.map((value) => value - mean);
}

function byTime(time: Int32Array, times: number, rows: Int32Array, vector: Float64Array): Float64Array {
  const sums = new Float64Array(times);
  rows.forEach((row, i) => {
    const t = time[row] as number;
    sums[t] = (sums[t] as number) + (vector[i] as number);
  });
  return sums;
}

function weighted(square: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += (square[i * n + j] as number) * (vector[j] as number);
    return sum;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/**
 * Degrees of freedom of coefficient `j`: (tr G)² / tr G² with G the covariance of the clusters' contributions under the working model,
 * G_gh = z_g'(I − H)_gh z_h, z_g the adjusted columns times row `j` of the bread (Pustejovsky & Tipton 2018, section 3.1).
 */
function satterthwaite(
  model: LinearModel,
  clusters: readonly Cluster[],
  adjusted: readonly (readonly Float64Array[])[],
  j: number,
): number {
  const k = model.used.length;
  const { effects } = model;
  const parts = clusters.map((own, g) => {
    const z = new Float64Array(own.rows.length);
    (adjusted[g] as readonly Float64Array[]).forEach((column, m) => {
      const b = model.bread[j * k + m] as number;
      for (let i = 0; i < z.length; i++) z[i] = (z[i] as number) + b * (column[i] as number);
    });
    const x = products(own, z);
    const t = effects === null ? new Float64Array(0) : byTime(effects.time, effects.times, own.rows, z);
    return {
      own: dot(z, z),
      x,
      weightedX: weighted(model.bread, x),
      t,
      weightedT: effects === null ? t : weighted(effects.timeInverse, t),
    };
  });
  let trace = 0;
  let traceOfSquare = 0;
  parts.forEach((a, g) => {
    parts.forEach((b, h) => {
      const cell = (g === h ? a.own : 0) - dot(a.x, b.weightedX) - dot(a.t, b.weightedT);
      if (g === h) trace += cell;
      traceOfSquare += cell * cell;
    });
  });
  return trace ** 2 / traceOfSquare;
}
