/** Length of a period, shortest first. */
export const GRAINS = ["day", "week", "month", "quarter", "year"] as const;
export type Grain = (typeof GRAINS)[number];

/** A calendar period: its length and its first day (ISO day, UTC). Weeks begin on Monday (ISO 8601). */
export interface Period {
  readonly grain: Grain;
  readonly start: string;
}

const DAY_MS = 86_400_000;
const MONTHS: Partial<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 };

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Days from 1970-01-01 to an ISO day. */
export const dayNumber = (day: string): number => timeOf(day) / DAY_MS;

/** The ISO day so many days after 1970-01-01. */
export const dayOf = (days: number): string => isoDay(days * DAY_MS);

/** A calendar day as ISO text, or null where there is no such day (2025-02-29). Months count from 1; years 1000–9999. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1000 && year <= 9999)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** First day of ISO week `week` of `year`, or null where the year has no such week. */
export function isoWeekStart(year: number, week: number): string | null {
  if (!(week >= 1 && week <= 53)) return null;
  const january4 = Date.UTC(year, 0, 4);
  const monday = january4 - ((new Date(january4).getUTCDay() + 6) % 7) * DAY_MS;
  const start = monday + (week - 1) * 7 * DAY_MS;
  const thursday = new Date(start + 3 * DAY_MS);
  return thursday.getUTCFullYear() === year ? isoDay(start) : null;
}

/** The period of the given length that holds the day. */
export function periodOf(day: string, grain: Grain): Period {
  const date = new Date(timeOf(day));
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  switch (grain) {
    case "day":
      return { grain, start: day };
    case "week":
      return { grain, start: isoDay(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY_MS) };
    case "month":
      return { grain, start: isoDay(Date.UTC(year, month, 1)) };
    case "quarter":
      return { grain, start: isoDay(Date.UTC(year, month - (month % 3), 1)) };
    case "year":
      return { grain, start: isoDay(Date.UTC(year, 0, 1)) };
  }
}

/** The period `steps` later (earlier when negative). */
export function shiftPeriod(period: Period, steps: number): Period {
  const months = MONTHS[period.grain];
  if (months !== undefined) {
    const date = new Date(timeOf(period.start));
    return {
      ...period,
      start: isoDay(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months * steps, 1)),
    };
  }
  const days = period.grain === "week" ? 7 : 1;
  return { ...period, start: isoDay(timeOf(period.start) + days * steps * DAY_MS) };
}

/** How many periods of one year: 12 months, 4 quarters, 52 weeks, 365 days. */
export function periodsPerYear(grain: Grain): number {
  return { day: 365, week: 52, month: 12, quarter: 4, year: 1 }[grain];
}

/** Last day of the period (ISO day). */
export function periodEnd(period: Period): string {
  return isoDay(timeOf(shiftPeriod(period, 1).start) - DAY_MS);
}

/** Canonical spelling: `2025`, `2025-Q1`, `2025-03`, `2025-W11`, `2025-03-14`. */
export function formatPeriod({ grain, start }: Period): string {
  const year = start.slice(0, 4);
  switch (grain) {
    case "day":
      return start;
    case "month":
      return start.slice(0, 7);
    case "quarter":
      return `${year}-Q${(Number(start.slice(5, 7)) + 2) / 3}`;
    case "year":
      return year;
    case "week": {
      const thursday = isoDay(timeOf(start) + 3 * DAY_MS);
      const isoYear = thursday.slice(0, 4);
      const week = 1 + Math.floor((timeOf(thursday) - Date.UTC(Number(isoYear), 0, 1)) / DAY_MS / 7);
      return `${isoYear}-W${String(week).padStart(2, "0")}`;
    }
  }
}

/** Reads the canonical spelling; null for anything else, and for periods that do not exist. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|W(\d{2})|(\d{2})(?:-(\d{2}))?))?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const period = (grain: Grain, start: string | null): Period | null => (start ? { grain, start } : null);
  if (match[2]) return period("quarter", isoDate(year, Number(match[2]) * 3 - 2, 1));
  if (match[3]) return period("week", isoWeekStart(year, Number(match[3])));
  if (match[5]) return period("day", isoDate(year, Number(match[4]), Number(match[5])));
  if (match[4]) return period("month", isoDate(year, Number(match[4]), 1));
  return period("year", isoDate(year, 1, 1));
}

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_MS);
}
