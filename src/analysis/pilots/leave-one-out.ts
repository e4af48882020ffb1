import { effectAlone } from "./effect-alone.ts";
import type { Method } from "./estimate.ts";
import type { Arm } from "./pilot-check.ts";
import type { PilotPanel } from "./pilot-panel.ts";
import type { PilotWindow } from "./pilot-window.ts";

/** The effect without one zone, on the window's scale. */
export interface LeftOut {
  readonly zone: string;
  readonly index: number;
  readonly arm: Arm;
  readonly effect: number;
}

/**
 * The effect by the headline's own method with every zone left out in turn, its weights fitted anew. The only zone of an arm stays, and so does one without
 * which the method has too little to go by.
 */
export function leaveOneOut(window: PilotWindow, method: Method): LeftOut[] {
  const { panel, measured, pilots, controls, arms } = window;
  // As the headline: group-time effects take gaps as filled.
  const given = method === "callaway_santanna" ? panel : measured;
  return panel.zones.flatMap((zone, index) => {
    const arm = arms[index] ?? "control";
    if ((arm === "pilot" ? pilots : controls) === 1) return [];
    const effect = effectAlone(without(given, index), method);
    return effect === null ? [] : [{ zone, index, arm, effect }];
  });
}

function without({ zones, periods, values, start }: PilotPanel, index: number): PilotPanel {
  const T = periods.length;
  const kept = [...zones.keys()].filter((i) => i !== index);
  return {
    zones: kept.map((i) => zones[i] ?? ""),
    periods,
    values: Float64Array.from(kept.flatMap((i) => [...values.subarray(i * T, (i + 1) * T)])),
    start: Int32Array.from(kept, (i) => start[i] ?? -1),
  };
}
