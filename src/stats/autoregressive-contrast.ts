import { studentT } from "./student-t.ts";

/** Slope of a series on one regressor, with noise that depends on the period before. */
export interface Contrast {
  readonly estimate: number;
  readonly se: number;
  /** Two-sided. */
  readonly p: number;
}

/** Beyond this the noise is taken for no more persistent: the estimate would hang on the first value. */
const GREATEST = 0.9;

/**
 * Regression of a series on one regressor and a constant with first-order autoregressive errors, by the transformation of Prais & Winsten
 * (1954); the correlation is estimated from least-squares residuals and freed of its bias in short series (Kendall 1954).
 */
export function autoregressiveContrast(y: Float64Array, x: Float64Array): Contrast {
  const plain = fit(y, x, 0);
  const n = y.length;
  const raw = lagOne(y.map((value, t) => value - plain.constant - plain.slope * (x[t] ?? 0)));
  const rho = Math.max(0, Math.min(GREATEST, (n * raw + 2) / Math.max(n - 4, 1)));
  const { slope, squares, spread } = fit(y, x, rho);
  const df = n - 3;
  const se = df > 0 && spread > 0 ? Math.sqrt(squares / df / spread) : Number.POSITIVE_INFINITY;
  const p = se > 0 ? studentT.twoSided(slope / se, Math.max(df, 1)) : slope === 0 ? 1 : 0;
  return { estimate: slope, se, p };
}

function lagOne(residuals: Float64Array): number {
  let product = 0;
  let squares = 0;
  for (let t = 0; t < residuals.length; t++) {
    const value = residuals[t] ?? 0;
    squares += value * value;
    if (t > 0) product += value * (residuals[t - 1] ?? 0);
  }
  return squares > 0 ? product / squares : 0;
}

/** Least squares of the transformed series; `spread` is the regressor's sum of squares beside the constant. */
function fit(y: Float64Array, x: Float64Array, rho: number) {
  const first = Math.sqrt(1 - rho * rho);
  const shifted = (series: Float64Array) =>
    series.map((value, t) => (t === 0 ? first * value : value - rho * (series[t - 1] ?? 0)));
  const one = shifted(y.map(() => 1));
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, t) => sum + value * (b[t] ?? 0), 0);
  const without = (series: Float64Array) => {
    const share = dot(series, one) / dot(one, one);
    return series.map((value, t) => value - share * (one[t] ?? 0));
  };
  const ys = without(shifted(y));
  const xs = without(shifted(x));
  const spread = dot(xs, xs);
  const slope = spread > 0 ? dot(xs, ys) / spread : 0;
  const squares = ys.reduce((sum, value, t) => sum + (value - slope * (xs[t] ?? 0)) ** 2, 0);
  const constant = (y.reduce((sum, v) => sum + v, 0) - slope * x.reduce((sum, v) => sum + v, 0)) / y.length;
  return { slope, squares, spread, constant };
}
