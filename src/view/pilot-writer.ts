import { shortDifference } from "#chart/short-difference.ts";
import type { Grain } from "#model/period.ts";
import { parsePeriod } from "#model/period.ts";
import type { MetricDefinition } from "#query/metric-definitions.ts";
import { countPeriods } from "#text/count-periods.ts";
import {
  formatDay,
  formatDifference,
  formatNumber,
  formatPeriodName,
  formatRelative,
  formatShort,
  formatValue,
  type Measure,
} from "#text/format.ts";
import { pilotChartWords } from "#text/pilot-chart.ts";
import { pilotPageWords } from "#text/pilot-page.ts";
import { rangeWords } from "#text/pilot-ranges.ts";
import type { PilotWriter } from "#text/pilot-writer.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import { measureOf, metricName, type PageContext } from "./page-context.ts";

/** Units whose sign stands in no number. */
const NAMED_UNITS = new Set(["points", "minutes", "hours", "days"]);
/** More names than this are cut. */
const MOST_NAMES = 6;

/** A metric by its id; undefined where the company has none of that name. */
export function metricOf({ company }: PageContext, metricId: string): MetricDefinition | undefined {
  return company.metrics.find((one) => one.metricId === metricId);
}

/** Name of a metric in the page's language, by its id. */
export function metricNameOf(context: PageContext, metricId: string): string {
  const metric = metricOf(context, metricId);
  return metric ? metricName(context, metric) : metricId;
}

/** Name of a zone by its id. */
export function zoneNameOf({ company }: PageContext, zone: string): string {
  return company.zones.find((one) => one.zone === zone)?.name ?? zone;
}

/** How values of a metric are written, by its id. */
export function measureOfId(context: PageContext, metricId: string): Measure {
  return measureOf(context, metricOf(context, metricId) ?? { unit: "index" });
}

/** Money of the company. */
export function moneyMeasure({ site }: PageContext): Measure {
  return { unit: "currency", currency: site.currency };
}

/** A sign and its number stay on one line. */
const whole = (text: string): string => text.replace(/^[+−±]/, "$&\u2060");

/** Writes the numbers and names of a pilot's sentences, effects being those on one metric. */
export function pilotWriter(context: PageContext, metricId: string, grain: Grain): PilotWriter {
  const { locale } = context.site;
  const metric = metricOf(context, metricId);
  const measure = measureOfId(context, metricId);
  const unit = NAMED_UNITS.has(measure.unit) ? `\u00a0${vocabularyWords(locale).unit[measure.unit]}` : "";
  const per = metric?.aggregation === "sum" ? ` ${pilotPageWords(locale).perZonePeriod(grain)}` : "";
  const signed = (effect: number): string =>
    Number.isFinite(effect)
      ? formatDifference(locale, effect, measure) + unit
      : pilotChartWords(locale).unbounded;
  // An interval that does not close has no amount at its end.
  const limited = (value: number, text: string): string =>
    Number.isFinite(value) ? text : pilotChartWords(locale).unbounded;
  const zone = (id: string): string => zoneNameOf(context, id);
  return {
    effect: (effect) => whole(signed(effect)) + (Number.isFinite(effect) ? per : ""),
    change: signed,
    size: (size) => signed(Math.abs(size)).replace(/^[+±]/, ""),
    range: (low, high) => {
      const words = rangeWords(locale);
      if (Number.isFinite(low)) {
        return Number.isFinite(high)
          ? words.both(whole(signed(low)), whole(signed(high)))
          : words.atLeast(whole(signed(low)));
      }
      return Number.isFinite(high) ? words.atMost(whole(signed(high))) : words.anything;
    },
    span: (low, high) => {
      const short = (end: number): string =>
        Number.isFinite(end) ? shortDifference(locale, end, measure) : pilotChartWords(locale).unbounded;
      return rangeWords(locale).span(short(low), short(high));
    },
    share: (share) => limited(share, formatValue(locale, share, { unit: "ratio", currency: "XXX" })),
    relative: (share) => limited(share, formatRelative(locale, share)),
    number: (value) => limited(value, formatNumber(locale, value, 2)),
    money: (value) => limited(value, formatShort(locale, Math.round(value), moneyMeasure(context))),
    zone,
    zones: (zones) => {
      const names = zones.slice(0, MOST_NAMES).map(zone);
      const rest = zones.length - names.length;
      // Names of zones may hold commas.
      return [...names, ...(rest > 0 ? [rangeWords(locale).more(rest)] : [])].join("; ");
    },
    metric: (id) => metricNameOf(context, id),
    day: (day) => formatDay(locale, day),
    period: (period) => {
      const parsed = parsePeriod(period);
      return parsed ? formatPeriodName(locale, parsed) : period;
    },
    periods: (count) => countPeriods(locale, count, grain),
  };
}
