import { calendar } from "./calendar.ts";
import type { PilotPlan } from "./pilot-list.ts";

/**
 * The month from which each zone lives with what the pilot changed: its own start in the pilot, or the month
 * after its wave of the rollout unless that began on one of the first ten days. Pilot zones keep the change after the end when it is rolled out.
 */
export function treatedFrom(pilot: PilotPlan): ReadonlyMap<string, { from: number; to: number }> {
  const keeps = pilot.waves.length > 0;
  const lastDay = calendar.ends.at(-1) ?? "";
  const to = keeps || pilot.end > lastDay ? calendar.months : calendar.monthOf(pilot.end) + 1;
  const months = new Map<string, { from: number; to: number }>();
  const add = (day: string, zones: readonly string[]): void => {
    const from = calendar.monthOf(day) + (Number(day.slice(8)) > 10 ? 1 : 0);
    for (const zone of zones) months.set(zone, { from, to });
  };
  for (const [day, zones] of Object.entries(pilot.pilots)) add(day, zones);
  for (const wave of pilot.waves) for (const [day, zones] of Object.entries(wave.done)) add(day, zones);
  return months;
}
