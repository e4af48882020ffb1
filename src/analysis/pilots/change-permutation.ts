import { assignmentsOf } from "./assignments-of.ts";
import type { Estimate } from "./estimate.ts";
import type { PilotWindow } from "./pilot-window.ts";
import { zoneChanges } from "./zone-changes.ts";

const LEVEL = 0.05;

/**
 * `permutationTest` for a full panel with one start, where each zone's change says all that is needed: many times faster, for rehearsals. At most
 * a thousand assignments.
 *
 * @param choices assignments to hold against the real one, which comes first; without them a thousand that are the same for every window
 * @returns null for any other panel
 */
export function changePermutation(
  { panel, pilots }: PilotWindow,
  choices?: (zones: number, pilots: number) => Int32Array,
): Estimate | null {
  const changes = zoneChanges(panel);
  if (!changes) return null;
  const controls = changes.length - pilots;
  const assignments = (choices ?? assignmentsOf)(changes.length, pilots);
  const total = changes.reduce((sum, value) => sum + value, 0);
  const gap = (own: number) => own / pilots - (total - own) / controls;
  let first = 0;
  for (let i = 0; i < pilots; i++) first += changes[i] ?? 0;
  const effect = gap(first);
  const count = assignments.length / pilots;
  const lows = new Float64Array(count);
  const highs = new Float64Array(count);
  let reached = 0;
  for (let a = 0; a < count; a++) {
    let own = 0;
    let shared = 0;
    for (let j = a * pilots; j < (a + 1) * pilots; j++) {
      const zone = assignments[j] ?? 0;
      own += changes[zone] ?? 0;
      if (zone < pilots) shared++;
    }
    const other = gap(own);
    if (Math.abs(other) >= Math.abs(effect) * (1 - 1e-9)) reached++;
    // Under an effect τ of the real pilot the statistic is other − τ · contrast; it is as extreme between two crossings.
    const contrast = shared / pilots - (pilots - shared) / controls;
    const near = (effect - other) / (1 - contrast);
    const far = (effect + other) / (1 + contrast);
    const always = Math.abs(contrast) > 1 - 1e-9;
    lows[a] = always ? Number.NEGATIVE_INFINITY : Math.min(near, far);
    highs[a] = always ? Number.POSITIVE_INFINITY : Math.max(near, far);
  }
  lows.sort();
  highs.sort();
  // The ends are where the share of assignments at least as extreme passes the level.
  const out = Math.floor(LEVEL * count + 1e-9);
  return {
    status: "estimated",
    method: "did",
    inference: "permutation",
    effect,
    se: null,
    ciLow: lows[out] ?? Number.NEGATIVE_INFINITY,
    ciHigh: highs[count - 1 - out] ?? Number.POSITIVE_INFINITY,
    pValue: reached / count,
  };
}
