import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { daysOf } from "#analysis/pilots/days-of.ts";
import type { Arm, PilotCheck } from "#analysis/pilots/pilot-check.ts";

/**
 * Did anything else happen to one arm only while the pilot ran? A zone that is piloted elsewhere at the same time, or an event in the zones of one arm, fails;
 * an event said to concern another metric only is warned about. The value is how many there are.
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
  const count = pilots.length + oneSided.length;
  return {
    id: "contamination",
    status: pilots.length + concerned.length > 0 ? "fail" : count > 0 ? "warn" : "pass",
    value: count,
    why: {
      code: "contamination",
      pilots: pilots.map(({ pilotId, name, zone }) => ({ pilotId, name, zone })),
      events: oneSided.map(({ name, date, zone, arm }) => ({ name, date, zone, arm })),
    },
  };
}
