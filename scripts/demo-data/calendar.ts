import { formatPeriod, type Period, parsePeriod, periodEnd, periodOf, shiftPeriod } from "#model/period.ts";

const FIRST = "2021-10";
const BURN_IN = 12;
const MONTHS = 60;

const known = (text: string): Period => {
  const period = parsePeriod(text);
  if (!period) throw new RangeError(`not a period: ${text}`);
  return period;
};
const months = Array.from({ length: MONTHS }, (_, step) => shiftPeriod(known(FIRST), step));
const monthNames = months.map(formatPeriod);
const weeks = weeksFrom("2022-W40", "2026-W39");

function weeksFrom(first: string, last: string): Period[] {
  const weeks: Period[] = [];
  for (let week = known(first); week.start <= known(last).start; week = shiftPeriod(week, 1))
    weeks.push(week);
  return weeks;
}

/**
 * Time in the demonstration company. Months count from 0 (October 2021); the first 12 only let lagged
 * effects settle and are not published. The last published month is September 2026.
 */
export const calendar = {
  months: MONTHS,
  /** First month that is published. */
  firstPublished: BURN_IN,
  /** `2022-10` … of each month. */
  names: monthNames,
  /** First day of each month. */
  starts: months.map((month) => month.start),
  /** Last day of each month. */
  ends: months.map(periodEnd),
  /** Calendar month, 1–12, of each month. */
  ofYear: months.map((month) => Number(month.start.slice(5, 7))),
  /** Years since the first published month, as a fraction. */
  years: months.map((_, month) => (month - BURN_IN) / 12),
  /** ISO weeks whose seven days all lie in published months. */
  weeks,
  /** `2022-W40` … of each week. */
  weekNames: weeks.map(formatPeriod),
  /** Number of the month that holds the day. */
  monthOf(day: string): number {
    const at = monthNames.indexOf(day.slice(0, 7));
    if (at < 0) throw new RangeError(`no month of the calendar holds ${day}`);
    return at;
  },
  /** Name of the quarter that holds the month. */
  quarterOf(month: number): string {
    return formatPeriod(periodOf(months[month]?.start ?? "", "quarter"));
  },
} as const;
