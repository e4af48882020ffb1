import type { SeriesPoint } from "./pilot-types.ts";
import type { PilotWindow } from "./pilot-window.ts";

/**
 * Means of both arms by period in the metric's unit, and what the piloted zones would have had. On the log scale the counterfactual is as many times
 * smaller than the pilot as the gap says.
 *
 * @param counterfactual by period, on the window's scale
 */
export function pilotSeries(window: PilotWindow, counterfactual: Float64Array): SeriesPoint[] {
  const { panel, pilots, controls, scale } = window;
  const T = panel.periods.length;
  const mean = (t: number, from: number, count: number, of: (value: number) => number) => {
    let sum = 0;
    for (let i = from; i < from + count; i++) sum += of(panel.values[i * T + t] ?? 0);
    return sum / count;
  };
  const unit = scale === "log" ? Math.exp : (value: number) => value;
  return panel.periods.map((period, t) => {
    const pilot = mean(t, 0, pilots, unit);
    const gap = mean(t, 0, pilots, (value) => value) - (counterfactual[t] ?? Number.NaN);
    const without = scale === "log" ? pilot * Math.exp(-gap) : pilot - gap;
    return {
      period,
      pilot,
      control: mean(t, pilots, controls, unit),
      counterfactual: Number.isFinite(without) ? without : null,
    };
  });
}
