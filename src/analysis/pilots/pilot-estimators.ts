import { studentT } from "#stats/student-t.ts";
import { blockPermutation } from "./block-permutation.ts";
import { counterfactual } from "./counterfactual.ts";
import { differenceInDifferences } from "./difference-in-differences.ts";
import type { Estimate, Inference, Method, NotEstimable } from "./estimate.ts";
import { groupTimeEffects } from "./group-time-effects.ts";
import { groupTimePermutation } from "./group-time-permutation.ts";
import { permutationTest } from "./permutation-test.ts";
import type { PilotWindow } from "./pilot-window.ts";
import { type SyntheticControlEstimate, syntheticControl } from "./synthetic-control.ts";
import { syntheticDid } from "./synthetic-did.ts";
import { wildBootstrapTest } from "./wild-bootstrap-test.ts";

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

export type Effort = "all" | "headline" | "beside" | "rehearsal";

export interface EstimatorOptions {
  readonly seed: number;
  /** `all`: every inference. `headline`: only what the preferred one needs; `beside`: for a method that decides nothing; `rehearsal`: with few draws. */
  readonly effort: Effort;
}

type Estimator = (window: PilotWindow, options: EstimatorOptions) => MethodFit | NotEstimable;

const LIMIT = { all: 10_000, headline: 4000, beside: 4000, rehearsal: 500 } as const;
const PLACEBOS = { all: 200, headline: 200, beside: 60, rehearsal: 39 } as const;

/** Every method of estimating a pilot's effect. */
export const pilotEstimators: Readonly<Record<Method, Estimator>> = {
  did: (window, { seed, effort }) => {
    const byZones = permutationTest(window.measured, { seed, limit: LIMIT[effort] });
    if (effort === "rehearsal" && isClosed(byZones)) return fitOf("did", [byZones], window);
    const inTime = isClosed(byZones) ? null : blockPermutation(window.measured);
    const wild =
      effort !== "rehearsal" && effort !== "headline" && window.pilots > 1
        ? wildBootstrapTest(window.measured, { seed })
        : null;
    return fitOf("did", [byZones, inTime, wild, differenceInDifferences(window.measured)], window);
  },
  synthetic_control: (window, { seed, effort }) => {
    const found = syntheticControl(window.measured, { seed, placebos: PLACEBOS[effort] });
    const inTime = found.status === "estimated" && !isClosed(found) ? syntheticBlocks(window, found) : null;
    return fitOf("synthetic_control", [found, inTime], window, found);
  },
  synthetic_did: (window, { seed, effort }) => {
    const found = syntheticDid(window.measured, { seed, placebos: PLACEBOS[effort], bootstraps: 0 });
    if (found.status !== "estimated") return found;
    const jackknife =
      found.jackknifeSe === null ||
      found.inference === "jackknife" ||
      effort === "rehearsal" ||
      effort === "headline"
        ? null
        : normalEstimate("synthetic_did", found.effect, found.jackknifeSe, "jackknife");
    return fitOf("synthetic_did", [found, jackknife], window, found);
  },
  callaway_santanna: (window, { seed, effort }) => {
    const byZones = groupTimePermutation(window.panel, { seed, limit: LIMIT[effort] });
    const bootstrap =
      (effort !== "rehearsal" && effort !== "headline") || !isClosed(byZones)
        ? groupTimeEffects(window.measured, { seed, controls: "never" })
        : null;
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
  const closed = estimates.filter(isClosed);
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

function isClosed(one: Estimate | NotEstimable): boolean {
  return one.status === "estimated" && Number.isFinite(one.ciHigh - one.ciLow);
}

/** Blocks in time for the gap that a synthetic control leaves, where there are too few placebos for an interval. */
function syntheticBlocks(window: PilotWindow, found: SyntheticControlEstimate): Estimate | NotEstimable {
  const { panel, pilots } = window;
  const T = panel.periods.length;
  const pilot = panel.periods.map((_, t) => {
    let sum = 0;
    for (let i = 0; i < pilots; i++) sum += panel.values[i * T + t] ?? 0;
    return sum / pilots;
  });
  const blocks = blockPermutation({
    zones: ["pilot", "synthetic"],
    periods: panel.periods,
    values: Float64Array.from([...pilot, ...found.counterfactual]),
    start: Int32Array.of(window.first, -1),
  });
  if (blocks.status !== "estimated") return blocks;
  // The synthetic control is not moved to the pilot's level before the start, as difference in differences would.
  const shift = found.effect - blocks.effect;
  const { ciLow, ciHigh, pValue, se } = blocks;
  return {
    status: "estimated",
    method: "synthetic_control",
    inference: "block_permutation",
    effect: found.effect,
    se,
    ciLow: ciLow + shift,
    ciHigh: ciHigh + shift,
    pValue,
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
