/**
 * Passes two series through the moving-average filter of order 1 that turns the first into noise, so that their cross-correlations are
 * not those of their own memory: Box & Jenkins 1976, "Time Series Analysis", section 11.2.1. The filter minimises the conditional sum of
 * squares.
 *
 * @param cause stationary, as many values as `effect`
 */
export function prewhiten(
  cause: Float64Array,
  effect: Float64Array,
): { readonly theta: number; readonly cause: Float64Array; readonly effect: Float64Array } {
  const [x, y] = [centre(cause), centre(effect)];
  const theta = leastAt((value) => filtered(x, value).reduce((sum, e) => sum + e * e, 0), -0.99, 0.99);
  return { theta, cause: filtered(x, theta), effect: filtered(y, theta) };
}

function centre(series: Float64Array): Float64Array {
  const mean = series.reduce((sum, value) => sum + value, 0) / series.length;
  return series.map((value) => value - mean);
}

/** eₜ = xₜ − θ eₜ₋₁. */
function filtered(series: Float64Array, theta: number): Float64Array {
  let before = 0;
  return series.map((value) => {
    before = value - theta * before;
    return before;
  });
}

/** Golden-section search (Kiefer 1953) for the least of a function with one valley. */
function leastAt(of: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
  let [fa, fb] = [of(a), of(b)];
  while (high - low > 1e-7) {
    if (fa < fb) {
      [high, b, fb] = [b, a, fa];
      a = high - ratio * (high - low);
      fa = of(a);
    } else {
      [low, a, fa] = [a, b, fb];
      b = low + ratio * (high - low);
      fb = of(b);
    }
  }
  return (low + high) / 2;
}
