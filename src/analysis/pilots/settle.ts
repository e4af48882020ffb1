import { daysBetween } from "#model/period.ts";
import { changeVariance } from "./change-variance.ts";
import { daysOf } from "./days-of.ts";
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
  const most = Math.ceil((MOST_YEARS * 365) / periodDays(window.metric.panel.periods));
  const rho = persistence(window);
  const variance = (post: number) => changeVariance(window.first, post, rho);
  const now = variance(window.postPeriods);
  const enoughPeriods = (more: number) =>
    halfWidth * Math.sqrt(variance(window.postPeriods + more) / now) <= needed;
  const factor = Math.max(1, (halfWidth / needed) ** 2);
  const zonesNeeded = Math.ceil(window.pilots * factor);
  const controlsNeeded = Math.ceil(window.controls * factor);
  const enough = zonesNeeded + controlsNeeded <= window.pilots + window.controls + remaining;
  return {
    status: "estimated",
    morePeriods: enoughPeriods(most) ? leastOf(most, enoughPeriods) : null,
    zonesNeeded: enough ? zonesNeeded : null,
    controlsNeeded: enough ? controlsNeeded : null,
    halfWidth: scale.toUnit(halfWidth),
    needed: scale.toUnit(needed),
  };
}

/** Least number from 0 to `most` for which something holds that holds for all larger ones. */
function leastOf(most: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function periodDays(periods: readonly string[]): number {
  const [first, last] = [daysOf(periods[0] ?? ""), daysOf(periods.at(-1) ?? "")];
  return Math.max(1, daysBetween(first.first, last.first) / Math.max(periods.length - 1, 1));
}
