/** A stretch of periods, `start` up to but not including `end`, that one level or one line describes: `intercept + slope × index`. */
export interface LevelPhase {
  start: number;
  end: number;
  shape: "level" | "trend";
  intercept: number;
  slope: number;
  /** Values in the stretch, without the missing ones. */
  n: number;
}

export interface LevelPhaseOptions {
  /** Variance of the noise, in squared units of the values; above 0. */
  noiseVariance: number;
  /** Fewest values in a phase. */
  minLength: number;
  /** Fewest values in a phase that may have a slope. */
  minTrendLength: number;
  /** How much a further phase must lower the residual sum of squares, in noise variances. */
  phasePenalty: number;
  /** How much a slope must lower it. */
  slopePenalty: number;
}

/**
 * Splits a series into phases, each level or steadily rising or falling, so that residual sum of squares plus penalties is
 * least. Exact, by dynamic programming over all splits: "optimal partitioning", Jackson et al. (2005), "An algorithm for
 * optimal partitioning of data on an interval", IEEE Signal Processing Letters 12(2); penalties as in Killick, Fearnhead &
 * Eckley (2012).
 *
 * @param values in order of time, null where a period has none.
 * @returns phases in order; one phase when there are fewer than twice `minLength` values; none when there are no values.
 * @throws RangeError when the noise variance is not above 0.
 */
export function levelPhases(values: readonly (number | null)[], options: LevelPhaseOptions): LevelPhase[] {
  if (!(options.noiseVariance > 0)) {
    throw new RangeError(`levelPhases needs a noise variance above 0, got ${options.noiseVariance}`);
  }
  const known = values.flatMap((y, x) => (y === null ? [] : [{ x, y }]));
  if (known.length === 0) return [];
  const sums = cumulativeSums(known);
  const from = bestStarts(sums, known.length, options);
  const phases: LevelPhase[] = [];
  for (let end = known.length; end > 0; ) {
    const start = from[end] ?? 0;
    const { shape, intercept, slope } = fitBetween(sums, start, end, options);
    const indexAt = (k: number) => (k === known.length ? values.length : (known[k]?.x ?? 0));
    phases.unshift({
      start: start === 0 ? 0 : indexAt(start),
      end: indexAt(end),
      shape,
      intercept: intercept + sums.shift,
      slope,
      n: end - start,
    });
    end = start;
  }
  return phases;
}

interface Sums {
  x: Float64Array;
  y: Float64Array;
  xx: Float64Array;
  xy: Float64Array;
  yy: Float64Array;
  /** Taken off every value first: sums of squares of large numbers would lose digits. */
  shift: number;
}

function cumulativeSums(known: readonly { x: number; y: number }[]): Sums {
  const size = known.length + 1;
  const make = () => new Float64Array(size);
  const sums: Sums = { x: make(), y: make(), xx: make(), xy: make(), yy: make(), shift: 0 };
  sums.shift = known.reduce((total, { y }) => total + y, 0) / known.length;
  for (const [i, { x, y: raw }] of known.entries()) {
    const y = raw - sums.shift;
    sums.x[i + 1] = (sums.x[i] ?? 0) + x;
    sums.y[i + 1] = (sums.y[i] ?? 0) + y;
    sums.xx[i + 1] = (sums.xx[i] ?? 0) + x * x;
    sums.xy[i + 1] = (sums.xy[i] ?? 0) + x * y;
    sums.yy[i + 1] = (sums.yy[i] ?? 0) + y * y;
  }
  return sums;
}

/** For each number of leading values, where the last phase of their best split starts. */
function bestStarts(sums: Sums, count: number, options: LevelPhaseOptions): Int32Array {
  const { minLength, phasePenalty } = options;
  const best = new Float64Array(count + 1);
  const from = new Int32Array(count + 1);
  for (let end = 1; end <= count; end++) {
    let least = costBetween(sums, 0, end, options);
    let leastFrom = 0;
    // Neither the phase split off nor what is left before it may be too short.
    for (let start = minLength; start <= end - minLength; start++) {
      const before = (best[start] as number) + phasePenalty;
      // The cost of a phase is never negative, so most starts need not be tried.
      if (before >= least) continue;
      const cost = before + costBetween(sums, start, end, options);
      if (cost < least) {
        least = cost;
        leastFrom = start;
      }
    }
    best[end] = least;
    from[end] = leastFrom;
  }
  return from;
}

/** Residual sum of squares in noise variances, plus the penalty of a slope where one is worth it. */
function costBetween(sums: Sums, start: number, end: number, options: LevelPhaseOptions): number {
  const n = end - start;
  const y = (sums.y[end] as number) - (sums.y[start] as number);
  const level = ((sums.yy[end] as number) - (sums.yy[start] as number) - (y * y) / n) / options.noiseVariance;
  if (n < options.minTrendLength || level <= options.slopePenalty) return level;
  // Written out, and not by `tilt`: this runs for every pair of periods.
  const x = (sums.x[end] as number) - (sums.x[start] as number);
  const sxx = (sums.xx[end] as number) - (sums.xx[start] as number) - (x * x) / n;
  const sxy = (sums.xy[end] as number) - (sums.xy[start] as number) - (x * y) / n;
  const gain = (sxy * sxy) / sxx / options.noiseVariance;
  return gain > options.slopePenalty ? level - gain + options.slopePenalty : level;
}

function fitBetween(sums: Sums, start: number, end: number, options: LevelPhaseOptions) {
  const n = end - start;
  const { x, y, sxx, sxy } = tilt(sums, start, end);
  const gain = n >= options.minTrendLength ? (sxy * sxy) / sxx / options.noiseVariance : 0;
  if (!(gain > options.slopePenalty)) return { shape: "level" as const, intercept: y / n, slope: 0 };
  const slope = sxy / sxx;
  return { shape: "trend" as const, intercept: (y - slope * x) / n, slope };
}

function tilt(sums: Sums, start: number, end: number) {
  const n = end - start;
  const x = (sums.x[end] as number) - (sums.x[start] as number);
  const y = (sums.y[end] as number) - (sums.y[start] as number);
  const sxx = (sums.xx[end] as number) - (sums.xx[start] as number) - (x * x) / n;
  const sxy = (sums.xy[end] as number) - (sums.xy[start] as number) - (x * y) / n;
  return { x, y, sxx, sxy };
}
