import { daysBetween } from "#model/period.ts";
import { changeVariance } from "./change-variance.ts";
import { daysOf } from "./days-of.ts";
import type { EffectScale } from "./effect-scale.ts";
import type { Estimate } from "./estimate.ts";
import { persistence } from "./persistence.ts";
import type { PilotStatus, PilotVerdict, Settle } from "./pilot-types.ts";
import type { PilotWindow } from "./pilot-window.ts";

const MOST_YEARS = 3;
/** Share of a period by which months differ in length. */
const SLACK = 0.15;

/** What a pilot that cannot tell is asked about. */
export interface SettleQuestion {
  readonly window: PilotWindow;
  /** With the interval of one look at the end, also while the pilot runs. */
  readonly headline: Estimate;
  readonly scale: EffectScale;
  /** Smallest effect worth a rollout, without sign, in the metric's unit. */
  readonly minEffect: number | null;
  readonly verdict: PilotVerdict;
  readonly status: PilotStatus;
  /** Planned last day. */
  readonly end: string | null;
  /** All zones that could be in such a pilot, its own among them. */
  readonly zones: number;
}

/**
 * What would turn “cannot tell” into an answer, by the rules of the verdict and supposing that the estimate stays: one that reaches the smallest
 * worthwhile effect must have zero outside its interval, a smaller one the worthwhile effect. How far the interval reaches on that side shrinks with
 * further periods as the deviation of a difference of two means with first-order autocorrelation, with further zones as the root of their number. While
 * a pilot runs, the first answer is its planned end; else the least of each alone is given.
 */
export function settle(question: SettleQuestion): Settle {
  const { window, headline, scale, minEffect, verdict } = question;
  if (verdict === "roll_out" || verdict === "do_not_roll_out") return { status: "settled" };
  if (verdict === "not_trustworthy") return { status: "not-estimable", why: "not-trustworthy" };
  if (minEffect === null) return { status: "not-estimable", why: "no-min-effect" };
  const { reach, needed } = deciding(question, minEffect);
  if (!Number.isFinite(reach)) return { status: "not-estimable", why: "no-calibration" };
  const length = periodDays(window.metric.panel.periods);
  const most = Math.ceil((MOST_YEARS * 365) / length);
  const shrunk = shrinking(window, headline);
  const isEnough = (more: number) => reach * shrunk(more) < needed;
  const left = question.status === "running" ? periodsLeft(question, length) : 0;
  const reachAtEnd = reach * shrunk(left);
  // Zones are asked for at the planned length.
  const factor = Math.max(1, (reachAtEnd / needed) ** 2);
  const pilots = Math.ceil(window.pilots * factor);
  const controls = Math.ceil(window.controls * factor);
  const areThere = pilots + controls <= question.zones;
  return {
    status: "estimated",
    effect: scale.toUnit(headline.effect),
    morePeriods: isEnough(most) ? leastOf(most, isEnough) : null,
    zonesNeeded: areThere ? pilots : null,
    controlsNeeded: areThere ? controls : null,
    halfWidth: scale.toUnit(reach),
    needed: scale.toUnit(needed),
    atEnd:
      question.status === "running" && question.end !== null
        ? {
            date: question.end,
            periods: left,
            halfWidth: scale.toUnit(reachAtEnd),
            settles: reachAtEnd < needed,
          }
        : null,
  };
}

/** How far the interval reaches from the estimate on the side that decides, and how far it may. */
function deciding({ window, headline, scale }: SettleQuestion, minEffect: number) {
  const sign = window.metric.direction === "lower" ? -1 : 1;
  const effect = sign * headline.effect;
  const wanted = Math.abs(scale.toScale(sign * minEffect));
  const [low, high] = [sign * headline.ciLow, sign * headline.ciHigh].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return effect > 0 && effect >= wanted
    ? { reach: effect - low, needed: effect }
    : { reach: high - effect, needed: wanted - effect };
}

/** By what the interval's reach would be multiplied after so many further periods. */
function shrinking(window: PilotWindow, { method }: Estimate): (more: number) => number {
  const rho = persistence(window);
  const T = window.panel.periods.length;
  const starts = [...window.panel.start.subarray(0, window.pilots)];
  const variance = (more: number): number =>
    starts.reduce(
      // Group-time effects hold every period against the last one before the start.
      (sum, start) => sum + changeVariance(method === "callaway_santanna" ? 1 : start, T - start + more, rho),
      0,
    );
  const now = variance(0);
  return (more) => Math.sqrt(variance(more) / now);
}

/** Periods still to come until the planned end. */
function periodsLeft({ window, end }: SettleQuestion, length: number): number {
  const last = daysOf(window.metric.panel.periods.at(-1) ?? "").first;
  if (end === null) return 0;
  return Math.max(0, Math.floor((daysBetween(last, end) + 1) / length + SLACK) - 1);
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
