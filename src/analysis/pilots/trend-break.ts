import type { EffectScale } from "./effect-scale.ts";
import type { Estimate } from "./estimate.ts";
import type { TrendBreak } from "./pilot-types.ts";
import type { PilotWindow } from "./pilot-window.ts";

const MULTIPLES = [0, 0.5, 1, 1.5, 2];
const LONGEST_SEARCH = 10;

/**
 * How large a break of the trend would overturn the result: bounds on relative magnitudes of Rambachan & Roth (2023, Review of Economic Studies
 * 90(5)). Time is cut into stretches as long as the pilot, so that noise of single periods counts little; the gap between pilot and control
 * may change from the last stretch before the start to the pilot's by up to a multiple of its largest change between stretches before.
 * The interval for each multiple is the headline's, widened by that much on both sides.
 */
export function trendBreak(window: PilotWindow, headline: Estimate, scale: EffectScale): TrendBreak {
  const { first, postPeriods, staggered } = window;
  if (staggered) return { status: "not-estimable", why: "staggered" };
  const length = Math.min(postPeriods, Math.floor(first / 2));
  if (length < 2) return { status: "not-estimable", why: "too-few-periods" };
  const gap = gapBefore(window);
  const stretches: number[] = [];
  for (let end = first; end - length >= 0; end -= length)
    stretches.push(mean(gap.subarray(end - length, end)));
  const largest = Math.max(...stretches.slice(1).map((one, i) => Math.abs(one - (stretches[i] ?? 0))));
  const nearest = headline.effect > 0 ? headline.ciLow : -headline.ciHigh;
  const breakdown = largest > 0 ? Math.min(LONGEST_SEARCH, Math.max(0, nearest / largest)) : LONGEST_SEARCH;
  return {
    status: "estimated",
    largestBefore: scale.toUnit(largest),
    breakdown,
    points: MULTIPLES.map((multiple) => ({
      multiple,
      low: scale.toUnit(headline.ciLow - multiple * largest),
      high: scale.toUnit(headline.ciHigh + multiple * largest),
    })),
  };
}

/** Pilot mean less control mean by period before the start. */
function gapBefore({ panel, pilots, controls, first }: PilotWindow): Float64Array {
  const T = panel.periods.length;
  const gap = new Float64Array(first);
  for (let i = 0; i < pilots + controls; i++) {
    const share = i < pilots ? 1 / pilots : -1 / controls;
    for (let t = 0; t < first; t++) gap[t] = (gap[t] ?? 0) + share * (panel.values[i * T + t] ?? 0);
  }
  return gap;
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
