import type { PilotPanel } from "./pilot-panel.ts";

/**
 * Each zone's mean after the start less its mean before. Null unless there is one start for all piloted zones and no cell is empty:
 * only then do these changes say all that zone and period effects would.
 */
export function zoneChanges(panel: PilotPanel): Float64Array | null {
  const starts = new Set(panel.start.filter((start) => start >= 0));
  const [start] = starts;
  const times = panel.periods.length;
  if (starts.size !== 1 || start === undefined || start < 1 || start >= times) return null;
  const changes = new Float64Array(panel.zones.length);
  for (let zone = 0; zone < changes.length; zone++) {
    let before = 0;
    let after = 0;
    for (let t = 0; t < times; t++) {
      const value = panel.values[zone * times + t] as number;
      if (t < start) before += value;
      else after += value;
    }
    changes[zone] = after / (times - start) - before / start;
  }
  return changes.some(Number.isNaN) ? null : changes;
}
