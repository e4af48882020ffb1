import { CONTAINER_PX } from "./chart.ts";

const ROWS = 3;
const MARKER_PX = 20;
// What a narrow container leaves for the plot area.
const NARROWEST_PX = CONTAINER_PX.narrow - 110;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** An event's marker: `label` is its number, or several numbers where markers would cover each other. */
export interface EventMarker {
  readonly date: string;
  readonly label: string;
  readonly row: number;
}

/** Spreads the markers of events over up to three rows, so that none covers another on a phone; beyond that, neighbours share one (`3+`). */
export function eventRows(
  events: readonly { readonly date: string; readonly number: number }[],
  [first, last]: readonly [string, string],
): EventMarker[] {
  const span = Math.max(1, timeOf(last) - timeOf(first));
  const ends = Array.from({ length: ROWS }, () => Number.NEGATIVE_INFINITY);
  const markers: EventMarker[] = [];
  for (const { date, number } of events.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const x = ((timeOf(date) - timeOf(first)) / span) * NARROWEST_PX;
    const row = ends.findIndex((end) => x - end >= MARKER_PX);
    if (row >= 0) {
      ends[row] = x;
      markers.push({ date, label: String(number), row });
    } else {
      const before = markers.pop();
      if (before) markers.push({ ...before, label: `${Number.parseInt(before.label, 10)}+` });
    }
  }
  return markers;
}
