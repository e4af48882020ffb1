import { type Grain, periodEnd, periodOf, shiftPeriod } from "#model/period.ts";

/** Last day of a pilot that runs so many periods from its first day on. */
export function plannedEnd(start: string, grain: Grain, periods: number): string {
  return periodEnd(shiftPeriod(periodOf(start, grain), periods - 1));
}
