import type { Unit } from "#model/vocabulary.ts";
import { movingRanges } from "#stats/moving-ranges.ts";
import { xmrLimits } from "#stats/xmr-limits.ts";
import { minusLine } from "./minus-line.ts";
import type { SeasonalAdjustment } from "./seasonal-adjustment.ts";
import type { SignalSeries } from "./signal-series.ts";

/** What moving ranges show before their correlation is known. */
export interface MeasuredNoise {
  /** Sigma if neighbours were independent; 0 where nothing varies. */
  independent: number;
  /** Smallest step of the scale; 0 when unknown or, on the log scale, without meaning. */
  step: number;
}

/** Fewest moving ranges between neighbouring periods; with fewer, those between successive values stand in. */
const FEWEST_RANGES = 6;
/** Fewest changes of a value before their least size can be called a step of the scale. */
const FEWEST_CHANGES = 3;

/**
 * Noise of the adjusted values before the latest: moving ranges, screened for outliers, of the values less their straight
 * line, since a steady trend is not noise.
 */
export function measuredNoise(series: SignalSeries, season: SeasonalAdjustment, unit: Unit): MeasuredNoise {
  const flat = minusLine(season.adjusted.slice(0, series.latest));
  const known = series.points
    .slice(0, series.latest)
    .flatMap((point) => (point === null ? [] : [point.value]));
  const varies = known.some((value) => value !== known[0]);
  return {
    independent: varies ? sigmaOf(flat) * season.sigmaFactor : 0,
    step: series.scale === "linear" ? coarseStep(known, unit) : 0,
  };
}

function sigmaOf(values: readonly (number | null)[]): number {
  const neighbours = xmrLimits(values, { screen: true });
  if (neighbours.status === "estimated" && neighbours.ranges >= FEWEST_RANGES) return neighbours.sigma;
  const known = values.filter((value) => value !== null);
  const successive = xmrLimits(known, { screen: true });
  return successive.status === "estimated" ? successive.sigma : 0;
}

/** Least difference between unequal values: 1 for whole numbers of things; 0 for a history that hardly ever changes. */
function coarseStep(values: readonly number[], unit: Unit): number {
  if (unit === "count" && values.every(Number.isInteger)) return 1;
  if (movingRanges(values).filter((range) => range > 0).length < FEWEST_CHANGES) return 0;
  const sorted = Float64Array.from(values).sort();
  const range = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  let least = range;
  for (let i = 1; i < sorted.length; i++) {
    const difference = (sorted[i] ?? 0) - (sorted[i - 1] ?? 0);
    // Differences far below the range are rounding of the arithmetic.
    if (difference > 1e-9 * range) least = Math.min(least, difference);
  }
  return least;
}
