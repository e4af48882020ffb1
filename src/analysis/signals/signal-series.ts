import type { Unit } from "#model/vocabulary.ts";
import { periodIndex } from "./period-index.ts";
import { periodStartOf } from "./period-start-of.ts";
import { grainRules, unitRules } from "./rules.ts";
import type { SignalOptions, SignalPoint } from "./signal-types.ts";

/** The points laid out on the calendar: position 0 is the first period kept, `latest` the last one with a value. */
export interface SignalSeries {
  points: (SignalPoint | null)[];
  /** Values on the scale on which noise is even: as they are, or their natural logarithms. */
  values: (number | null)[];
  scale: "linear" | "log";
  latest: number;
  /** Calendar number of position 0. */
  first: number;
  /** Periods without a value between the first and the latest. */
  gaps: number;
  /** The point so many periods before the latest, also where the calendar above does not reach back that far. */
  before: (periods: number) => SignalPoint | null;
}

/** A log scale needs values well away from zero; the smallest this share of the largest, and counts of at least 10. */
const LEAST_OF_GREATEST = 0.05;
const LEAST_COUNT = 10;

/**
 * Sorts the points and lays them out on the calendar, the newest periods only (`grainRules[grain].window`).
 *
 * @throws RangeError for a value that is not finite, a sample size below 0, two points in one period, or a day that is no
 * ISO day.
 */
export function signalSeries(points: readonly SignalPoint[], options: SignalOptions): SignalSeries {
  const { grain, unit } = options;
  const placed = points.map((point) => {
    if (!Number.isFinite(point.value)) {
      throw new RangeError(`signal needs finite values, got ${point.value} in ${point.periodStart}`);
    }
    if (point.n !== null && !(point.n >= 0)) {
      throw new RangeError(`signal needs sample sizes of at least 0, got ${point.n} in ${point.periodStart}`);
    }
    return { point, index: periodIndex(point.periodStart, grain) };
  });
  placed.sort((a, b) => a.index - b.index);
  const last = placed.at(-1)?.index ?? 0;
  const kept = placed.filter(({ index }) => index > last - grainRules[grain].window);
  const first = kept[0]?.index ?? 0;
  const grid = Array<SignalPoint | null>(kept.length === 0 ? 0 : last - first + 1).fill(null);
  for (const { point, index } of kept) {
    if (grid[index - first])
      throw new RangeError(`signal needs one point per ${grain}, got two in ${periodStartOf(index, grain)}`);
    grid[index - first] = point;
  }
  const scale = chooseScale(
    kept.map(({ point }) => point.value),
    unit,
  );
  return {
    points: grid,
    values: grid.map((point) => (point === null ? null : toScale(point.value, scale))),
    scale,
    latest: grid.length - 1,
    first,
    gaps: grid.length - kept.length,
    before: (periods) => placed.find(({ index }) => index === last - periods)?.point ?? null,
  };
}

/** From the metric's unit to the scale on which noise is even. */
function toScale(value: number, scale: "linear" | "log"): number {
  return scale === "log" ? Math.log(value) : value;
}

function chooseScale(values: readonly number[], unit: Unit): "linear" | "log" {
  if (!unitRules[unit].log || values.length === 0) return "linear";
  const least = Math.min(...values);
  const enough = least > 0 && least >= LEAST_OF_GREATEST * Math.max(...values);
  return enough && (unit !== "count" || least >= LEAST_COUNT) ? "log" : "linear";
}
