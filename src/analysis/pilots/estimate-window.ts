import { changePermutation } from "./change-permutation.ts";
import type { Estimate, Method } from "./estimate.ts";
import { pilotEstimators } from "./pilot-estimators.ts";
import type { PilotWindow } from "./pilot-window.ts";

/** A method's effect with a fast inference, for windows that are made up; null where it can't be had. */
export function estimateWindow(window: PilotWindow, method: Method, seed: number): Estimate | null {
  if (method === "did" || method === "callaway_santanna") {
    const fast = changePermutation(window);
    if (fast && Number.isFinite(fast.ciHigh - fast.ciLow)) return fast;
  }
  const found = pilotEstimators[method](window, { seed, effort: "rehearsal" });
  return found.status === "estimated" ? found.estimates[0] : null;
}
