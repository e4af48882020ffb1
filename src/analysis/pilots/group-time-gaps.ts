import type { PilotPanel } from "./pilot-panel.ts";

/**
 * For each piloted zone and each period from its start on: its change since the last period before its start less that of the mean control zone. The mean
 * of all these is the simple aggregate of group-time effects (Callaway & Sant'Anna 2021, never-piloted controls), as every group-time
 * effect counts in it as often as its group has zones.
 *
 * @param panel without gaps
 */
export function groupTimeGaps({ zones, periods, values, start }: PilotPanel): Float64Array[] {
  const T = periods.length;
  const controls = [...zones.keys()].filter((i) => (start[i] ?? -1) < 0);
  const control = Float64Array.from(periods, (_, t) =>
    controls.reduce((sum, i) => sum + (values[i * T + t] ?? 0) / controls.length, 0),
  );
  return [...zones.keys()].flatMap((i) => {
    const first = start[i] ?? -1;
    if (first < 0) return [];
    const base = (values[i * T + first - 1] ?? 0) - (control[first - 1] ?? 0);
    return [
      Float64Array.from(
        { length: T - first },
        (_, k) => (values[i * T + first + k] ?? 0) - (control[first + k] ?? 0) - base,
      ),
    ];
  });
}
