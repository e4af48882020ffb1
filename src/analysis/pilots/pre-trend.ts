import { armTest } from "./arm-test.ts";
import type { PilotWindow } from "./pilot-window.ts";
import { trendSlope } from "./trend-slope.ts";
import { zoneScalar } from "./zone-scalar.ts";

/** How pilot and control moved apart before the start, on the window's scale. */
export interface PreTrend {
  /** P-value of the joint test of all leads. */
  readonly p: number;
  /** Drift per period. */
  readonly slope: number;
  /** What the drift would add up to from the middle of the time before to the middle of the time after. */
  readonly carried: number;
  /** The largest of that and of the gaps of single stretches. */
  readonly size: number;
}

/** Into how many stretches the time before the start is cut. */
const STRETCHES = 4;

/**
 * Joint test of the leads of the event study: the slope before the start, and the mean of each quarter of that time, permuted over zones
 * together. Quarters instead of single periods: with a dozen zones a test of thirty leads has no power, and slow drift is what does harm.
 */
export function preTrend(window: PilotWindow, seed: number): PreTrend {
  const slopes = zoneScalar(window, (row, start) => trendSlope(row.subarray(0, start)));
  const cuts = Math.min(STRETCHES, Math.floor(window.first / 2));
  const stretches = Array.from({ length: cuts }, (_, k) =>
    zoneScalar(window, (row, start) => {
      const from = Math.floor((k * start) / cuts);
      const to = Math.floor(((k + 1) * start) / cuts);
      return mean(row.subarray(from, to)) - mean(row.subarray(0, start));
    }),
  );
  const { differences, p } = armTest([slopes, ...stretches], window.pilots, seed);
  const [slope = 0, ...leads] = differences;
  const carried = (slope * window.panel.periods.length) / 2;
  return { p, slope, carried, size: Math.max(Math.abs(carried), ...leads.map(Math.abs)) };
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
