import { type Grain, shiftPeriod } from "#model/period.ts";

/** First and last day of a time axis that shows these periods (in order); a single one gets room on both sides. */
export function timeDomain(days: readonly string[], grain: Grain): readonly [first: string, last: string] {
  const [first, last] = [days[0] ?? "2000-01-01", days.at(-1) ?? "2000-01-01"];
  if (first < last) return [first, last];
  return [shiftPeriod({ grain, start: first }, -1).start, shiftPeriod({ grain, start: last }, 1).start];
}
