import { leastSquares } from "./least-squares.ts";

/** P-values lie within the published table: 0.01 and 0.1 stand for "at most" and "at least". */
export interface AdfTest {
  readonly statistic: number;
  readonly lags: number;
  readonly pValue: number;
}

/**
 * Augmented Dickey–Fuller test with a constant and a trend; a small p-value says that the series is stationary around a trend.
 *
 * Said & Dickey 1984, Biometrika 71(3); ⌊(n − 1)^⅓⌋ lagged differences. Critical values for the sample's size by the response surface of
 * MacKinnon 2010, "Critical values for cointegration tests", Queen's Economics Department working paper 1227, table 2.
 *
 * @param series at least 10 values, in order of time
 * @returns null where the regression can't be made (a constant series, too few values)
 */
export function adfTest(series: Float64Array): AdfTest | null {
  const n = series.length;
  const lags = Math.floor((n - 1) ** (1 / 3));
  const rows = n - 1 - lags;
  if (rows < 5) return null;
  const change = (t: number): number => (series[t] as number) - (series[t - 1] as number);
  const column = (value: (t: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, i) => value(i + 1 + lags));
  const columns = [
    column((t) => series[t - 1] as number),
    column(() => 1),
    column((t) => t),
    ...Array.from({ length: lags }, (_, j) => column((t) => change(t - 1 - j))),
  ];
  const model = leastSquares(columns, column(change));
  if (model.status !== "estimated" || model.used[0] !== 0) return null;
  const variance = (model.residualSumOfSquares / model.degreesOfFreedom) * (model.bread[0] as number);
  if (!(variance > 0)) return null;
  const statistic = (model.coefficients[0] as number) / Math.sqrt(variance);
  return { statistic, lags, pValue: pValueOf(statistic, rows) };
}

/** β∞ + β1/T + β2/T² + β3/T³ for 1, 5 and 10 %, constant and trend, one variable. */
const SURFACE = [
  { p: 0.01, beta: [-3.95877, -9.0531, -28.428, -134.155] },
  { p: 0.05, beta: [-3.41049, -4.3904, -9.036, -45.374] },
  { p: 0.1, beta: [-3.12705, -2.5856, -3.925, -22.38] },
] as const;

function pValueOf(statistic: number, rows: number): number {
  const critical = SURFACE.map(({ beta }) => beta.reduce<number>((sum, b, i) => sum + b / rows ** i, 0));
  const [one, five, ten] = critical as [number, number, number];
  if (statistic <= one) return 0.01;
  if (statistic >= ten) return 0.1;
  if (statistic <= five) return 0.01 + (0.04 * (statistic - one)) / (five - one);
  return 0.05 + (0.05 * (statistic - five)) / (ten - five);
}
