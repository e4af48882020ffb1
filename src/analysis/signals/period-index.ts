import type { Grain } from "#model/period.ts";

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
const DAY = 86_400_000;
/** 1970-01-01 was a Thursday: three days after the Monday that starts week 0. */
const MONDAY_SHIFT = 3;

/**
 * Number of the period that holds a day, counted from 1970, so that neighbours differ by 1. Weeks start on Monday (ISO 8601).
 *
 * @throws RangeError when the day is not an ISO date.
 */
export function periodIndex(day: string, grain: Grain): number {
  const known = indexes[grain].get(day);
  if (known !== undefined) return known;
  const index = indexOf(day, grain);
  if (indexes[grain].size >= MOST_KNOWN) indexes[grain].clear();
  indexes[grain].set(day, index);
  return index;
}

/** Dozens of series name the same days. */
const indexes: Record<Grain, Map<string, number>> = {
  day: new Map(),
  week: new Map(),
  month: new Map(),
  quarter: new Map(),
  year: new Map(),
};
const MOST_KNOWN = 10_000;

function indexOf(day: string, grain: Grain): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const time = ISO_DAY.test(day) ? Date.UTC(year, month - 1, date) : Number.NaN;
  // A day that the month does not have runs over into the next one.
  if (!(new Date(time).getUTCDate() === date && month >= 1 && month <= 12)) {
    throw new RangeError(`period start needs an ISO day such as 2025-03-01, got ${day}`);
  }
  switch (grain) {
    case "day":
      return time / DAY;
    case "week":
      return Math.floor((time / DAY + MONDAY_SHIFT) / 7);
    case "month":
      return (year - 1970) * 12 + month - 1;
    case "quarter":
      return (year - 1970) * 4 + Math.floor((month - 1) / 3);
    case "year":
      return year - 1970;
  }
}
