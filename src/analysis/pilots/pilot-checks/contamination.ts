import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { daysOf } from "#analysis/pilots/days-of.ts";
import type { Arm, PilotCheck } from "#analysis/pilots/pilot-check.ts";
import type { OtherRollout } from "#analysis/pilots/pilot-types.ts";

/**
 * Did anything else happen to one arm only? A zone that is piloted elsewhere at the same time, an event in the zones of one arm while the pilot ran, or another
 * pilot's rollout that reached one arm only fails; what is on record to concern other metrics only is warned about. A rollout lasts, so that
 * one that began before the pilot counts as well, unless it was in force in the whole window. The value is how many there are.
 */
export function contamination({ input, window }: CheckContext): PilotCheck {
  const { panel, arms, metric, first } = window;
  const armOf = new Map(panel.zones.map((zone, i): [string, Arm] => [zone, arms[i] ?? "control"]));
  const from = daysOf(panel.periods[first] ?? "").first;
  const to = daysOf(panel.periods.at(-1) ?? "").last;
  const pilots = input.overlaps.filter(
    ({ zone, start, end }) => armOf.has(zone) && start <= to && (end === null || end >= from),
  );
  const inside = input.events.flatMap((event) => {
    const arm = event.zone === null ? undefined : armOf.get(event.zone);
    if (!arm || event.zone === null || event.date < from || event.date > to) return [];
    return [{ ...event, zone: event.zone, arm }];
  });
  // What happened to both arms on the same day is common to them.
  const oneSided = inside.filter(
    (event) => !inside.some((other) => other.name === event.name && other.arm !== event.arm),
  );
  const concerned = oneSided.filter(({ metricId }) => metricId === null || metricId === metric.metricId);
  const rollouts = oneSidedRollouts(input.otherRollouts, armOf, daysOf(panel.periods[0] ?? "").first, to);
  const rolledOut = rollouts.some(({ metrics }) => metrics.includes(metric.metricId));
  const count = pilots.length + oneSided.length + rollouts.reduce((sum, { zones }) => sum + zones.length, 0);
  return {
    id: "contamination",
    status: pilots.length + concerned.length > 0 || rolledOut ? "fail" : count > 0 ? "warn" : "pass",
    value: count,
    why: {
      code: "contamination",
      pilots: pilots.map(({ pilotId, name, zone }) => ({ pilotId, name, zone })),
      events: oneSided.map(({ name, date, zone, arm }) => ({ name, date, zone, arm })),
      rollouts: rollouts.map(({ metrics: _, ...rollout }) => rollout),
    },
  };
}

/** Rollouts that began after the window's first day and by its last, in zones of one arm only. */
function oneSidedRollouts(
  rollouts: readonly OtherRollout[],
  armOf: ReadonlyMap<string, Arm>,
  first: string,
  last: string,
) {
  const inside = rollouts.flatMap((one) => {
    const arm = armOf.get(one.zone);
    return arm && one.date > first && one.date <= last ? [{ ...one, arm }] : [];
  });
  return [...Map.groupBy(inside, ({ pilotId }) => pilotId).values()].flatMap((steps) => {
    const [one] = steps;
    if (!one || steps.some(({ arm }) => arm !== one.arm)) return [];
    const days = steps.map(({ date }) => date).sort();
    const { pilotId, name, arm, metrics } = one;
    const zones = [...new Set(steps.map(({ zone }) => zone))].sort();
    return [{ pilotId, name, arm, metrics, zones, from: days[0] ?? "", to: days.at(-1) ?? "" }];
  });
}
