import type { Grain } from "#model/period.ts";
import type { Locale } from "#model/vocabulary.ts";
import { chartWords } from "#text/chart.ts";
import { formatPeriodName, formatValue, type Measure } from "#text/format.ts";
import type { CellStatus, CompletenessStrip } from "./completeness-strip.ts";
import type { GroupLines } from "./group-lines.ts";
import type { MetricHistory, TimedValue } from "./metric-history.ts";
import { signalWord } from "./signal-word.ts";
import type { ZoneDots } from "./zone-dots.ts";

/** The table behind a chart, written for reading. The first column names the row. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NONE = "–";

function written(locale: Locale, measure: Measure): (value: number | null | undefined) => string {
  return (value) => (value === null || value === undefined ? NONE : formatValue(locale, value, measure));
}

const named = (locale: Locale, grain: Grain, start: string): string =>
  formatPeriodName(locale, { grain, start }, "short");

/** The value that holds in a period: of the latest step until then. */
function holding(steps: readonly TimedValue[], periodStart: string): number | null {
  return (
    steps
      .toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : 1))
      .findLast((step) => step.periodStart <= periodStart)?.value ?? null
  );
}

/** Columns that have a value somewhere; the first one always stays. */
function withoutEmpty({ columns, rows }: ChartTable): ChartTable {
  const kept = columns.map(
    (_, index) => index === 0 || rows.some((row) => row[index] !== NONE && row[index] !== ""),
  );
  return {
    columns: columns.filter((_, index) => kept[index]),
    rows: rows.map((row) => row.filter((_, index) => kept[index])),
  };
}

/** The table behind `metricHistory`: a row per period in its order, columns without any value left out. */
export function historyTable(history: MetricHistory): ChartTable {
  const { locale, measure, grain, points, targets = [], previousYear = [] } = history;
  const words = chartWords(locale);
  const value = written(locale, measure);
  const before = new Map(previousYear.map((point) => [point.periodStart, point.value]));
  return withoutEmpty({
    columns: [
      words.period,
      words.value,
      words.usualFrom,
      words.usualTo,
      words.targetHead,
      words.yearBeforeHead,
      words.signal,
    ],
    rows: points.map((point) => [
      named(locale, grain, point.periodStart),
      value(point.value),
      value(point.lower),
      value(point.upper),
      value(holding(targets, point.periodStart)),
      value(before.get(point.periodStart)),
      point.signal ? signalWord(locale, point).word : "",
    ]),
  });
}

/** The table behind `groupLines`: a row per period, a column per group. */
export function groupTable({ locale, measure, grain, groups, company }: GroupLines): ChartTable {
  const words = chartWords(locale);
  const value = written(locale, measure);
  const all = [...groups, ...(company ? [{ name: words.companyHead, points: company }] : [])];
  const byPeriod = all.map(({ points }) => new Map(points.map((point) => [point.periodStart, point.value])));
  const periods = [...new Set(byPeriod.flatMap((points) => [...points.keys()]))].toSorted();
  return {
    columns: [words.period, ...all.map(({ name }) => name)],
    rows: periods.map((start) => [
      named(locale, grain, start),
      ...byPeriod.map((points) => value(points.get(start))),
    ]),
  };
}

/** The table behind `zoneDots`: every zone, in the order given. */
export function zoneTable({ locale, measure, zones }: ZoneDots): ChartTable {
  const words = chartWords(locale);
  const value = written(locale, measure);
  return withoutEmpty({
    columns: [words.zone, words.value, words.intervalFrom, words.intervalTo],
    rows: zones.map((zone) => [zone.name, value(zone.value), value(zone.low), value(zone.high)]),
  });
}

/** The table behind `completenessStrip`: a row per source or metric, a column per period. */
export function completenessTable({ locale, grain, periods, lines }: CompletenessStrip): ChartTable {
  const words = chartWords(locale);
  const said: Readonly<Record<CellStatus, string>> = {
    present: words.present,
    late: words.late,
    partial: words.partial,
    missing: words.missing,
    none: words.notDue,
  };
  return {
    columns: [words.source, ...periods.map((start) => named(locale, grain, start))],
    rows: lines.map(({ name, cells }) => [name, ...periods.map((_, index) => said[cells[index] ?? "none"])]),
  };
}
