import { loessSmoother, type Smoother } from "./loess-smoother.ts";
import { median } from "./median.ts";

export interface SeasonalDecomposeOptions {
  /** Observations per cycle: 12 for months of a year. */
  period: number;
  /** "periodic" (the default): the same season every year. A number: span of the smoother over years, odd, at least 7. */
  seasonalWindow?: number | "periodic";
  /** Rounds of down-weighting of outliers: 15 is the usual robust fit, 0 (the default) none. */
  robustRounds?: number;
}

/** Arrays as long as the input, in its unit: seasonal + trend + remainder = value. Seasonal and trend exist in gaps too. */
export type SeasonalDecomposition =
  | {
      status: "estimated";
      method: "stl";
      seasonal: number[];
      trend: number[];
      remainder: (number | null)[];
      /** Robustness weights, 0 (ignored outlier) to 1. */
      weights: number[];
    }
  | { status: "not-estimable"; why: "fewer-than-two-cycles" | "gap-too-long" };

/**
 * Seasonal-trend decomposition by loess (STL), every smoother evaluated at every point.
 *
 * Cleveland, Cleveland, McRae & Terpenning (1990), "STL: a seasonal-trend decomposition procedure based on loess", Journal
 * of Official Statistics 6(1). Spans as R's `stl` chooses them. Missing values (null) get weight 0, as the paper suggests
 * in its section 1; a gap must be shorter than half a trend span and leave every season observed at least once.
 *
 * @throws RangeError for a period below 2.
 */
export function seasonalDecompose(
  values: readonly (number | null)[],
  options: SeasonalDecomposeOptions,
): SeasonalDecomposition {
  const { period, seasonalWindow = "periodic", robustRounds = 0 } = options;
  if (!(Number.isInteger(period) && period >= 2)) {
    throw new RangeError(`seasonalDecompose needs a whole period of at least 2, got ${period}`);
  }
  const n = values.length;
  if (n < 2 * period) return { status: "not-estimable", why: "fewer-than-two-cycles" };
  // A span of ten times the series is, to the smoother, forever.
  const span = seasonalWindow === "periodic" ? 10 * n + 1 : seasonalWindow;
  const trendSpan = nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / span)));
  if (hasLongGap(values, period, trendSpan)) return { status: "not-estimable", why: "gap-too-long" };

  const smoothers = makeSmoothers(n, period, span, trendSpan);
  const y = Float64Array.from(values, (value) => value ?? 0);
  const present = Float64Array.from(values, (value) => (value === null ? 0 : 1));
  let weights = present;
  let parts: Parts = { seasonal: new Float64Array(n), trend: new Float64Array(n) };
  // Without robustness the trend is refined once more; with it the rounds do that.
  const passes = robustRounds > 0 ? 1 : 2;
  for (let round = 0; round <= robustRounds; round++) {
    for (let pass = 0; pass < passes; pass++) parts = innerPass(y, weights, parts.trend, smoothers);
    if (round < robustRounds) weights = robustnessWeights(y, present, parts);
  }
  const { trend } = parts;
  const seasonal = seasonalWindow === "periodic" ? cycleMeans(parts.seasonal, period) : parts.seasonal;
  return {
    status: "estimated",
    method: "stl",
    seasonal: Array.from(seasonal),
    trend: Array.from(trend),
    remainder: values.map((value, i) =>
      value === null ? null : value - (seasonal[i] ?? 0) - (trend[i] ?? 0),
    ),
    weights: Array.from(weights),
  };
}

type Parts = { seasonal: Float64Array; trend: Float64Array };

interface Smoothers {
  period: number;
  /** By season, over the years, extended by one year at both ends. */
  cycles: Smoother[];
  lowPass: Smoother;
  trend: Smoother;
  /** Weights of 1. */
  equal: Float64Array;
}

/** Kernels depend on sizes only, and a page has dozens of series of a few lengths: the last ones made are kept. */
const kept = new Map<string, Smoothers>();
const MOST_KEPT = 16;

function makeSmoothers(n: number, period: number, span: number, trendSpan: number): Smoothers {
  const key = `${n}/${period}/${span}/${trendSpan}`;
  const smoothers = kept.get(key) ?? newSmoothers(n, period, span, trendSpan);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, smoothers);
  return smoothers;
}

