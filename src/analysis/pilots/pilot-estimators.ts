import { studentT } from "#stats/student-t.ts";
import { counterfactual } from "./counterfactual.ts";
import { differenceInDifferences } from "./difference-in-differences.ts";
import type { Estimate, Inference, Method, NotEstimable } from "./estimate.ts";
import { groupTimeEffects } from "./group-time-effects.ts";
import { groupTimePermutation } from "./group-time-permutation.ts";
import { permutationTest } from "./permutation-test.ts";
import type { PilotWindow } from "./pilot-window.ts";
import { syntheticControl } from "./synthetic-control.ts";
import { syntheticDid } from "./synthetic-did.ts";

/** A method's effect with every inference that the data allow, the preferred one first, and the comparison that it rests on. */
export interface MethodFit {
  readonly status: "estimated";
  readonly method: Method;
  readonly estimates: readonly [Estimate, ...Estimate[]];
  /** What the piloted zones would have had on average, by period, on the window's scale. */
  readonly counterfactual: Float64Array;
  /** Weight of each zone in the comparison; null where all control zones count alike. */
  readonly weights: Float64Array | null;
  /** Root mean square distance of pilot and counterfactual before the start; null where nothing was fitted. */
  readonly preRmspe: number | null;
}

export interface EstimatorOptions {
  readonly seed: number;
  /** `headline`: only what the preferred inference needs. `rehearsal`: the same with fewer draws. */
  readonly effort: "all" | "headline" | "rehearsal";
}

type Estimator = (window: PilotWindow, options: EstimatorOptions) => MethodFit | NotEstimable;

const LIMIT = { all: 10_000, headline: 10_000, rehearsal: 500 } as const;
const PLACEBOS = { all: 200, headline: 200, rehearsal: 60 } as const;

/** Every method of estimating a pilot's effect. */
export const pilotEstimators: Readonly<Record<Method, Estimator>> = {
  did: (window, { seed, effort }) => {
    const byZones = permutationTest(window.panel, { seed, limit: LIMIT[effort] });
    const clustered = effort === "rehearsal" ? null : differenceInDifferences(window.panel);
    return fitOf("did", [byZones, clustered], window);
  },
  synthetic_control: (window, { seed, effort }) => {
    const found = syntheticControl(window.panel, { seed, placebos: PLACEBOS[effort] });
    return fitOf("synthetic_control", [found], window, found);
  },
  synthetic_did: (window, { seed, effort }) => {
    const bootstraps = effort === "all" ? 200 : 0;
    const found = syntheticDid(window.panel, { seed, placebos: PLACEBOS[effort], bootstraps });
    if (found.status !== "estimated") return found;
    const jackknife =
      found.jackknifeSe === null || found.inference === "jackknife" || effort !== "all"
        ? null
        : normalEstimate("synthetic_did", found.effect, found.jackknifeSe, "jackknife");
    return fitOf("synthetic_did", [found, jackknife], window, found);
  },
  callaway_santanna: (window, { seed, effort }) => {
    const byZones = groupTimePermutation(window.panel, { seed, limit: LIMIT[effort] });
    const bootstrap =
      effort === "rehearsal" ? null : groupTimeEffects(window.panel, { seed, controls: "never" });
    const simple: Estimate | null =
      bootstrap?.status === "estimated"
        ? {
            status: "estimated",
            method: "callaway_santanna",
            inference: "multiplier_bootstrap",
            ...bootstrap.simple,
          }
        : null;
    return fitOf("callaway_santanna", [byZones, simple], window);
  },
};

interface Comparison {
  readonly counterfactual: Float64Array;
  readonly zoneWeights: Float64Array;
  readonly preRmspe: number;
}

/** The first inference whose interval closes comes first. */
function fitOf(
  method: Method,
  found: readonly (Estimate | NotEstimable | null)[],
  window: PilotWindow,
  comparison?: Comparison | NotEstimable,
): MethodFit | NotEstimable {
  const estimates = found.filter((one): one is Estimate => one?.status === "estimated");
  const closed = estimates.filter(({ ciLow, ciHigh }) => Number.isFinite(ciHigh - ciLow));
  const [first, ...rest] = [...closed, ...estimates.filter((one) => !closed.includes(one))];
  if (!first) {
    const fault = found.find((one): one is NotEstimable => one?.status === "not-estimable");
    return fault ?? { status: "not-estimable", method, why: "no-contrast" };
  }
  const fitted = comparison && "counterfactual" in comparison ? comparison : null;
  return {
    status: "estimated",
    method,
    estimates: [first, ...rest],
    counterfactual: fitted?.counterfactual ?? counterfactual(window),
    weights: fitted?.zoneWeights ?? null,
    preRmspe: fitted?.preRmspe ?? null,
  };
}

function normalEstimate(method: Method, effect: number, se: number, inference: Inference): Estimate {
  const reach = studentT.quantile(0.975, 1e6) * se;
  return {
    status: "estimated",
    method,
    inference,
    effect,
    se,
    ciLow: effect - reach,
    ciHigh: effect + reach,
    pValue: studentT.twoSided(effect / se, 1e6),
  };
}
