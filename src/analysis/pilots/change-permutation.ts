import { assignmentTest } from "#stats/assignment-test.ts";
import type { Estimate } from "./estimate.ts";
import type { PilotWindow } from "./pilot-window.ts";
import { zoneChanges } from "./zone-changes.ts";

/**
 * `permutationTest` for a full panel with one start, where each zone's change says all that is needed: many times faster, for rehearsals.
 *
 * @param limit assignments at most
 * @returns null for any other panel
 */
export function changePermutation(window: PilotWindow, limit: number, seed: number): Estimate | null {
  const changes = zoneChanges(window.panel);
  if (!changes) return null;
  const zones = changes.length;
  const mean = changes.reduce((sum, value) => sum + value, 0) / zones;
  const share = window.pilots / zones;
  const none = new Float64Array(zones);
  const test = assignmentTest(
    {
      labels: Int32Array.from(changes, (_, i) => (i < window.pilots ? 1 : 0)),
      scores: [none, changes.map((value) => value - mean)],
      unitScores: [none, changes.map((_, i) => (i < window.pilots ? 1 - share : -share))],
    },
    { alpha: 0.05, limit, seed },
  );
  if (test.status !== "estimated") return null;
  const { effect, ciLow, ciHigh, pValue } = test;
  return {
    status: "estimated",
    method: "did",
    inference: "permutation",
    effect,
    se: null,
    ciLow,
    ciHigh,
    pValue,
  };
}
