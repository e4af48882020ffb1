import { armTest } from "./arm-test.ts";
import { groupTimeEffects } from "./group-time-effects.ts";
import { leadsPermutation } from "./leads-permutation.ts";
import type { PilotWindow } from "./pilot-window.ts";
import { trendSlope } from "./trend-slope.ts";
import { zoneScalar } from "./zone-scalar.ts";

/** How pilot and control moved apart before the start, on the window's scale. */
export interface PreTrend {
  /** P-value of the joint test of all leads; where too few zones allow none, of the drift. */
  readonly p: number;
  /** Drift per period. */
  readonly slope: number;
  /** What the drift would add up to from the middle of the time before to the middle of the time after. */
  readonly carried: number;
  /** The larger of that and of how far apart both arms stood in the last quarter before the start, beyond their usual distance. */
  readonly size: number;
}

/** Draws of the joint test. */
const DRAWS = 1999;
/** A Wald test of as many leads as zones rejects far too often. */
const ZONES_PER_LEAD = 10;

/** Joint test of the leads of the event study, and the drift that they amount to. */
export function preTrend(window: PilotWindow, seed: number): PreTrend {
  const slopes = zoneScalar(window, (row, start) => trendSlope(row.subarray(0, start)));
  const drift = armTest([slopes], window.pilots);
  const [slope = 0] = drift.differences;
  const lastQuarter = zoneScalar(window, (row, start) => {
    const before = row.subarray(0, start);
    return mean(before.subarray(Math.floor((3 * start) / 4))) - mean(before);
  });
  const [dip = 0] = armTest([lastQuarter], window.pilots).differences;
  const carried = (slope * window.panel.periods.length) / 2;
  return {
    p: jointP(window, seed) ?? drift.p,
    slope,
    carried,
    size: Math.max(Math.abs(carried), Math.abs(dip)),
  };
}

/** P-value of all leads together; null where too few zones or periods allow none. */
function jointP(window: PilotWindow, seed: number): number | null {
  if (window.pilots === 1) return null;
  const leads = leadsPermutation(window.panel, { seed, draws: DRAWS });
  if (leads.status === "estimated") return leads.pValue;
  if (!window.staggered) return null;
  // Too little time before the first start, but the groups that began later have some.
  const groups = groupTimeEffects(window.measured, { seed, controls: "never", draws: 1 });
  if (groups.status !== "estimated" || groups.preTest.status !== "estimated") return null;
  const enough = window.pilots + window.controls > ZONES_PER_LEAD * groups.preTest.df;
  return enough ? groups.preTest.pValue : null;
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
