import type { MetricWithSeries } from "#findings/metric-finding.ts";
import { formatNumber, formatPeriodName, formatPeriodSince, formatValue } from "#text/format.ts";
import type { Writer } from "#text/signals.ts";
import { measureOf, type PageContext } from "./page-context.ts";

/** Writes the numbers and periods of a metric's reasons in the page's language. */
export function writerOf(context: PageContext, { metric, grain }: MetricWithSeries): Writer {
  const { locale } = context.site;
  const measure = measureOf(context, metric);
  return {
    grain,
    value: (value) => formatValue(locale, value, measure),
    share: (share) => formatValue(locale, share, { unit: "ratio", currency: "XXX" }),
    period: (start) => formatPeriodName(locale, { grain, start }),
    since: (start) => formatPeriodSince(locale, { grain, start }),
    number: (value) => formatNumber(locale, value, 2),
  };
}
