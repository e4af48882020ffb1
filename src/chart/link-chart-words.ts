import type { Locale } from "#model/vocabulary.ts";
import { formatDifference, formatPeriodName, formatValue, type Measure } from "#text/format.ts";
import { linkChartWords } from "#text/link-charts.ts";
import { type AdjustedScatter, thinned } from "./adjusted-scatter.ts";
import type { ChartTable } from "./chart-table.ts";
import type { EffectByLag } from "./effect-by-lag.ts";
import type { ForecastFan } from "./forecast-fan.ts";
import { type ShareRows, shareText } from "./share-rows.ts";

const NONE = "–";

const difference =
  (locale: Locale, measure: Measure) =>
  (value: number): string =>
    formatDifference(locale, value, measure);

/** What `effectByLag` shows, in words. */
export function effectByLagAlt({ locale, name, measure, points, chosen }: EffectByLag): string {
  const words = linkChartWords(locale);
  const write = difference(locale, measure);
  if (points.length === 0) return words.nothing(name);
  const best = points.find(({ periods }) => periods === chosen);
  return [
    words.lagAlt(name, points.at(-1)?.periods ?? 0),
    ...(best ? [words.chosenAlt(best.periods, write(best.effect), write(best.low), write(best.high))] : []),
  ].join(" ");
}

/** The table behind `effectByLag`. */
export function effectByLagTable({ locale, measure, points, axis }: EffectByLag): ChartTable {
  const words = linkChartWords(locale);
  const write = difference(locale, measure);
  return {
    columns: [axis, words.effect, words.from, words.to],
    rows: points.map(({ periods, effect, low, high }) => [
      String(periods),
      write(effect),
      write(low),
      write(high),
    ]),
  };
}

/** What `adjustedScatter` shows, in words. */
export function adjustedScatterAlt({ locale, cause, effect, points, slope }: AdjustedScatter): string {
  const words = linkChartWords(locale);
  if (points.length === 0) return words.nothing(effect.name);
  return words.scatterAlt(cause.name, effect.name, thinned(points).length, slope.value > 0);
}

/** The table behind `adjustedScatter`: the cloud by tenths of the cause, since hundreds of points are no reading. */
export function adjustedScatterTable({ locale, cause, effect, points }: AdjustedScatter): ChartTable {
  const sorted = points.toSorted((a, b) => a.cause - b.cause);
  const groups = Math.min(10, sorted.length);
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  return {
    columns: [cause.name, effect.name, "n"],
    rows: Array.from({ length: groups }, (_, i) => {
      const part = sorted.slice(
        Math.floor((i * sorted.length) / groups),
        Math.floor(((i + 1) * sorted.length) / groups),
      );
      return [
        formatDifference(locale, mean(part.map((one) => one.cause)), cause.measure),
        formatDifference(locale, mean(part.map((one) => one.effect)), effect.measure),
        String(part.length),
      ];
    }),
  };
}

/** What `shareRows` shows, in words. */
export function shareRowsAlt({ locale, name, rows }: ShareRows): string {
  const words = linkChartWords(locale);
  if (rows.length === 0) return words.nothing(name);
  return words.sharesAlt(name, rows.map((row) => `${row.name} ${shareText(locale, row.share)}`).join("; "));
}

/** The table behind `shareRows`. */
export function shareRowsTable({ locale, rows }: ShareRows): ChartTable {
  const words = linkChartWords(locale);
  return {
    columns: [words.metric, words.share, words.from, words.to],
    rows: rows.map(({ name, share, low, high }) => [
      name,
      shareText(locale, share),
      shareText(locale, low),
      shareText(locale, high),
    ]),
  };
}

/** What `forecastFan` shows, in words. */
export function forecastFanAlt({ locale, name, measure, grain, steps }: ForecastFan): string {
  const words = linkChartWords(locale);
  const last = steps.at(-1);
  if (!last) return words.nothing(name);
  const write = (value: number): string => formatValue(locale, value, measure);
  const period = formatPeriodName(locale, { grain, start: last.periodStart });
  return words.fanAlt(name, period, write(last.value), write(last.low95), write(last.high95));
}

/** The table behind `forecastFan`: the past, then what is expected. */
export function forecastFanTable({ locale, measure, grain, past, steps }: ForecastFan): ChartTable {
  const words = linkChartWords(locale);
  const write = (value: number | null): string =>
    value === null ? NONE : formatValue(locale, value, measure);
  const named = (start: string): string => formatPeriodName(locale, { grain, start }, "short");
  return {
    columns: [words.period, words.value, words.from80, words.to80, words.from95, words.to95],
    rows: [
      ...past.map(({ periodStart, value }) => [named(periodStart), write(value), "", "", "", ""]),
      ...steps.map((step) => [
        named(step.periodStart),
        ...[step.value, step.low80, step.high80, step.low95, step.high95].map(write),
      ]),
    ],
  };
}
