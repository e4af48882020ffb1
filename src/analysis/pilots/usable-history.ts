import { filledPanel } from "./filled-panel.ts";
import type { PilotPanel } from "./pilot-panel.ts";
import type { PilotMetric, PilotScale } from "./pilot-types.ts";
import { usablePart } from "./usable-part.ts";

/** A metric's history over all zones that can be used, gaps filled. */
export interface UsableHistory {
  readonly metric: PilotMetric;
  /** On the scale asked for. */
  readonly panel: PilotPanel;
  /** Mean of all values in the metric's unit. */
  readonly level: number;
}

/** Everything that has been measured of zones that are free, without those that lack a fifth of their values; null where nothing is left,
 * or where a logarithm is asked of values that have none. */
export function usableHistory(
  metric: PilotMetric,
  unavailable: readonly string[],
  scale: PilotScale,
): UsableHistory | null {
  const { panel } = metric;
  const T = panel.periods.length;
  const taken = new Set(unavailable);
  const free = panel.zones.flatMap((zone, i) => (taken.has(zone) ? [] : [i]));
  const cell = (row: number, t: number) => panel.values[(free[row] ?? 0) * T + t] ?? Number.NaN;
  const { rows, columns } = usablePart(free.length, T, cell, () => false);
  if (rows.length === 0 || columns.length === 0) return null;
  const measured = rows.flatMap((row) => columns.map((t) => cell(row, t)));
  const known = measured.filter((value) => !Number.isNaN(value));
  if (scale === "log" && known.some((value) => value <= 0)) return null;
  return {
    metric,
    level: known.reduce((sum, value) => sum + value, 0) / known.length,
    panel: filledPanel({
      zones: rows.map((row) => panel.zones[free[row] ?? 0] ?? ""),
      periods: columns.map((t) => panel.periods[t] ?? ""),
      values: Float64Array.from(scale === "log" ? measured.map(Math.log) : measured),
      start: new Int32Array(rows.length).fill(-1),
    }),
  };
}
