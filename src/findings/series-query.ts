import type { Filter } from "#query/filter.ts";
import { metricSeries, type SeriesRow, type SplitBy } from "#query/metric-series.ts";
import { type ReportedMetric, seriesOfPlaces } from "#query/series-of-places.ts";
import type { Query } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";

/**
 * Series of some of a company's metrics, in the length of period that each is asked for in: looked up where they are kept ready,
 * put together from the values where they are not (other lengths of period, or too many values to keep twice).
 */
export function seriesQuery(
  company: Company,
  metrics: readonly ReportedMetric[],
  filter: Filter,
  splits: readonly SplitBy[],
): Query<SeriesRow> {
  const kept =
    company.seriesKept &&
    metrics.every((one) => company.reported.get(one.metricId)?.shownGrain === one.shownGrain);
  const all = kept && metrics.length === company.reported.size;
  const series = kept ? "series" : `(${seriesOfPlaces(metrics)})`;
  return metricSeries(series, all ? null : metrics.map((one) => one.metricId), filter, splits, kept);
}
