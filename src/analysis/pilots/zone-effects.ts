import type { EffectScale } from "./effect-scale.ts";
import { meanChanges } from "./mean-changes.ts";
import type { ZoneEffect } from "./pilot-types.ts";
import type { PilotWindow } from "./pilot-window.ts";
import { zoneScalar } from "./zone-scalar.ts";

/**
 * Each zone by itself: its mean before and after the start, its change less that of the (other) control zones, and its weight in the comparison.
 *
 * @param weights by zone of the window; null where all control zones count alike
 */
export function zoneEffects(
  window: PilotWindow,
  scale: EffectScale,
  weights: Float64Array | null,
): ZoneEffect[] {
  const { panel, pilots, controls, arms } = window;
  const unit = window.scale === "log" ? Math.exp : (value: number) => value;
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + unit(value), 0) / values.length;
  const before = zoneScalar(window, (row, start) => mean(row.subarray(0, start)));
  const after = zoneScalar(window, (row, start) => mean(row.subarray(start)));
  const changes = meanChanges(window);
  const total = changes.subarray(pilots).reduce((sum, value) => sum + value, 0);
  return panel.zones.map((zone, i) => {
    const arm = arms[i] ?? "control";
    const own = changes[i] ?? 0;
    const others = arm === "pilot" ? total / controls : (total - own) / Math.max(controls - 1, 1);
    const start = panel.start[i] ?? -1;
    return {
      zone,
      arm,
      start: start >= 0 ? (panel.periods[start] ?? null) : null,
      before: before[i] ?? Number.NaN,
      after: after[i] ?? Number.NaN,
      effect: scale.toUnit(own - others),
      weight: arm === "pilot" ? null : (weights?.[i] ?? 1 / controls),
    };
  });
}
