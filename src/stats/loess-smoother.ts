/**
 * Smooths one series: `values` and `weights` (0 leaves a value out) at positions 0, 1, 2 …, which are every `step`-th element
 * from `start` on (by default all).
 */
export type Smoother = (
  values: Float64Array,
  weights: Float64Array,
  start?: number,
  step?: number,
) => Float64Array;

export interface LoessOptions {
  /** Number of values. */
  count: number;
  /** Number of neighbours that take part in each fit, odd. */
  window: number;
  /** Local mean (0) or local line (1). */
  degree: 0 | 1;
  /** First and last position to smooth at; 0 and count − 1 by default. Beyond them the fit extrapolates. */
  from?: number;
  to?: number;
}

/**
 * Local regression at evenly spaced positions, weighted by distance with the tricube kernel. The kernel is worked out once,
 * so that one smoother can serve many rounds.
 *
 * Cleveland (1979), "Robust locally weighted regression and smoothing scatterplots", Journal of the American Statistical
 * Association 74(368); bandwidth as in Cleveland et al. (1990), section 3.1: when the window is wider than the series, the
 * kernel is stretched by half the excess. Where every value in reach has weight 0, the height before is repeated.
 */
export function loessSmoother(options: LoessOptions): Smoother {
  const { count, window, degree, from = 0, to = count - 1 } = options;
  const positions = Array.from({ length: to - from + 1 }, (_, i) => kernelAt(from + i, count, window));
  // Points all but on one spot carry no slope: the paper's guard against extrapolating from nothing.
  const leastSpread = degree === 0 ? Number.POSITIVE_INFINITY : (0.001 * (count - 1)) ** 2;
  return (values, weights, start = 0, step = 1) => {
    const result = new Float64Array(positions.length);
    let last = 0;
    for (let i = 0; i < positions.length; i++) {
      last = height(positions[i] as Kernel, values, weights, start, step, leastSpread, last);
      result[i] = last;
    }
    return result;
  };
}

interface Kernel {
  x: number;
  left: number;
  weights: Float64Array;
}

function kernelAt(x: number, count: number, window: number): Kernel {
  const reach = Math.min(window, count);
  const left = Math.min(Math.max(0, x - (window - 1) / 2), count - reach);
  const right = left + reach - 1;
  const bandwidth = Math.max(x - left, right - x) + (window > count ? Math.floor((window - count) / 2) : 0);
  const weights = new Float64Array(reach);
  for (let i = 0; i < reach; i++) weights[i] = tricube(Math.abs(left + i - x), bandwidth);
  return { x, left, weights };
}

/** Flat within a thousandth of the bandwidth and zero beyond 0.999 of it, as in the published program. */
function tricube(distance: number, bandwidth: number): number {
  if (distance <= 0.001 * bandwidth) return 1;
  if (distance > 0.999 * bandwidth) return 0;
  const share = distance / bandwidth;
  const rest = 1 - share * share * share;
  return rest * rest * rest;
}

/** The fitted height at the kernel's position; `fallback` when every weight in reach is 0. */
function height(
  kernel: Kernel,
  values: Float64Array,
  weights: Float64Array,
  start: number,
  step: number,
  leastSpread: number,
  fallback: number,
): number {
  let total = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  let at = start + kernel.left * step;
  let dx = kernel.left - kernel.x;
  for (let k = 0; k < kernel.weights.length; k++, at += step, dx++) {
    const weight = (kernel.weights[k] as number) * (weights[at] as number);
    const y = values[at] as number;
    total += weight;
    sumX += weight * dx;
    sumY += weight * y;
    sumXX += weight * dx * dx;
    sumXY += weight * dx * y;
  }
  if (!(total > 0)) return fallback;
  const level = sumY / total;
  const centre = sumX / total;
  const spread = sumXX / total - centre * centre;
  return spread > leastSpread ? level - ((sumXY / total - centre * level) / spread) * centre : level;
}
