import { calibration, type RehearsedMethod } from "./calibration.ts";
import { changePermutation } from "./change-permutation.ts";
import { differenceInDifferences } from "./difference-in-differences.ts";
import type { MetricAnalysis } from "./estimate-metric.ts";
import { estimateWindow } from "./estimate-window.ts";
import type { Calibration, PilotInput } from "./pilot-types.ts";

/** Do-nothing pilots of a dress rehearsal; fewer where the headline fits weights each time. */
const REHEARSALS = { cheap: 200, costly: 40 } as const;

/** The dress rehearsal of a pilot: its own headline beside what others use. */
export function rehearsePilot(
  input: PilotInput,
  { window, headline, scale }: MetricAnalysis,
  seed: number,
): Calibration {
  const cheap = headline.method === "did" || headline.method === "callaway_santanna";
  const first: RehearsedMethod = {
    method: headline.method,
    inference: headline.inference,
    estimate: (pilot) => estimateWindow(pilot, headline.method, seed),
  };
  const clustered: RehearsedMethod = {
    method: "did",
    inference: "cluster_robust",
    estimate: (pilot) => {
      const found = differenceInDifferences(pilot.panel);
      return found.status === "estimated" && found.se !== null ? found : null;
    },
  };
  const byZones: RehearsedMethod = {
    method: "did",
    inference: "permutation",
    estimate: changePermutation,
  };
  const direction = window.metric.direction;
  return calibration(window, {
    methods: headline.inference === "permutation" && cheap ? [first, clustered] : [first, byZones, clustered],
    rehearsals: cheap ? REHEARSALS.cheap : REHEARSALS.costly,
    scale,
    minEffect: input.plan.minEffect,
    sign: direction === "higher" ? 1 : direction === "lower" ? -1 : 0,
    seed,
  });
}
