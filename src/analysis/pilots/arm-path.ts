import type { Panel } from "#analysis/panel.ts";
import { twoWayEffects } from "#stats/two-way-effects.ts";
import { panelRows } from "./panel-rows.ts";

/** How a group of zones moved over time, zone effects removed, as far as its last period before the start. */
export interface ArmPath {
  /** By period of the panel, against the reference period; NaN where no zone of the group has a value. */
  readonly path: Float64Array;
  /** What each zone adds to the error of each value of `path`: `influence[zone][period]`. Their sums of squares make the variance. */
  readonly influence: readonly Float64Array[];
}

/**
 * Period effects of a group of zones, against one period, from a regression on zone and period effects; in a full panel the mean of
 * the zones' changes since that period.
 *
 * @param reference index of the period whose effect is zero
 * @returns null when the group has no value in the reference period
 */
export function armPath(panel: Panel, zones: readonly number[], reference: number): ArmPath | null {
  const times = panel.periods.length;
  const values = new Float64Array(zones.length * times);
  zones.forEach((zone, i) => {
    values.set(panel.values.subarray(zone * times, (zone + 1) * times), i * times);
  });
  const rows = panelRows({
    zones: zones.map((zone) => panel.zones[zone] as string),
    periods: panel.periods,
    values,
  });
  const numbers = rows.periods.length;
  const base = rows.periods.indexOf(reference);
  if (base < 0) return null;
  const effects = twoWayEffects(rows.zone, rows.period, zones.length, numbers);
  const spread = (sums: Float64Array): Float64Array => {
    const path = new Float64Array(times).fill(Number.NaN);
    const at = (t: number): number => {
      let sum = 0;
      for (let s = 0; s < numbers; s++)
        sum += (effects.timeInverse[t * numbers + s] as number) * (sums[s] as number);
      return sum;
    };
    const zero = at(base);
    rows.periods.forEach((period, t) => {
      path[period] = t === base ? 0 : at(t) - zero;
    });
    return path;
  };
  const total = new Float64Array(numbers);
  const byZone = sumsByZone(
    rows.zone,
    rows.period,
    centredByZone(rows.zone, rows.values, zones.length),
    zones.length,
    numbers,
  );
  for (const sums of byZone)
    for (let t = 0; t < numbers; t++) total[t] = (total[t] as number) + (sums[t] as number);
  const residuals = sumsByZone(rows.zone, rows.period, effects.within(rows.values), zones.length, numbers);
  return { path: spread(total), influence: residuals.map(spread) };
}

function centredByZone(zone: Int32Array, values: Float64Array, zones: number): Float64Array {
  const sums = new Float64Array(zones);
  const counts = new Float64Array(zones);
  zone.forEach((z, row) => {
    sums[z] = (sums[z] as number) + (values[row] as number);
    counts[z] = (counts[z] as number) + 1;
  });
  return values.map((value, row) => {
    const z = zone[row] as number;
    return value - (sums[z] as number) / (counts[z] as number);
  });
}

function sumsByZone(
  zone: Int32Array,
  period: Int32Array,
  values: Float64Array,
  zones: number,
  periods: number,
): readonly Float64Array[] {
  const sums = Array.from({ length: zones }, () => new Float64Array(periods));
  zone.forEach((z, row) => {
    const own = sums[z] as Float64Array;
    const t = period[row] as number;
    own[t] = (own[t] as number) + (values[row] as number);
  });
  return sums;
}
