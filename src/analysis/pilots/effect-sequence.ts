import { confidenceSequence, type Look } from "#stats/confidence-sequence.ts";
import { welchDifference } from "#stats/welch-difference.ts";
import type { PilotPanel } from "./pilot-panel.ts";

/** The effect as it stood after a period, with an interval that may be looked at after every one. */
export interface SequencedEffect {
  /** Index of the period in the panel. */
  readonly period: number;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}

export interface EffectSequence {
  readonly status: "estimated";
  readonly effects: readonly SequencedEffect[];
}

export interface NoEffectSequence {
  readonly status: "not-estimable";
  readonly why: "no-pilot-zone" | "staggered" | "too-few-zones" | "too-few-periods-before";
}

/**
 * Always-valid 95 % intervals of the difference in differences, one after each piloted period (see `confidenceSequence`). Variances come
 * from the spread of changes between zones; a single pilot zone borrows that of the control zones. The boundary is tuned with the time
 * before the start alone: zones' changes over its last periods, as many as are planned.
 *
 * @param planned number of periods after which the decision is due
 */
export function effectSequence(panel: PilotPanel, planned: number): EffectSequence | NoEffectSequence {
  const pilots = panel.start.filter((own) => own >= 0);
  const [start] = pilots;
  if (start === undefined) return { status: "not-estimable", why: "no-pilot-zone" };
  if (pilots.some((own) => own !== start)) return { status: "not-estimable", why: "staggered" };
  if (panel.zones.length - pilots.length < 2) return { status: "not-estimable", why: "too-few-zones" };
  const late = Math.min(Math.max(1, planned), Math.floor(start / 2));
  if (late < 1) return { status: "not-estimable", why: "too-few-periods-before" };
  const rehearsal = difference(panel, [0, start - late], [start - late, start]);
  if (rehearsal === null) return { status: "not-estimable", why: "too-few-zones" };
  const looks: (Look & { readonly period: number; readonly df: number })[] = [];
  for (let period = start; period < panel.periods.length; period++) {
    const look = difference(panel, [0, start], [start, period + 1]);
    if (look !== null) looks.push({ ...look, period });
  }
  const effects = looks.map((look) => {
    const [interval] = confidenceSequence([look], { plannedVariance: rehearsal.variance, df: look.df });
    const { low, high } = interval ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    return { period: look.period, effect: look.value, low, high };
  });
  return { status: "estimated", effects };
}

/** Difference of the arms' mean changes between two stretches of periods; null with fewer than two control zones that have both. */
function difference(
  panel: PilotPanel,
  before: readonly [number, number],
  after: readonly [number, number],
): (Look & { readonly df: number }) | null {
  const arms: [number[], number[]] = [[], []];
  panel.zones.forEach((_, zone) => {
    const change = mean(panel, zone, after) - mean(panel, zone, before);
    if (!Number.isNaN(change)) arms[(panel.start[zone] as number) >= 0 ? 0 : 1].push(change);
  });
  const [pilots, controls] = [Float64Array.from(arms[0]), Float64Array.from(arms[1])];
  if (pilots.length === 0 || controls.length < 2) return null;
  const { difference: value, se, df } = welchDifference(pilots, controls);
  if (se !== null && df !== null) return { value, variance: se ** 2, df };
  const level = controls.reduce((sum, change) => sum + change, 0) / controls.length;
  const spread = controls.reduce((sum, change) => sum + (change - level) ** 2, 0) / (controls.length - 1);
  return { value, variance: spread * (1 + 1 / controls.length), df: controls.length - 1 };
}

function mean(panel: PilotPanel, zone: number, [from, to]: readonly [number, number]): number {
  const times = panel.periods.length;
  let sum = 0;
  let count = 0;
  for (let t = from; t < to; t++) {
    const value = panel.values[zone * times + t] as number;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return sum / count;
}
