import { periodEnd, periodsPerYear } from "#model/period.ts";
import type { LinkFrame, PanelFacts } from "./link-types.ts";

/**
 * Leaves out of every panel what a zone reported once a pilot or a rollout had begun there. A pilot moves many metrics at once, so a link
 * between two of them would be the pilot's own doing. A zone stays out when its pilot ends: nobody knows how long the effect lasts. Series
 * of the whole company stay as they are.
 *
 * What must be known of all zones (how many there are now, at what level they are) is taken down before.
 *
 * @param treatedFrom by zone, the first day of a treatment; null where there was none
 */
export function leaveOutTreated(frame: LinkFrame, treatedFrom: readonly (string | null)[]): LinkFrame {
  const { grain, periods } = frame;
  const ends = periods.map((start) => periodEnd({ grain, start }));
  const firstOut = treatedFrom.map((day) => (day === null ? -1 : ends.findIndex((end) => end >= day)));
  const facts = new Map<string, PanelFacts>();
  const panels = new Map<string, Float64Array>();
  for (const [metricId, values] of frame.panels) {
    const panel = Float64Array.from(values);
    let leftOut = 0;
    for (const [zone, first] of firstOut.entries()) {
      if (first < 0) continue;
      for (let at = zone * periods.length + first; at < (zone + 1) * periods.length; at++) {
        if (!Number.isNaN(panel[at] as number)) leftOut++;
        panel[at] = Number.NaN;
      }
    }
    facts.set(metricId, { ...latestOf(values, periods.length, periodsPerYear(grain)), leftOut });
    panels.set(metricId, panel);
  }
  return { ...frame, panels, facts };
}

/** Zones with a value in the newest period that has any, and the mean of all values of the year up to it. */
export function latestOf(
  panel: Float64Array,
  periods: number,
  year: number,
): { readonly zonesNow: number; readonly level: number } {
  const zones = periods > 0 ? panel.length / periods : 0;
  const known = (zone: number, t: number): boolean => !Number.isNaN(panel[zone * periods + t] as number);
  const all = Array.from({ length: zones }, (_, zone) => zone);
  let last = periods - 1;
  while (last >= 0 && !all.some((zone) => known(zone, last))) last--;
  let [sum, n] = [0, 0];
  for (let t = Math.max(0, last - year + 1); t <= last; t++) {
    for (const zone of all.filter((one) => known(one, t))) {
      sum += panel[zone * periods + t] as number;
      n++;
    }
  }
  return { zonesNow: all.filter((zone) => last >= 0 && known(zone, last)).length, level: sum / n };
}
