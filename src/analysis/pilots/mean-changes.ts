import type { PilotWindow } from "./pilot-window.ts";
import { zoneScalar } from "./zone-scalar.ts";

/** Each zone's mean after the start less its mean before it, on the window's scale. */
export function meanChanges(window: PilotWindow): Float64Array {
  return zoneScalar(window, (row, start) => {
    let before = 0;
    let after = 0;
    for (let t = 0; t < row.length; t++) {
      if (t < start) before += row[t] ?? 0;
      else after += row[t] ?? 0;
    }
    return after / (row.length - start) - before / start;
  });
}
