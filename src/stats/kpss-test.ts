import { bartlettSum } from "./bartlett-sum.ts";
import { linearFit } from "./linear-fit.ts";

/** P-values lie within the published table: 0.01 and 0.1 stand for "at most" and "at least". */
export interface KpssTest {
  readonly statistic: number;
  readonly lags: number;
  readonly pValue: number;
}

const TABLE = {
  level: [0.347, 0.463, 0.574, 0.739],
  trend: [0.119, 0.146, 0.176, 0.216],
} as const;
const P = [0.1, 0.05, 0.025, 0.01] as const;

/**
 * Test of stationarity around a level or a straight trend; a small p-value says that the series is not stationary.
 *
 * Kwiatkowski, Phillips, Schmidt & Shin 1992, Journal of Econometrics 54, critical values of their table 1, linear between them; lags
 * ⌊4 (n/100)^¼⌋, their l4.
 *
 * @param series at least 3 values, in order of time
 */
export function kpssTest(series: Float64Array, around: "level" | "trend"): KpssTest {
  const n = series.length;
  const lags = Math.floor(4 * (n / 100) ** 0.25);
  const residuals = around === "trend" ? minusTrend(series) : minusMean(series);
  let sum = 0;
  let squares = 0;
  for (const residual of residuals) {
    sum += residual;
    squares += sum * sum;
  }
  const variance = bartlettSum(residuals, lags) / n;
  const statistic = variance > 0 ? squares / (n * n * variance) : 0;
  return { statistic, lags, pValue: pValueOf(statistic, TABLE[around]) };
}

function pValueOf(statistic: number, table: readonly number[]): number {
  const above = table.findIndex((critical) => statistic < critical);
  if (above === 0) return P[0];
  if (above < 0) return P[3];
  const [x0, x1] = [table[above - 1] as number, table[above] as number];
  const [p0, p1] = [P[above - 1] as number, P[above] as number];
  return p0 + ((p1 - p0) * (statistic - x0)) / (x1 - x0);
}

function minusMean(series: Float64Array): Float64Array {
  let sum = 0;
  for (const value of series) sum += value;
  return series.map((value) => value - sum / series.length);
}

function minusTrend(series: Float64Array): Float64Array {
  const fit = linearFit(Array.from(series));
  if (fit.status !== "estimated") return series.map(() => 0);
  return series.map((value, t) => value - fit.intercept - fit.slope * t);
}
