import { normalInference } from "#stats/normal-inference.ts";
import { placeboGroups } from "#stats/placebo-groups.ts";
import { placeboInference } from "#stats/placebo-inference.ts";
import { rootMeanSquare } from "#stats/root-mean-square.ts";
import { standardDeviation } from "#stats/standard-deviation.ts";
import type { Estimate, NotEstimable } from "./estimate.ts";
import { fullBlock } from "./full-block.ts";
import type { PilotPanel } from "./pilot-panel.ts";
import { scatter } from "./scatter.ts";
import { resampledErrors } from "./synthetic-did-errors.ts";
import { syntheticDidFit } from "./synthetic-did-fit.ts";

/** Effect by synthetic difference in differences. */
export interface SyntheticDidEstimate extends Estimate {
  /** Weight of each zone of the panel; zero for pilot zones and controls left out because of gaps. */
  readonly zoneWeights: Float64Array;
  /** Weight of each period of the panel before the start; zero elsewhere. */
  readonly periodWeights: Float64Array;
  /** What the piloted zones would have had on average, by period of the panel; NaN where values are missing. */
  readonly counterfactual: Float64Array;
  /** Root mean square distance of pilot and counterfactual before the start. */
  readonly preRmspe: number;
  readonly placeboSe: number | null;
  /** Null with one pilot zone. */
  readonly jackknifeSe: number | null;
  readonly bootstrapSe: number | null;
}

export interface SyntheticDidOptions {
  readonly seed: number;
  /** Placebos at most; 200 as in the paper. */
  readonly placebos?: number;
  /** Bootstrap samples; 200 as in the paper. With 0 there is no bootstrap error, and the rest takes half the time. */
  readonly bootstraps?: number;
}

/** More placebos than this are fitted with fewer steps each: what one of them is off by no longer matters. */
const MANY_PLACEBOS = 50;

/**
 * Synthetic difference in differences (Arkhangelsky, Athey, Hirshberg, Imbens & Wager 2021, American Economic Review 111(12), algorithm 1).
 * Standard errors by placebo (algorithm 4), jackknife with weights held fixed (3) and bootstrap of zones (2). Test and interval come from
 * the placebo effects' own distribution when there are at least 19 placebos, else from the jackknife's normal approximation.
 */
export function syntheticDid(
  panel: PilotPanel,
  options: SyntheticDidOptions,
): SyntheticDidEstimate | NotEstimable {
  const block = fullBlock(panel, 2);
  if (block.status !== "estimated")
    return { status: "not-estimable", method: "synthetic_did", why: block.why };
  const { rows, controls, before } = block;
  if (controls < 2) return { status: "not-estimable", method: "synthetic_did", why: "too-few-control-zones" };
  const pilots = rows.length - controls;
  const fit = syntheticDidFit(rows, controls, before);
  const groups =
    controls < pilots + 2 ? [] : placeboGroups(controls, pilots, options.placebos ?? 200, options.seed);
  const steps = groups.length > MANY_PLACEBOS ? 1000 : 10_000;
  const placebos = Float64Array.from(groups, (group) => {
    const others = rows.filter((_, i) => i < controls && !group.includes(i));
    const treated = group.map((i) => rows[i] as Float64Array);
    return syntheticDidFit([...others, ...treated], others.length, before, { steps }).effect;
  });
  const errors = resampledErrors(rows, controls, before, fit, {
    seed: options.seed,
    replications: options.bootstraps ?? 200,
  });
  return {
    status: "estimated",
    method: "synthetic_did",
    effect: fit.effect,
    ...inference(fit.effect, placebos, errors.jackknife),
    zoneWeights: scatter(fit.zoneWeights, block.zones, panel.zones.length, 0),
    periodWeights: scatter(fit.periodWeights, block.periods, panel.periods.length, 0),
    counterfactual: scatter(fit.counterfactual, block.periods, panel.periods.length, Number.NaN),
    preRmspe: rootMeanSquare(fit.pilot.subarray(0, before), fit.counterfactual),
    placeboSe: placebos.length < 2 ? null : standardDeviation(placebos, 0),
    jackknifeSe: errors.jackknife,
    bootstrapSe: errors.bootstrap,
  };
}

/** Test and interval of one kind. */
function inference(
  effect: number,
  placebos: Float64Array,
  jackknife: number | null,
): Pick<Estimate, "se" | "ciLow" | "ciHigh" | "pValue" | "inference"> {
  if (placebos.length >= 19 || jackknife === null) {
    const se = placebos.length < 2 ? null : standardDeviation(placebos, 0);
    return { se, ...placeboInference(effect, placebos), inference: "placebo" };
  }
  return { se: jackknife, ...normalInference(effect, jackknife), inference: "jackknife" };
}
