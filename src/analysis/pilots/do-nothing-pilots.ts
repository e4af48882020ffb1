import { randomSource } from "#stats/random-source.ts";
import type { PilotWindow } from "./pilot-window.ts";

/** Least number of periods on both sides of a pretended start. */
const FEWEST_BEFORE = 4;
const FEWEST_AFTER = 2;

/**
 * Pilots in which nothing was done, of the same shape as a real one: as many zones drawn from its zones, as long if the time before the start allows,
 * begun at a random time before it, with the same lags between the starts of zones. Empty where there is too little time.
 */
export function doNothingPilots(window: PilotWindow, count: number, seed: number): PilotWindow[] {
  const { panel, pilots, first, postPeriods } = window;
  const post = Math.min(postPeriods, Math.floor(first / 3));
  const latest = first - post;
  const earliest = Math.max(FEWEST_BEFORE, Math.min(latest, Math.ceil(latest / 2)));
  if (post < FEWEST_AFTER || latest < earliest) return [];
  const random = randomSource(seed, "do-nothing");
  const T = panel.periods.length;
  const order = panel.zones.map((_, i) => i);
  const lags = panel.start.subarray(0, pilots).map((own) => Math.min(Math.max(own - first, 0), post - 1));
  return Array.from({ length: count }, () => {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const kept = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = kept;
    }
    const start = earliest + Math.floor(random() * (latest - earliest + 1));
    const end = start + post;
    const values = new Float64Array(order.length * end);
    for (const [place, i] of order.entries())
      values.set(panel.values.subarray(i * T, i * T + end), place * end);
    const drawn = {
      zones: order.map((i) => panel.zones[i] ?? ""),
      periods: panel.periods.slice(0, end),
      values,
      start: Int32Array.from(order, (_, place) => (place < pilots ? start + (lags[place] ?? 0) : -1)),
    };
    return {
      ...window,
      first: start,
      prePeriods: start,
      postPeriods: post,
      staggered: lags.some((lag) => lag !== lags[0]),
      panel: drawn,
      measured: drawn,
    };
  });
}
