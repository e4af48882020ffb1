import { type Grain, periodOf, shiftPeriod } from "#model/period.ts";

/** The first day of the period after the given day: a pilot begins with a whole period. */
export function nextStart(day: string, grain: Grain): string {
  return shiftPeriod(periodOf(day, grain), 1).start;
}
