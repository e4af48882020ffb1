import { randomSource } from "#stats/random-source.ts";
import { drawnAssignments } from "./assignments-of.ts";
import { calibration, type RehearsedMethod } from "./calibration.ts";
import { changePermutation } from "./change-permutation.ts";
import { differenceInDifferences } from "./difference-in-differences.ts";
import type { Estimate } from "./estimate.ts";
import type { MetricAnalysis } from "./estimate-metric.ts";
import { estimateWindow } from "./estimate-window.ts";
import { groupTimePermutation } from "./group-time-permutation.ts";
import type { Calibration, PilotInput } from "./pilot-types.ts";
import type { PilotWindow } from "./pilot-window.ts";

/**
 * Do-nothing pilots of a dress rehearsal. Two thousand know a rate of 5 % to within a point either way; where zones start one after another, or weights are
 * fitted each time, there is time for fewer.
 */
const REHEARSALS = { cheap: 2000, staggered: 1000, costly: 120 } as const;
/** Assignments, the real one among them, that each rehearsal is held against: of its own, lest all share the same luck. */
const ASSIGNMENTS = 400;

/** The dress rehearsal of a pilot: its own headline beside what others use. */
export function rehearsePilot(
  input: PilotInput,
  { window, headline, scale }: MetricAnalysis,
  seed: number,
): Calibration {
  const { method, inference } = headline;
  const byZones = (pilot: PilotWindow, rehearsal: number): Estimate | null => {
    const random = randomSource(seed, `rehearsal ${rehearsal}`);
    return changePermutation(pilot, (n, k) => drawnAssignments(n, k, ASSIGNMENTS, random));
  };
  const first: RehearsedMethod = {
    method,
    inference,
    estimate: (pilot, rehearsal) => {
      if (method === "did") {
        const found = byZones(pilot, rehearsal);
        const isClosed = found !== null && Number.isFinite(found.ciHigh - found.ciLow);
        return isClosed ? found : estimateWindow(pilot, method, seed);
      }
      if (method !== "callaway_santanna") return estimateWindow(pilot, method, seed);
      const found = groupTimePermutation(pilot.panel, { seed: seed + rehearsal, limit: ASSIGNMENTS });
      return found.status === "estimated" ? found : null;
    },
    ...(method === "did" || method === "callaway_santanna" ? {} : { most: REHEARSALS.costly }),
  };
  const clustered: RehearsedMethod = {
    method: "did",
    inference: "cluster_robust",
    estimate: (pilot) => {
      const found = differenceInDifferences(pilot.panel);
      return found.status === "estimated" && found.se !== null ? found : null;
    },
    // With several starts each is a regression.
    ...(window.staggered ? { most: REHEARSALS.costly } : {}),
  };
  const besides: RehearsedMethod = { method: "did", inference: "permutation", estimate: byZones };
  const { direction } = window.metric;
  return calibration(window, {
    methods:
      method === "did" && inference === "permutation" ? [first, clustered] : [first, besides, clustered],
    rehearsals: window.staggered ? REHEARSALS.staggered : REHEARSALS.cheap,
    scale,
    minEffect: input.plan.minEffect,
    sign: direction === "higher" ? 1 : direction === "lower" ? -1 : 0,
    seed,
  });
}
