import type { Method } from "./estimate.ts";
import { groupTimeGaps } from "./group-time-gaps.ts";
import type { PilotWindow } from "./pilot-window.ts";

/** The effect in the first and in the second half of the time after the start, on the window's scale. */
export interface EffectHalves {
  readonly early: number;
  readonly late: number;
}

/**
 * The headline's effect parted in two: what lies between the piloted zones and their counterfactual by the headline's method, in the first and in the second
 * half of the periods after the start (after each zone's own, where starts differ).
 *
 * @param counterfactual of the headline's method, by period
 */
export function effectHalves(
  { panel, pilots, first }: PilotWindow,
  method: Method,
  counterfactual: Float64Array,
): EffectHalves {
  const T = panel.periods.length;
  const plain = (from: number) =>
    Float64Array.from({ length: T - from }, (_, k) => {
      let sum = 0;
      for (let i = 0; i < pilots; i++) sum += panel.values[i * T + from + k] ?? 0;
      return sum / pilots - (counterfactual[from + k] ?? Number.NaN);
    });
  const rows = method === "callaway_santanna" ? groupTimeGaps(panel) : [plain(first)];
  const half = (late: boolean): number => {
    const cells = rows.flatMap((row) => {
      const middle = Math.ceil(row.length / 2);
      return [...(late ? row.subarray(Math.min(middle, row.length - 1)) : row.subarray(0, middle))];
    });
    const known = cells.filter((gap) => !Number.isNaN(gap));
    return known.reduce((sum, gap) => sum + gap, 0) / known.length;
  };
  return { early: half(false), late: half(true) };
}
