import type { PilotWindow } from "./pilot-window.ts";

/**
 * What the piloted zones would have had on average by difference in differences, by period, on the window's scale: the controls' mean, moved
 * by how far each piloted zone lay from it before its own start.
 */
export function counterfactual({ panel, pilots, controls }: PilotWindow): Float64Array {
  const T = panel.periods.length;
  const control = new Float64Array(T);
  for (let i = pilots; i < pilots + controls; i++) {
    for (let t = 0; t < T; t++) control[t] = (control[t] ?? 0) + (panel.values[i * T + t] ?? 0) / controls;
  }
  let apart = 0;
  for (let i = 0; i < pilots; i++) {
    const start = panel.start[i] ?? 0;
    for (let t = 0; t < start; t++)
      apart += ((panel.values[i * T + t] ?? 0) - (control[t] ?? 0)) / start / pilots;
  }
  return control.map((value) => value + apart);
}
