import { inverse, Matrix } from "ml-matrix";
import { bartlettSum } from "#stats/bartlett-sum.ts";
import { fixedBFactor } from "#stats/fixed-b-factor.ts";
import { neweyWestLag } from "#stats/newey-west-lag.ts";
import { studentT } from "#stats/student-t.ts";
import { linkRules } from "./link-rules.ts";

/** A cause so many periods before its effect. */
export interface Lagged {
  readonly metricId: string;
  readonly lag: number;
}

/**
 * One outcome and several lagged causes, all without zone and period effects, or without season and trend: whatever a regression on any
 * subset of the causes needs, and no more, so that a scenario can be reckoned in the browser.
 */
export interface JointModel {
  readonly effect: string;
  readonly members: readonly Lagged[];
  readonly rows: number;
  /** Parameters that the adjustment has spent. */
  readonly parameters: number;
  readonly data: JointData;
}

/**
 * `clusters`: for each zone the cross-products of all causes and, last, the outcome, (p + 1)² values row by row. `series`: the
 * adjusted columns themselves, in order of time, the outcome last.
 */
export type JointData =
  | { readonly kind: "clusters"; readonly crossProducts: readonly Float64Array[] }
  | { readonly kind: "series"; readonly columns: readonly Float64Array[] };

/** Coefficients of a subset of the causes, on the scales of the study. */
export interface JointFit {
  readonly members: readonly number[];
  readonly coefficients: Float64Array;
  /** Row by row. */
  readonly covariance: Float64Array;
  readonly df: number;
  /** Interval: estimate ± `critical` standard errors. */
  readonly critical: number;
  readonly rSquared: number;
}

/**
 * Least squares of the outcome on a subset of the causes. Clusters: CR1 (Liang & Zeger 1986; Cameron & Miller 2015) with zones − 1
 * degrees of freedom. Series: Newey–West as for single links.
 *
 * @param members indices into the model's
 * @returns null where the causes determine each other or too little is left
 */
export function fitJoint(model: JointModel, members: readonly number[]): JointFit | null {
  const k = members.length;
  const left = model.rows - model.parameters - k;
  if (k === 0 || left < 1) return null;
  const total = crossProducts(model);
  const p = model.members.length;
  const at = (i: number, j: number): number => total[i * (p + 1) + j] as number;
  const among = new Matrix(members.map((i) => members.map((j) => at(i, j))));
  const bread = invert(among);
  if (!bread) return null;
  const coefficients = Float64Array.from(
    bread.mmul(Matrix.columnVector(members.map((i) => at(i, p)))).to1DArray(),
  );
  const explained = members.reduce((sum, i, j) => sum + at(i, p) * (coefficients[j] as number), 0);
  const shared = { members, coefficients, rSquared: at(p, p) > 0 ? explained / at(p, p) : 0 };
  const plain = (at(p, p) - explained) / left;
  return model.data.kind === "clusters"
    ? { ...shared, ...clustered(model.data.crossProducts, p, members, coefficients, bread, model, left) }
    : { ...shared, ...serial(model.data.columns, members, coefficients, bread, plain, left) };
}

/** Cross-products of all members and the outcome, (p + 1)² values. */
export function crossProducts({ members, data }: JointModel): Float64Array {
  const size = members.length + 1;
  const total = new Float64Array(size * size);
  if (data.kind === "clusters") {
    for (const one of data.crossProducts) {
      for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + (one[i] as number);
    }
    return total;
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const [a, b] = [data.columns[i] as Float64Array, data.columns[j] as Float64Array];
      let sum = 0;
      for (let t = 0; t < a.length; t++) sum += (a[t] as number) * (b[t] as number);
      total[i * size + j] = sum;
    }
  }
  return total;
}

/** Null where a column is (nearly) a combination of the others. */
function invert(among: Matrix): Matrix | null {
  const scale = among.diagonal().map(Math.sqrt);
  if (scale.some((one) => !(one > 0))) return null;
  const k = scale.length;
  const correlations = Matrix.zeros(k, k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      correlations.set(i, j, among.get(i, j) / ((scale[i] as number) * (scale[j] as number)));
    }
  }
  const result = inverse(correlations);
  for (let i = 0; i < k; i++) {
    // The variance inflation factor; beyond this the columns can't be told apart.
    if (!(result.get(i, i) > 0 && result.get(i, i) < 1e6)) return null;
    for (let j = 0; j < k; j++) {
      result.set(i, j, result.get(i, j) / ((scale[i] as number) * (scale[j] as number)));
    }
  }
  return result;
}

function clustered(
  products: readonly Float64Array[],
  p: number,
  members: readonly number[],
  coefficients: Float64Array,
  bread: Matrix,
  model: JointModel,
  left: number,
): Pick<JointFit, "covariance" | "df" | "critical"> {
  const k = members.length;
  const meat = Matrix.zeros(k, k);
  for (const one of products) {
    const score = members.map((i) =>
      members.reduce(
        (sum, j, at) => sum - (one[i * (p + 1) + j] as number) * (coefficients[at] as number),
        one[i * (p + 1) + p] as number,
      ),
    );
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        meat.set(i, j, meat.get(i, j) + (score[i] as number) * (score[j] as number));
      }
    }
  }
  const groups = products.length;
  const factor = (groups / (groups - 1)) * ((model.rows - 1) / (left + groups - 1));
  const covariance = bread.mmul(meat).mmul(bread).mul(factor);
  const df = groups - 1;
  return {
    covariance: Float64Array.from(covariance.to1DArray()),
    df,
    critical: studentT.quantile((1 + linkRules.confidence) / 2, df),
  };
}

function serial(
  columns: readonly Float64Array[],
  members: readonly number[],
  coefficients: Float64Array,
  bread: Matrix,
  plain: number,
  left: number,
): Pick<JointFit, "covariance" | "df" | "critical"> {
  const k = members.length;
  const outcome = columns.at(-1) as Float64Array;
  const n = outcome.length;
  const used = members.map((i) => columns[i] as Float64Array);
  const residuals = outcome.map((value, t) =>
    used.reduce((rest, column, j) => rest - (coefficients[j] as number) * (column[t] as number), value),
  );
  const influence = Array.from({ length: k }, (_, i) =>
    residuals.map(
      (residual, t) =>
        residual * used.reduce((sum, column, j) => sum + bread.get(i, j) * (column[t] as number), 0),
    ),
  );
  const reach = Math.max(...influence.map(neweyWestLag));
  const factor = n / left;
  const sums = influence.map((series) => factor * bartlettSum(series, reach));
  const covariance = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const both = (influence[i] as Float64Array).map((value, t) => value + (influence[j]?.[t] as number));
      covariance[i * k + j] =
        i === j
          ? (sums[i] as number)
          : (factor * bartlettSum(both, reach) - (sums[i] as number) - (sums[j] as number)) / 2;
    }
  }
  // Never below the classical variances (see companySlope); scaling rows and columns keeps correlations as they are.
  const stretch = Array.from({ length: k }, (_, i) =>
    Math.sqrt(Math.max(1, (plain * bread.get(i, i)) / (covariance[i * k + i] as number))),
  );
  return {
    covariance: covariance.map(
      (value, at) => value * (stretch[Math.floor(at / k)] as number) * (stretch[at % k] as number),
    ),
    df: left,
    critical: studentT.quantile((1 + linkRules.confidence) / 2, left) * fixedBFactor((reach + 1) / n),
  };
}
