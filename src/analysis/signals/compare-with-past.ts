import type { Direction, Unit } from "#model/vocabulary.ts";
import { newcombeInterval } from "#stats/newcombe-interval.ts";
import { proportionOf } from "./proportion-of.ts";
import { signalRules, unitRules } from "./rules.ts";
import type { SignalModel } from "./signal-model.ts";
import type { SignalSeries } from "./signal-series.ts";
import type { Change, SignalPoint } from "./signal-types.ts";

/** Wheeler's limit for a moving range, 3.268 × 1.128 σ, as a multiple of the standard deviation of a difference, √2 σ. */
const RANGE_LIMIT = (3.268 * 1.128) / Math.SQRT2;

interface Comparison {
  series: SignalSeries;
  /** Null when the series is too short to know its noise. */
  model: SignalModel | null;
  direction: Direction;
  unit: Unit;
  /** How many periods back. */
  back: number;
}

/** The latest value against the one `back` periods before, by the calendar: a missing period is not replaced by its neighbour. */
export function compareWithPast({ series, model, direction, unit, back }: Comparison): Change {
  const latest = series.points[series.latest];
  const before = series.before(back);
  if (!latest || !before) return { status: "not-estimable", why: "no-value-then" };
  const absolute = latest.value - before.value;
  const routine = model === null ? null : routineChange(series, model, back, before);
  const share = absolute / before.value;
  // A base of next to nothing makes any change infinite.
  const meaningful = unitRules[unit].relative && before.value > 0 && Number.isFinite(share);
  return {
    status: "estimated",
    from: { periodStart: before.periodStart, value: before.value, n: before.n },
    absolute,
    relative: meaningful ? share : null,
    better: direction === "none" || absolute === 0 ? null : absolute > 0 === (direction === "higher"),
    routine,
    beyondRoutine: routine === null ? null : absolute < routine.low || absolute > routine.high,
    marginOfError: marginOf(latest, before, unit),
  };
}

/** Between what the change would lie had nothing happened but season, trend and noise; null beyond what they were learned from. */
function routineChange(series: SignalSeries, model: SignalModel, back: number, before: SignalPoint) {
  const { season, noise, baseline } = model;
  const { latest, scale } = series;
  const [offset, offsetThen] = [season.offset[latest] ?? null, season.offset[latest - back] ?? null];
  const yearOnYear = season.lag > 0;
  if (yearOnYear ? back !== season.lag : offset === null || offsetThen === null) return null;
  const slope = baseline.phases[baseline.current]?.slope ?? 0;
  const expected = yearOnYear
    ? baseline.centreAt(baseline.current, latest)
    : slope * back + (offset ?? 0) - (offsetThen ?? 0);
  const now = (noise.sigmaAt[latest] ?? noise.sigma) ** 2;
  const then = (noise.sigmaAt[latest - back] ?? noise.sigma) ** 2;
  const usual = noise.sigma * noise.sigma;
  // Two different seasons: the error of both their indexes.
  const ofSeason = offset === offsetThen ? 0 : 2 * season.latestExtra * usual;
  const variance = yearOnYear ? now : now + then - 2 * noise.lagOne ** back * Math.min(now, then) + ofSeason;
  const half = RANGE_LIMIT * Math.sqrt(variance);
  const toUnit = (change: number) => (scale === "log" ? before.value * Math.expm1(change) : change);
  return { low: toUnit(expected - half), high: toUnit(expected + half) };
}

function marginOf(latest: SignalPoint, before: SignalPoint, unit: Unit) {
  const { whole } = unitRules[unit];
  const now = proportionOf(latest, unit);
  const then = proportionOf(before, unit);
  if (!now || !then || whole === null) return null;
  const confidence = signalRules.shownConfidence;
  const { low, high } = newcombeInterval(now, then, confidence);
  return { low: low * whole, high: high * whole, confidence };
}
