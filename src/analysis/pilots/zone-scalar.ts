import type { PilotWindow } from "./pilot-window.ts";

/**
 * One number per zone of the window, in its order: for a piloted zone that of its own start, for a control zone the mean over the piloted
 * zones' starts, so that both arms are measured over the same time.
 *
 * @param measure of a zone's values by period and the index of the first piloted one
 */
export function zoneScalar(
  { panel, pilots }: PilotWindow,
  measure: (row: Float64Array, start: number) => number,
): Float64Array {
  const { values, start, zones, periods } = panel;
  const starts = new Map<number, number>();
  for (const t of start.subarray(0, pilots)) starts.set(t, (starts.get(t) ?? 0) + 1 / pilots);
  return Float64Array.from(zones, (_, i) => {
    const row = values.subarray(i * periods.length, (i + 1) * periods.length);
    if (i < pilots) return measure(row, start[i] ?? 0);
    let mean = 0;
    for (const [t, share] of starts) mean += share * measure(row, t);
    return mean;
  });
}
