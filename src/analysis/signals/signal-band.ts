import type { Grain } from "#model/period.ts";
import type { Unit } from "#model/vocabulary.ts";
import { fromScale } from "./from-scale.ts";
import { periodStartOf } from "./period-start-of.ts";
import { unitRules } from "./rules.ts";
import type { SignalBaseline } from "./signal-baseline.ts";
import type { SignalModel } from "./signal-model.ts";
import type { SignalSeries } from "./signal-series.ts";
import type { BandPoint, Limits } from "./signal-types.ts";

/** Limits lie this many standard deviations from the centre (Shewhart 1931). */
const SIGMAS = 3;

/**
 * Natural process limits for every period, back on the metric's own scale with its season, each phase by its own line. The
 * periods after a baseline that is not the last phase continue the baseline: against it they are judged.
 */
export function signalBand(series: SignalSeries, model: SignalModel, grain: Grain, unit: Unit): BandPoint[] {
  const clip = clipping(series, unit);
  return series.points.map((point, t) => {
    const at = phaseAt(model.baseline, t);
    const limits = limitsAt(series, model, at, t, clip);
    const value = point?.value ?? null;
    const beyond = value === null || limits === null ? null : sideOf(value, limits);
    return {
      periodStart: point?.periodStart ?? periodStartOf(series.first + t, grain),
      value,
      limits,
      beyond,
      phase: model.season.method === "year-on-year" ? null : at,
    };
  });
}

/** The phase that a period belongs to; from the baseline on, the baseline. */
function phaseAt({ phases, current }: SignalBaseline, t: number): number {
  const own = phases.findIndex(({ end }) => t < end);
  return own === -1 ? current : Math.min(own, current);
}

function sideOf(value: number, { lower, upper }: Limits): BandPoint["beyond"] {
  if (value > upper) return "above";
  return value < lower ? "below" : null;
}

function limitsAt(
  series: SignalSeries,
  { season, baseline, strayAt }: SignalModel,
  phase: number,
  t: number,
  clip: (value: number) => number,
): Limits | null {
  const offset = season.offset[t] ?? null;
  if (offset === null) return null;
  const centre = baseline.centreAt(phase, t) + offset;
  const half = SIGMAS * strayAt(phase, t);
  const back = (value: number) => clip(fromScale(value, series.scale));
  return { lower: back(centre - half), centre: back(centre), upper: back(centre + half) };
}

/** Limits beyond what the metric can be are no limits: a share stays within 0…whole, a duration or count above 0. */
function clipping(series: SignalSeries, unit: Unit): (value: number) => number {
  const { whole, atLeastZero } = unitRules[unit];
  const values = series.points.flatMap((point) => (point === null ? [] : [point.value]));
  const isShare = whole !== null && values.every((value) => value >= 0 && value <= whole);
  const least =
    isShare || (atLeastZero && values.every((value) => value >= 0)) ? 0 : Number.NEGATIVE_INFINITY;
  const most = isShare ? whole : Number.POSITIVE_INFINITY;
  return (value) => Math.min(most, Math.max(least, value));
}
