import { calendar } from "./calendar.ts";
import { zoneList } from "./zone-list.ts";

/** One number per zone (outer, in the order of the zone list) and month of the calendar (inner). */
export type Panel = readonly Float64Array[];

/** Fills a panel. */
export function panel(numberAt: (zone: number, month: number) => number): Panel {
  return zoneList.map((_, zone) =>
    Float64Array.from({ length: calendar.months }, (__, month) => numberAt(zone, month)),
  );
}
