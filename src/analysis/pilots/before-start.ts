import type { PilotWindow } from "./pilot-window.ts";

/** The window up to the true start only, with all pilot zones said to have begun at period `at`. */
export function beforeStart(window: PilotWindow, at: number): PilotWindow {
  const { panel, pilots, first } = window;
  const T = panel.periods.length;
  const before = {
    zones: panel.zones,
    periods: panel.periods.slice(0, first),
    values: Float64Array.from(
      panel.zones.flatMap((_, i) => [...panel.values.subarray(i * T, i * T + first)]),
    ),
    start: Int32Array.from(panel.zones, (_, i) => (i < pilots ? at : -1)),
  };
  return {
    ...window,
    first: at,
    prePeriods: at,
    postPeriods: first - at,
    staggered: false,
    panel: before,
    measured: before,
  };
}
