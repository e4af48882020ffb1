import type { PilotPanel } from "./pilot-panel.ts";

/**
 * The panel without zones that say nothing about a change: those without any value, and pilot zones without one before or without one
 * after their start (control zones: before or after the first start).
 */
export function usableZones(panel: PilotPanel): PilotPanel {
  const times = panel.periods.length;
  const started = panel.start.filter((start) => start >= 0);
  const first = started.length === 0 ? times : Math.min(...started);
  const kept: number[] = [];
  panel.zones.forEach((_, zone) => {
    const own = panel.start[zone] as number;
    const start = own >= 0 ? own : first;
    const row = panel.values.subarray(zone * times, (zone + 1) * times);
    const before = row.subarray(0, start).some((value) => !Number.isNaN(value));
    const after = row.subarray(start).some((value) => !Number.isNaN(value));
    if (before && after) kept.push(zone);
  });
  if (kept.length === panel.zones.length) return panel;
  const values = new Float64Array(kept.length * times);
  kept.forEach((zone, i) => {
    values.set(panel.values.subarray(zone * times, (zone + 1) * times), i * times);
  });
  return {
    zones: kept.map((zone) => panel.zones[zone] as string),
    periods: panel.periods,
    values,
    start: Int32Array.from(kept, (zone) => panel.start[zone] as number),
  };
}
