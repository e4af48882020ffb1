import type { Panel } from "#analysis/panel.ts";
import {
  dayNumber,
  dayOf,
  daysBetween,
  formatPeriod,
  type Grain,
  periodOf,
  shiftPeriod,
} from "#model/period.ts";
import type { ZoneSeries } from "#query/metric-series.ts";

/** A panel with the sample sizes of its values, null where no value has one. */
export interface MeasuredPanel {
  readonly panel: Panel;
  readonly n: Float64Array | null;
}

/**
 * Puts a metric's series by zone into a panel over all zones and the whole history. Periods between the first and the last that
 * nobody has a value of are kept as gaps; days that come in a steady rhythm (every seventh) keep that rhythm.
 */
export function metricPanel(series: readonly ZoneSeries[], grain: Grain): MeasuredPanel {
  const own = series.toSorted((a, b) => (a.zone < b.zone ? -1 : 1));
  const zones = own.map(({ zone }) => zone);
  const days = [...new Set(own.flatMap((one) => one.days))].sort((a, b) => a - b);
  const starts = everyStart(days.map(dayOf), grain);
  const periodIndex = new Map(starts.map((start, t) => [dayNumber(start), t]));
  const values = new Float64Array(zones.length * starts.length).fill(Number.NaN);
  const n = new Float64Array(values.length).fill(Number.NaN);
  let sized = false;
  for (const [zone, one] of own.entries()) {
    for (const [i, day] of one.days.entries()) {
      const cell = zone * starts.length + (periodIndex.get(day) ?? 0);
      values[cell] = one.values[i] ?? Number.NaN;
      const size = one.n[i] ?? null;
      if (size === null) continue;
      n[cell] = size;
      sized = true;
    }
  }
  const periods = starts.map((start) => formatPeriod({ grain, start }));
  return { panel: { zones, periods, values }, n: sized ? n : null };
}

/** First days of all periods from the first to the last one given. */
function everyStart(starts: readonly string[], grain: Grain): string[] {
  const [first] = starts;
  const last = starts.at(-1);
  if (first === undefined || last === undefined) return [];
  const step = grain === "day" ? rhythm(starts) : 1;
  const all: string[] = [];
  for (let start = periodOf(first, grain).start; start <= last; ) {
    all.push(start);
    start = shiftPeriod({ grain, start }, step).start;
  }
  return all;
}

/** Greatest number of days that divides all distances between the given ones. */
function rhythm(days: readonly string[]): number {
  let step = 0;
  for (const [i, day] of days.entries()) {
    const before = days[i - 1];
    if (before === undefined) continue;
    step = greatestDivisor(daysBetween(before, day), step);
  }
  return Math.max(step, 1);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
