import type { LinkFrame, TestedLink } from "#analysis/links/link-types.ts";
import { wilsonInterval } from "#stats/wilson-interval.ts";
import { forecastRules } from "./forecast-rules.ts";
import type { WarningRecord } from "./forecast-types.ts";
import { pointForecast } from "./point-forecast.ts";

/** Periods that a zone's routine is judged by, and its limits in mean moving ranges (Wheeler 1993: 2.66 are three sigmas). */
const WINDOW = 12;
const LIMIT = 2.66;

/**
 * How often a link's warnings were right in single zones: whenever a zone's distance of the cause from the mean of all zones left the
 * limits of its twelve periods before, did the zone's distance of the effect move to the foretold side, `lag` periods later, against
 * its own mean of those twelve? Two unrelated metrics would be right half of the time.
 *
 * @param slopeAt the link's slope as it was known at the end of a period, null where it was not; a warning needs one
 */
export function zoneRecord(
  frame: LinkFrame,
  zones: number,
  link: TestedLink,
  slopeAt: (period: number) => number | null,
): WarningRecord {
  const periods = frame.periods.length;
  const cause = frame.panels.get(link.cause);
  const effect = frame.panels.get(link.effect);
  if (!cause || !effect) return recordOf(0, 0, true);
  const [x, y] = [distances(cause, zones, periods), distances(effect, zones, periods)];
  let [warnings, right] = [0, 0];
  for (let zone = 0; zone < zones; zone++) {
    for (let t = WINDOW; t + link.lag < periods; t++) {
      const at = zone * periods + t;
      const before = x.subarray(at - WINDOW, at);
      const level = y.subarray(at - WINDOW, at);
      const [now, then] = [x[at] as number, y[at + link.lag] as number];
      if (Number.isNaN(now + then) || before.some(Number.isNaN) || level.some(Number.isNaN)) continue;
      const moved = now - mean(before);
      if (Math.abs(moved) <= LIMIT * meanRange(before)) continue;
      const slope = slopeAt(t);
      if (slope === null) continue;
      warnings++;
      if (Math.sign(then - mean(level)) === Math.sign(slope * moved)) right++;
    }
  }
  return recordOf(warnings, right, true);
}

/**
 * The same for the company as a whole, which has few warnings: the effect is held against the forecast from its own past and season.
 *
 * @param moves by period, how far the cause had moved beyond its routine by what was known then; null where it had not
 */
export function companyRecord(
  frame: LinkFrame,
  { effect, lag }: TestedLink,
  moves: readonly (number | null)[],
  slopeAt: (period: number) => number | null,
): WarningRecord {
  const series = frame.company.get(effect) ?? new Float64Array(0);
  const from = series.findIndex((value) => !Number.isNaN(value));
  const cycle = forecastRules.cycle[frame.grain];
  let [warnings, right] = [0, 0];
  for (let t = from + cycle; t + lag < series.length; t++) {
    const moved = moves[t] ?? null;
    const past = series.slice(from, t + 1);
    const actual = series[t + lag] as number;
    if (moved === null || Number.isNaN(actual) || past.some(Number.isNaN)) continue;
    const slope = slopeAt(t);
    if (slope === null) continue;
    const foretold = pointForecast(past, cycle, lag)[lag - 1] as number;
    warnings++;
    if (Math.sign(actual - foretold) === Math.sign(slope * moved)) right++;
  }
  return recordOf(warnings, right, false);
}

function recordOf(warnings: number, right: number, byZone: boolean): WarningRecord {
  if (warnings === 0) return { byZone, warnings, right, low: null, high: null };
  const { low, high } = wilsonInterval(right / warnings, warnings);
  return { byZone, warnings, right, low, high };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanRange(values: Float64Array): number {
  let sum = 0;
  for (let t = 1; t < values.length; t++) sum += Math.abs((values[t] as number) - (values[t - 1] as number));
  return sum / (values.length - 1);
}

/** Each zone's distance from the mean of all zones in the same period. */
function distances(panel: Float64Array, zones: number, periods: number): Float64Array {
  const result = Float64Array.from(panel);
  for (let t = 0; t < periods; t++) {
    const column = Array.from({ length: zones }, (_, zone) => panel[zone * periods + t] as number);
    const known = Float64Array.from(column.filter((value) => !Number.isNaN(value)));
    const middle = known.length ? mean(known) : Number.NaN;
    for (let zone = 0; zone < zones; zone++) result[zone * periods + t] = (column[zone] as number) - middle;
  }
  return result;
}
