/**
 * Forecasts of a series without season by the theta method: simple exponential smoothing with a drift of half the slope of its trend
 * line (Assimakopoulos & Nikolopoulos 2000, International Journal of Forecasting 16(4), best of the M3 competition; in this form Hyndman
 * & Billah 2003, the same journal 19(2)). The smoothing constant minimises the squared one-step errors.
 *
 * @param values at least 3, in order of time
 * @param horizon periods ahead
 */
export function thetaForecast(values: Float64Array, horizon: number): Float64Array {
  const n = values.length;
  let [alpha, level, least] = [1, values[n - 1] as number, Number.POSITIVE_INFINITY];
  for (let step = 1; step <= 20; step++) {
    const tried = step / 20;
    const { level: end, squares } = smoothed(values, tried);
    if (squares < least) [alpha, level, least] = [tried, end, squares];
  }
  const drift = slopeOf(values) / 2;
  const started = (1 - (1 - alpha) ** n) / alpha;
  return Float64Array.from({ length: horizon }, (_, h) => level + drift * (h + started));
}

function smoothed(values: Float64Array, alpha: number): { readonly level: number; readonly squares: number } {
  let level = values[0] as number;
  let squares = 0;
  for (let t = 1; t < values.length; t++) {
    const error = (values[t] as number) - level;
    squares += error * error;
    level += alpha * error;
  }
  return { level, squares };
}

function slopeOf(values: Float64Array): number {
  const n = values.length;
  const middle = (n - 1) / 2;
  let xy = 0;
  let xx = 0;
  for (let t = 0; t < n; t++) {
    xy += (t - middle) * (values[t] as number);
    xx += (t - middle) ** 2;
  }
  return xy / xx;
}
