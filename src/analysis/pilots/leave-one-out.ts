import type { Arm } from "./pilot-check.ts";
import type { PilotWindow } from "./pilot-window.ts";
import { zoneScalar } from "./zone-scalar.ts";

/** Changes of all zones and the difference of the arms' means without each zone in turn, on the window's scale. */
export interface LeftOut {
  readonly effect: number;
  readonly changes: Float64Array;
  readonly zones: readonly {
    readonly zone: string;
    readonly index: number;
    readonly arm: Arm;
    readonly effect: number;
  }[];
}

/** Difference of mean changes from before to after the start, with every zone left out in turn; the only zone of an arm stays. */
export function leaveOneOut(window: PilotWindow): LeftOut {
  const { panel, pilots, controls, arms } = window;
  const changes = zoneScalar(window, change);
  const sum = (from: number, to: number) =>
    changes.subarray(from, to).reduce((total, value) => total + value, 0);
  const pilotSum = sum(0, pilots);
  const controlSum = sum(pilots, pilots + controls);
  const zones = panel.zones.flatMap((zone, index) => {
    const arm = arms[index] ?? "control";
    const own = changes[index] ?? 0;
    if ((arm === "pilot" ? pilots : controls) === 1) return [];
    const effect =
      arm === "pilot"
        ? (pilotSum - own) / (pilots - 1) - controlSum / controls
        : pilotSum / pilots - (controlSum - own) / (controls - 1);
    return [{ zone, index, arm, effect }];
  });
  return { effect: pilotSum / pilots - controlSum / controls, changes, zones };
}

/** Mean after the start less mean before it. */
function change(row: Float64Array, start: number): number {
  let before = 0;
  let after = 0;
  for (let t = 0; t < row.length; t++) {
    if (t < start) before += row[t] ?? 0;
    else after += row[t] ?? 0;
  }
  return after / (row.length - start) - before / start;
}
