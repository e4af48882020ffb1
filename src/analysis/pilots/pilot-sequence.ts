import { confidenceSequence } from "#stats/confidence-sequence.ts";
import { beforeStart } from "./before-start.ts";
import { differenceInDifferences } from "./difference-in-differences.ts";
import type { EffectScale } from "./effect-scale.ts";
import { effectSequence, type SequencedEffect } from "./effect-sequence.ts";
import { groupTimeEffects } from "./group-time-effects.ts";
import type { SequencePoint } from "./pilot-types.ts";
import type { PilotWindow } from "./pilot-window.ts";

/**
 * Intervals of the effect after each piloted period that hold however often one looks, in the metric's unit. Empty where there is too little
 * to tell how much zones vary.
 *
 * @param planned periods after which the decision is due; null where none was planned
 */
export function pilotSequence(
  window: PilotWindow,
  scale: EffectScale,
  planned: number | null,
): SequencePoint[] {
  const due = planned ?? window.postPeriods;
  const found = window.staggered ? staggeredSequence(window, due) : plainSequence(window, due);
  return found.map(({ period, effect, low, high }) => ({
    period: window.panel.periods[period] ?? "",
    effect: scale.toUnit(effect),
    low: scale.toUnit(low),
    high: scale.toUnit(high),
  }));
}

function plainSequence({ measured: panel }: PilotWindow, due: number): readonly SequencedEffect[] {
  const found = effectSequence(panel, due);
  return found.status === "estimated" ? found.effects : [];
}

/** The same boundary around the simple aggregate of group-time effects as it stood after each period. */
function staggeredSequence(window: PilotWindow, due: number): SequencedEffect[] {
  const { panel, first, pilots, controls } = window;
  const late = Math.min(due, Math.floor(first / 2));
  if (late < 1 || controls < 2) return [];
  // Tuned by the time before the start alone, so that the boundary does not hang on what is looked at.
  const rehearsal = differenceInDifferences(beforeStart(window, first - late).panel);
  if (rehearsal.status !== "estimated" || rehearsal.se === null) return [];
  const options = { plannedVariance: rehearsal.se ** 2, df: Math.max(pilots + controls - 2, 1) };
  const looks: SequencedEffect[] = [];
  for (let period = first; period < panel.periods.length; period++) {
    const found = groupTimeEffects(upTo(panel, period), { seed: 1, controls: "never", draws: 1 });
    if (found.status !== "estimated") continue;
    const { effect, se } = found.simple;
    const zones = pilots + controls;
    const [interval] = confidenceSequence(
      [{ value: effect, variance: (se ** 2 * zones) / (zones - 2) }],
      options,
    );
    if (interval) looks.push({ period, effect, ...interval });
  }
  return looks;
}

/** The panel up to a period; zones that begin later say nothing yet. */
function upTo(panel: PilotWindow["panel"], last: number): PilotWindow["panel"] {
  const T = panel.periods.length;
  const kept = panel.zones.flatMap((_, i) => ((panel.start[i] ?? -1) <= last ? [i] : []));
  return {
    zones: kept.map((i) => panel.zones[i] ?? ""),
    periods: panel.periods.slice(0, last + 1),
    values: Float64Array.from(kept.flatMap((i) => [...panel.values.subarray(i * T, i * T + last + 1)])),
    start: Int32Array.from(kept, (i) => panel.start[i] ?? -1),
  };
}