function newSmoothers(n: number, period: number, span: number, trendSpan: number): Smoothers {
  const forYears = (count: number) => loessSmoother({ count, window: span, degree: 0, from: -1, to: count });
  const [fewer, more] = [forYears(Math.floor(n / period)), forYears(Math.ceil(n / period))];
  const cycles = Array.from({ length: period }, (_, season) => (season < n % period ? more : fewer));
  return {
    period,
    cycles,
    lowPass: loessSmoother({ count: n, window: nextOdd(period), degree: 1 }),
    trend: loessSmoother({ count: n, window: trendSpan, degree: 1 }),
    equal: new Float64Array(n).fill(1),
  };
}

function nextOdd(value: number): number {
  return value % 2 === 0 ? value + 1 : value;
}

function hasLongGap(values: readonly (number | null)[], period: number, trendSpan: number): boolean {
  const seen = new Set<number>();
  let gap = 0;
  for (const [i, value] of values.entries()) {
    gap = value === null ? gap + 1 : 0;
    if (gap > trendSpan / 2) return true;
    if (value !== null) seen.add(i % period);
  }
  return seen.size < period;
}

/** One pass of the inner loop: season from the detrended values, then trend from the deseasonalised ones. */
function innerPass(y: Float64Array, weights: Float64Array, trend: Float64Array, smoothers: Smoothers): Parts {
  const { period } = smoothers;
  const cycle = smoothCycles(minus(y, trend), weights, smoothers);
  const average = movingAverage(movingAverage(movingAverage(cycle, period), period), 3);
  const drift = smoothers.lowPass(average, smoothers.equal);
  const seasonal = minus(cycle.subarray(period, period + y.length), drift);
  return { seasonal, trend: smoothers.trend(minus(y, seasonal), weights) };
}

/** Each season's values over the years smoothed on their own and extended by one year at both ends: length n + 2 × period. */
function smoothCycles(
  detrended: Float64Array,
  weights: Float64Array,
  { period, cycles }: Smoothers,
): Float64Array {
  const extended = new Float64Array(detrended.length + 2 * period);
  for (const [season, smooth] of cycles.entries()) {
    const smoothed = smooth(detrended, weights, season, period);
    for (let cycle = 0; cycle < smoothed.length; cycle++)
      extended[season + cycle * period] = smoothed[cycle] ?? 0;
  }
  return extended;
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  const result = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) result[i] = (a[i] ?? 0) - (b[i] ?? 0);
  return result;
}

function movingAverage(values: Float64Array, span: number): Float64Array {
  const result = new Float64Array(values.length - span + 1);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += (values[i] ?? 0) - (i >= span ? (values[i - span] ?? 0) : 0);
    if (i >= span - 1) result[i - span + 1] = sum / span;
  }
  return result;
}

/** Bisquare weights of the residuals, scaled by six times their median; missing values keep 0. */
function robustnessWeights(y: Float64Array, present: Float64Array, parts: Parts): Float64Array<ArrayBuffer> {
  const sizes = minus(minus(y, parts.seasonal), parts.trend);
  const known: number[] = [];
  for (let i = 0; i < y.length; i++) {
    sizes[i] = Math.abs(sizes[i] ?? 0);
    if (present[i] === 1) known.push(sizes[i] ?? 0);
  }
  const scale = 6 * median(known);
  const weights = new Float64Array(y.length);
  for (let i = 0; i < y.length; i++) {
    const size = sizes[i] ?? 0;
    if (present[i] === 0 || size > 0.999 * scale) continue;
    weights[i] = size <= 0.001 * scale ? 1 : (1 - (size / scale) ** 2) ** 2;
  }
  return weights;
}

function cycleMeans(seasonal: Float64Array, period: number): Float64Array {
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  for (let i = 0; i < seasonal.length; i++) {
    sums[i % period] = (sums[i % period] ?? 0) + (seasonal[i] ?? 0);
    counts[i % period] = (counts[i % period] ?? 0) + 1;
  }
  return seasonal.map((_, i) => (sums[i % period] ?? 0) / (counts[i % period] ?? 1));
}
