import type { Panel } from "#analysis/panel.ts";
import { detectableShift } from "#stats/detectable-shift.ts";

/** The shape of a pilot that is being planned. */
export interface PilotShape {
  readonly pilots: number;
  readonly controls: number;
  /** Periods before and after the start. */
  readonly before: number;
  readonly after: number;
}

export interface MinimumDetectableEffect {
  readonly status: "estimated";
  /** Smallest effect that a test at 5 % finds with the wanted probability, in the unit of the panel. */
  readonly effect: number;
  /** Standard deviation between zones of the change from before to after, when nothing is done. */
  readonly spread: number;
  /** Stretches of the history that the spread was measured in. */
  readonly windows: number;
}

export interface NoMinimumDetectableEffect {
  readonly status: "not-estimable";
  readonly why: "too-few-zones" | "too-few-periods";
}

/** Stretches of history at most; further ones overlap too much to tell more. */
const MOST_WINDOWS = 24;

/**
 * Smallest effect that a pilot of a given shape would detect, from how much zones' changes differ when nothing is done: for stretches of the
 * history as long as the pilot, each zone's mean after less its mean before. Autocorrelation, season and drift of the real zones are in these
 * numbers, which no formula for independent periods would have. Effect = multiplier · spread · √(1/pilots + 1/controls), the multiplier by
 * the noncentral t distribution (Bloom 1995, Evaluation Review 19(5)).
 *
 * @param history without any pilot in it; zones with gaps in a stretch are left out of that stretch
 */
export function minimumDetectableEffect(
  history: Panel,
  shape: PilotShape,
  power = 0.8,
): MinimumDetectableEffect | NoMinimumDetectableEffect {
  const { pilots, controls, before, after } = shape;
  const length = before + after;
  const last = history.periods.length - length;
  if (pilots < 1 || controls < 1 || pilots + controls < 3 || history.zones.length < 3) {
    return { status: "not-estimable", why: "too-few-zones" };
  }
  if (before < 1 || after < 1 || last < 0) return { status: "not-estimable", why: "too-few-periods" };
  const windows = Math.min(last + 1, MOST_WINDOWS);
  let squares = 0;
  let degrees = 0;
  for (let w = 0; w < windows; w++) {
    const from = windows === 1 ? last : Math.round((w * last) / (windows - 1));
    const changes = changesWithin(history, from, before, length);
    if (changes.length < 3) continue;
    const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
    squares += changes.reduce((sum, change) => sum + (change - mean) ** 2, 0);
    degrees += changes.length - 1;
  }
  if (degrees === 0) return { status: "not-estimable", why: "too-few-zones" };
  const spread = Math.sqrt(squares / degrees);
  const effect =
    detectableShift(pilots + controls - 2, power) * spread * Math.sqrt(1 / pilots + 1 / controls);
  return { status: "estimated", effect, spread, windows };
}

/** Mean of the later part less mean of the earlier part of a stretch, for each zone without gaps in it. */
function changesWithin(history: Panel, from: number, before: number, length: number): number[] {
  const times = history.periods.length;
  return history.zones.flatMap((_, zone) => {
    let early = 0;
    let late = 0;
    for (let t = 0; t < length; t++) {
      const value = history.values[zone * times + from + t] as number;
      if (t < before) early += value;
      else late += value;
    }
    const change = late / (length - before) - early / before;
    return Number.isNaN(change) ? [] : [change];
  });
}
