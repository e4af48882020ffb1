import { differenceGram } from "#stats/difference-gram.ts";
import { nearestPointInPolytope } from "#stats/nearest-point-in-polytope.ts";
import { placeboGroups } from "#stats/placebo-groups.ts";
import { placeboInference } from "#stats/placebo-inference.ts";
import { rootMeanSquare } from "#stats/root-mean-square.ts";
import { standardDeviation } from "#stats/standard-deviation.ts";
import type { Estimate, NotEstimable } from "./estimate.ts";
import { fullBlock } from "./full-block.ts";
import type { PilotPanel } from "./pilot-panel.ts";
import { scatter } from "./scatter.ts";

/** Effect by synthetic control. */
export interface SyntheticControlEstimate extends Estimate {
  /** Weight of each zone of the panel; zero for pilot zones and controls left out because of gaps. */
  readonly zoneWeights: Float64Array;
  /** What the piloted zones would have had on average, by period of the panel; NaN where values are missing. */
  readonly counterfactual: Float64Array;
  /** Root mean square distance of pilot and counterfactual before and after the start. */
  readonly preRmspe: number;
  readonly postRmspe: number;
  /**
   * Abadie, Diamond & Hainmueller's test: after/before, its rank among the placebos' (1 is the largest) and its p-value. Null with
   * several pilot zones, where it calls a fifth of do-nothing pilots an effect, or without a distance before to divide by.
   */
  readonly rmspeRatio: { readonly ratio: number; readonly rank: number; readonly pValue: number } | null;
  readonly placebos: number;
}

interface Fit {
  readonly weights: Float64Array;
  readonly counterfactual: Float64Array;
  readonly effect: number;
  readonly pre: number;
  readonly post: number;
}

/**
 * Synthetic control from outcomes only: the mix of control zones that followed the pilot best before the start (Abadie, Diamond &
 * Hainmueller 2010, Journal of the American Statistical Association 105(490); all outcomes before the start as predictors). Several pilot
 * zones count as their mean. Weights are the exact optimum.
 *
 * Inference by placebo: each control zone (or group of as many as were piloted; at most `placebos` of them) in the place of the pilot,
 * compared with the other control zones. `pValue` and interval rest on the effect, with a single pilot divided by the RMSPE before the
 * start, because that can be inverted to an interval; `rmspeRatio` is the original test.
 */
export function syntheticControl(
  panel: PilotPanel,
  options: { readonly seed: number; readonly placebos?: number },
): SyntheticControlEstimate | NotEstimable {
  const block = fullBlock(panel, 2);
  if (block.status !== "estimated")
    return { status: "not-estimable", method: "synthetic_control", why: block.why };
  const { rows, controls, before } = block;
  const pilots = rows.length - controls;
  if (controls < 2)
    return { status: "not-estimable", method: "synthetic_control", why: "too-few-control-zones" };
  const donors = rows.slice(0, controls);
  const fit = fitted(donors, meanRow(rows.slice(controls)), before);
  const groups =
    controls < pilots + 2 ? [] : placeboGroups(controls, pilots, options.placebos ?? 500, options.seed);
  const placebos = groups.map((group) =>
    fitted(
      donors.filter((_, i) => !group.includes(i)),
      meanRow(group.map((i) => donors[i] as Float64Array)),
      before,
    ),
  );
  return {
    status: "estimated",
    method: "synthetic_control",
    effect: fit.effect,
    se:
      placebos.length < 2
        ? null
        : standardDeviation(
            Float64Array.from(placebos, ({ effect }) => effect),
            0,
          ),
    ...inference(fit, placebos, pilots),
    inference: "placebo",
    zoneWeights: scatter(fit.weights, block.zones, panel.zones.length, 0),
    counterfactual: scatter(fit.counterfactual, block.periods, panel.periods.length, Number.NaN),
    preRmspe: fit.pre,
    postRmspe: fit.post,
    rmspeRatio: pilots === 1 && fit.pre > 0 ? ratioTest(fit, placebos) : null,
    placebos: placebos.length,
  };
}

function fitted(donors: readonly Float64Array[], pilot: Float64Array, before: number): Fit {
  const gram = differenceGram(
    donors.map((row) => row.subarray(0, before)),
    pilot.subarray(0, before),
  );
  const weights = nearestPointInPolytope(gram, donors.length);
  const counterfactual = pilot.map((_, t) =>
    donors.reduce((sum, row, i) => sum + (weights[i] as number) * (row[t] as number), 0),
  );
  const gaps = pilot.map((value, t) => value - (counterfactual[t] as number)).subarray(before);
  return {
    weights,
    counterfactual,
    effect: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    pre: rootMeanSquare(pilot.subarray(0, before), counterfactual),
    post: rootMeanSquare(pilot.subarray(before), counterfactual.subarray(before)),
  };
}

/**
 * Effects in units of how well each was matched before. Only for a single pilot zone: placebos of several zones have so many fewer donors that
 * their match is worse by construction, and the pilot would stand out for that alone. A perfect match would divide by zero.
 */
function inference(
  fit: Fit,
  placebos: readonly Fit[],
  pilots: number,
): Pick<Estimate, "pValue" | "ciLow" | "ciHigh"> {
  const scaled = pilots === 1 && fit.pre > 0 && placebos.every(({ pre }) => pre > 0);
  const unit = (of: Fit): number => (scaled ? of.pre : 1);
  const { pValue, ciLow, ciHigh } = placeboInference(
    fit.effect / unit(fit),
    Float64Array.from(placebos, (placebo) => placebo.effect / unit(placebo)),
  );
  return { pValue, ciLow: ciLow * unit(fit), ciHigh: ciHigh * unit(fit) };
}

function ratioTest(fit: Fit, placebos: readonly Fit[]): NonNullable<SyntheticControlEstimate["rmspeRatio"]> {
  const ratio = fit.post / fit.pre;
  const rank = 1 + placebos.filter(({ pre, post }) => post / pre >= ratio * (1 - 1e-9)).length;
  return { ratio, rank, pValue: rank / (1 + placebos.length) };
}

function meanRow(rows: readonly Float64Array[]): Float64Array {
  const times = rows[0]?.length ?? 0;
  return Float64Array.from(
    { length: times },
    (_, t) => rows.reduce((sum, row) => sum + (row[t] as number), 0) / rows.length,
  );
}
