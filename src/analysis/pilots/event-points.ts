import type { EffectScale } from "./effect-scale.ts";
import { eventStudy } from "./event-study.ts";
import { groupTimeEffects } from "./group-time-effects.ts";
import type { EventStudyPoint } from "./pilot-types.ts";
import type { PilotWindow } from "./pilot-window.ts";

/** Effects by period since the start, in the metric's unit; with staggered starts averaged over the groups. Empty where nothing can be had. */
export function eventPoints(
  { measured: panel, first, staggered }: PilotWindow,
  scale: EffectScale,
): EventStudyPoint[] {
  const point = (offset: number, effect: number, low: number, high: number): EventStudyPoint => ({
    period: panel.periods[first + offset] ?? "",
    offset,
    effect: scale.toUnit(effect),
    ciLow: scale.toUnit(low),
    ciHigh: scale.toUnit(high),
  });
  if (staggered) {
    const found = groupTimeEffects(panel, { seed: 1, controls: "never" });
    if (found.status !== "estimated") return [];
    return found.dynamic.byOffset.map(({ key, effect, ciLow, ciHigh }) => point(key, effect, ciLow, ciHigh));
  }
  const found = eventStudy(panel);
  if (found.status !== "estimated") return [];
  return found.effects.map(({ offset, effect, ciLow, ciHigh }) => point(offset, effect, ciLow, ciHigh));
}
