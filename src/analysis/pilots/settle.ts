import { periodsPerYear } from "#model/period.ts";
import type { EffectScale } from "./effect-scale.ts";
import type { Estimate } from "./estimate.ts";
import { persistence } from "./persistence.ts";
import type { PilotVerdict, Settle } from "./pilot-types.ts";
import type { PilotWindow } from "./pilot-window.ts";

const MOST_YEARS = 3;

/**
 * What would turn “cannot tell” into an answer: the interval must become narrower than the smallest worthwhile effect, so that it can't hold both that and
 * zero. Further periods narrow it as the variance of a difference of two means with first-order autocorrelation; further zones as the
 * root of their number. The least of each alone is given.
 *
 * @param remaining zones that could still take part
 */
export function settle(
  window: PilotWindow,
  headline: Estimate,
  scale: EffectScale,
  minEffect: number | null,
  verdict: PilotVerdict,
  remaining: number,
): Settle {
  if (verdict === "roll_out" || verdict === "do_not_roll_out") return { status: "settled" };
  if (verdict === "not_trustworthy") return { status: "not-estimable", why: "not-trustworthy" };
  if (minEffect === null) return { status: "not-estimable", why: "no-min-effect" };
  const halfWidth = (headline.ciHigh - headline.ciLow) / 2;
  if (!Number.isFinite(halfWidth)) return { status: "not-estimable", why: "no-calibration" };
  const needed = Math.abs(scale.toScale(minEffect)) / 2;
  const most = MOST_YEARS * periodsPerYear(window.metric.grain);
  const rho = persistence(window);
  const variance = (post: number) => changeVariance(window.first, post, rho);
  const now = variance(window.postPeriods);
  let more = 0;
  while (more <= most && halfWidth * Math.sqrt(variance(window.postPeriods + more) / now) > needed) more++;
  const factor = Math.max(1, (halfWidth / needed) ** 2);
  const zonesNeeded = Math.ceil(window.pilots * factor);
  const controlsNeeded = Math.ceil(window.controls * factor);
  const enough = zonesNeeded + controlsNeeded <= window.pilots + window.controls + remaining;
  return {
    status: "estimated",
    morePeriods: more <= most ? more : null,
    zonesNeeded: enough ? zonesNeeded : null,
    controlsNeeded: enough ? controlsNeeded : null,
    halfWidth: scale.toUnit(halfWidth),
    needed: scale.toUnit(needed),
  };
}

/** Variance of (mean of the next `post` values less mean of the `pre` before), in variances of one value. */
function changeVariance(pre: number, post: number, rho: number): number {
  const weights = Float64Array.from({ length: pre + post }, (_, t) => (t < pre ? -1 / pre : 1 / post));
  // Σ w_s w_t ρ^|s−t| by the recursion of the discounted sum of earlier weights.
  let earlier = 0;
  let variance = 0;
  for (const weight of weights) {
    variance += weight * (weight + 2 * earlier);
    earlier = rho * (earlier + weight);
  }
  return variance;
}
