import { parsePeriod } from "#model/period.ts";
import type { Locale } from "#model/vocabulary.ts";
import { formatDay, formatDifference, formatPeriodName, formatValue, type Measure } from "#text/format.ts";
import { pilotChartWords } from "#text/pilot-chart.ts";
import type { ChartTable } from "./chart-table.ts";
import type { EffectPoints } from "./effect-points.ts";
import { type EffectRows, worthwhileAt } from "./effect-rows.ts";
import type { PilotLines } from "./pilot-lines.ts";

const NONE = "–";

/** Writes an effect; an end of an interval that does not close is said so. */
function writer(locale: Locale, measure: Measure): (effect: number | undefined) => string {
  return (effect) => {
    if (effect === undefined) return NONE;
    return Number.isFinite(effect)
      ? formatDifference(locale, effect, measure)
      : pilotChartWords(locale).unbounded;
  };
}

/** What `effectRows` shows, in words. */
export function effectRowsAlt(input: EffectRows): string {
  const { locale, name, measure, rows } = input;
  const words = pilotChartWords(locale);
  const write = writer(locale, measure);
  const [first, ...others] = rows;
  if (!first) return words.nothing(name);
  const effects = rows.map(({ effect }) => effect);
  const least = worthwhileAt(input);
  return [
    others.length > 0
      ? words.rowsAlt(name, rows.length, write(Math.min(...effects)), write(Math.max(...effects)))
      : words.effectAlt(name, write(first.effect), write(first.low), write(first.high)),
    ...(least === null ? [] : [words.worthwhileAlt(write(least))]),
  ].join(" ");
}

/** The table behind `effectRows`. */
export function effectRowsTable({ locale, measure, rows }: EffectRows, head: string): ChartTable {
  const words = pilotChartWords(locale);
  const write = writer(locale, measure);
  const hasRange = rows.some(({ low }) => low !== undefined);
  return {
    columns: [head, words.effect, ...(hasRange ? [words.from, words.to] : [])],
    rows: rows.map(({ name, effect, low, high }) => [
      name,
      write(effect),
      ...(hasRange ? [write(low), write(high)] : []),
    ]),
  };
}

/** What `pilotLines` shows, in words. */
export function pilotLinesAlt({ locale, name, measure, grain, points, starts }: PilotLines): string {
  const words = pilotChartWords(locale);
  const last = points.findLast(({ pilot, without }) => pilot !== null && without !== null);
  if (last?.pilot == null || last.without === null) return words.nothing(name);
  const value = (number: number): string => formatValue(locale, number, measure);
  return [
    words.linesAlt(name, points.length, grain, formatDay(locale, starts[0] ?? "")),
    words.latestAlt(value(last.pilot), value(last.without)),
  ].join(" ");
}

/** The table behind `pilotLines`: a row per period. */
export function pilotLinesTable({ locale, measure, grain, points }: PilotLines): ChartTable {
  const words = pilotChartWords(locale);
  const value = (number: number | null): string =>
    number === null ? NONE : formatValue(locale, number, measure);
  return {
    columns: [words.period, words.withPilot, words.withoutPilot, words.comparison],
    rows: points.map(({ periodStart, pilot, without, control }) => [
      formatPeriodName(locale, { grain, start: periodStart }, "short"),
      value(pilot),
      value(without),
      value(control),
    ]),
  };
}

/** What `effectPoints` shows, in words. */
export function effectPointsAlt(input: EffectPoints): string {
  const { locale, name, measure, points, kind } = input;
  const words = pilotChartWords(locale);
  const write = writer(locale, measure);
  const last = points.at(-1);
  if (!last) return words.nothing(name);
  const before = kind === "measured" ? 0 : points.filter(({ offset }) => offset < 0).length;
  return [
    words.pointsAlt(name, before, points.length - before),
    words.lastAlt(write(last.effect), write(last.low), write(last.high)),
  ].join(" ");
}

/** The table behind `effectPoints`: a row per period. */
export function effectPointsTable({ locale, measure, grain, points, kind }: EffectPoints): ChartTable {
  const words = pilotChartWords(locale);
  const write = writer(locale, measure);
  const named = (period: string): string => {
    const parsed = parsePeriod(period);
    return parsed ? formatPeriodName(locale, parsed, "short") : NONE;
  };
  return {
    columns: [
      (kind === "measured" ? words.afterPeriods : words.sinceStart)[grain],
      words.effect,
      words.from,
      words.to,
      words.period,
    ],
    rows: points.map(({ offset, period, effect, low, high }) => [
      String(offset).replace("-", "−"),
      write(effect),
      write(low),
      write(high),
      named(period),
    ]),
  };
}
