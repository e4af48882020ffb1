import type { Grain } from "#model/period.ts";
import type { Locale } from "#model/vocabulary.ts";
import { dateFormat } from "#text/format.ts";
import { textWidth } from "./text-width.ts";

/** A label on a time axis. Row 0 stands at the axis, row 1 below it: years under months, months under days. */
export interface TimeTick {
  readonly day: string;
  readonly label: string;
  readonly row: 0 | 1;
  readonly isYear: boolean;
}

const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600];
const DAY_STEPS = [1, 7, 14];
const DAY_MS = 86_400_000;
const GAP_PX = 10;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function monthName(locale: Locale, day: string): string {
  return dateFormat(locale, { month: "short" })
    .format(new Date(timeOf(day)))
    .replace(/\.$/, "");
}

function quarterName(locale: Locale, day: string): string {
  const quarter = Math.floor((Number(day.slice(5, 7)) + 2) / 3);
  return locale === "en" ? `Q${quarter}` : `${quarter} кв.`;
}

/** First days of every `step`-th month (counted from year 0) from `first` to `last`. */
function months(first: string, last: string, step: number): string[] {
  const start = new Date(timeOf(first));
  const count = start.getUTCFullYear() * 12 + start.getUTCMonth() + (start.getUTCDate() > 1 ? 1 : 0);
  const days: string[] = [];
  for (let month = Math.ceil(count / step) * step; ; month += step) {
    const day = dayOf(Date.UTC(Math.floor(month / 12), month % 12, 1));
    if (day > last) return days;
    days.push(day);
  }
}

function everyDays(first: string, last: string, step: number): string[] {
  const days: string[] = [];
  for (let time = timeOf(first); time <= timeOf(last); time += step * DAY_MS) days.push(dayOf(time));
  return days;
}

/** Row 1: at the first tick of each year (or month), unless the next one stands too near. */
function secondRow(
  ticks: readonly TimeTick[],
  keyOf: (day: string) => string,
  name: (day: string) => string,
  pixels: (day: string) => number,
): TimeTick[] {
  const firsts = ticks.filter((tick, index) => {
    const before = ticks[index - 1];
    return !before || keyOf(before.day) !== keyOf(tick.day);
  });
  return firsts
    .map(({ day }): TimeTick => ({ day, label: name(day), row: 1, isYear: /^\d{4}$/.test(name(day)) }))
    .filter((tick, index, all) => {
      const next = all[index + 1];
      return (
        !next ||
        pixels(next.day) - pixels(tick.day) >
          textWidth(tick.label, 12) / 2 + textWidth(next.label, 12) / 2 + 4
      );
    });
}

/**
 * Labels of a time axis from `first` to `last` (ISO days) that don't touch when the axis is `width` pixels wide: days over months
 * for a few weeks, months or quarters over years, years alone for long histories. Names of months by the locale.
 */
export function timeTicks(
  locale: Locale,
  grain: Grain,
  first: string,
  last: string,
  width: number,
): TimeTick[] {
  const span = Math.max(DAY_MS, timeOf(last) - timeOf(first));
  const pixels = (day: string): number => ((timeOf(day) - timeOf(first)) / span) * width;
  const fits = (ticks: readonly TimeTick[]): boolean =>
    ticks.every((tick, index) => {
      const next = ticks[index + 1];
      const room = (textWidth(tick.label, 12) + (next ? textWidth(next.label, 12) : 0)) / 2 + GAP_PX;
      return !next || pixels(next.day) - pixels(tick.day) >= room;
    });
  const row0 = (days: readonly string[], name: (day: string) => string, isYear = false): TimeTick[] =>
    days.map((day) => ({ day, label: name(day), row: 0, isYear }));
  const year = (day: string): string => String(Number(day.slice(0, 4)));

  if ((grain === "day" || grain === "week") && span < 100 * DAY_MS) {
    for (const step of DAY_STEPS.slice(grain === "week" ? 1 : 0)) {
      const ticks = row0(everyDays(first, last, step), (day) => String(Number(day.slice(8))));
      const monthAndYear = (day: string): string => `${monthName(locale, day)} ${year(day)}`;
      if (fits(ticks)) {
        return [...ticks, ...secondRow(ticks, (day) => day.slice(0, 7), monthAndYear, pixels)];
      }
    }
  }
  for (const step of MONTH_STEPS) {
    if ((grain === "quarter" && step < 3) || (grain === "year" && step < 12)) continue;
    const days = months(first, last, step);
    const name = grain === "quarter" ? quarterName : monthName;
    const ticks = row0(days, step < 12 ? (day) => name(locale, day) : year, step >= 12);
    if (!fits(ticks)) continue;
    return step < 12 ? [...ticks, ...secondRow(ticks, year, year, pixels)] : ticks;
  }
  return [];
}
