import { shiftPeriod } from "#model/period.ts";
import type { PilotInput } from "./pilot-types.ts";

/** Why a zone is not free for another pilot: it is piloted, or compared with, or is being given what another pilot tried. */
export interface BusyZone {
  readonly zone: string;
  readonly why: "pilot" | "comparison" | "rollout";
  /** Name of that other pilot. */
  readonly name: string;
  /** From this day on, and the last one; null for no end. */
  readonly from: string;
  readonly until: string | null;
}

const FOREVER = "9999-12-31";
/** Days for which a zone that has just been given something is still changing. */
const SETTLING_DAYS = 92;

/**
 * Zones that a pilot from the first day to the last could neither pilot nor compare with: both arms of other pilots until their end, and zones to which
 * something is rolled out in that time or in the quarter before. A step that is overdue may come any day. Controls that no one named are
 * no one's: the other pilot does without them.
 *
 * @param to last day of the pilot
 * @returns a zone once for each thing that keeps it busy, in the order of the zones
 */
export function busyZones(pilots: Iterable<PilotInput>, from: string, to: string): BusyZone[] {
  const found = [...pilots].flatMap((input) => [...takingPart(input), ...rollingOut(input)]);
  const during = found.filter((one) => one.from <= to && (one.until ?? FOREVER) >= from);
  return during.toSorted((a, b) => (a.zone < b.zone ? -1 : a.zone > b.zone ? 1 : 0));
}

function takingPart({ plan, zones, controlsNamed }: PilotInput): BusyZone[] {
  return zones.flatMap(({ zone, arm, start }): BusyZone[] =>
    arm === "control" && !controlsNamed
      ? []
      : [
          {
            zone,
            why: arm === "pilot" ? "pilot" : "comparison",
            name: plan.name,
            from: start ?? plan.start,
            until: plan.end,
          },
        ],
  );
}

function rollingOut({ plan, rollout, asOf }: PilotInput): BusyZone[] {
  return rollout.map(({ zone, plannedDate, actualDate }) => {
    const from = actualDate ?? plannedDate;
    const overdue = actualDate === null && plannedDate <= asOf;
    return {
      zone,
      why: "rollout",
      name: plan.name,
      from,
      until: overdue ? null : shiftPeriod({ grain: "day", start: from }, SETTLING_DAYS).start,
    };
  });
}
