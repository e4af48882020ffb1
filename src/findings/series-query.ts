import type { Filter } from "#query/filter.ts";
import {
  metricSeries,
  type SeriesRow,
  type SeriesSource,
  type SplitBy,
  type ZoneSeries,
  zoneSeries,
} from "#query/metric-series.ts";
import { type ReportedMetric, seriesOfPlaces } from "#query/series-of-places.ts";
import type { Query } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";

/** Series of some of a company's metrics, in the length of period that each is asked for in. */
export function seriesQuery(
  company: Company,
  metrics: readonly ReportedMetric[],
  filter: Filter,
  splits: readonly SplitBy[],
): Query<SeriesRow> {
  const { source, ids, inOrder } = sourceOf(company, metrics);
  return metricSeries(source, ids, filter, splits, inOrder);
}

/** The same by zone, each zone's series as one row. */
export function zoneSeriesQuery(
  company: Company,
  metrics: readonly ReportedMetric[],
  filter: Filter,
): Query<ZoneSeries> {
  const { source, ids } = sourceOf(company, metrics);
  return zoneSeries(source, ids, filter);
}

/**
 * Looked up where they are kept ready, put together from the values where they are not (other lengths of period, or too many
 * values to keep twice). `ids` are null where the source has no others.
 */
function sourceOf(
  company: Company,
  metrics: readonly ReportedMetric[],
): { readonly source: SeriesSource; readonly ids: readonly string[] | null; readonly inOrder: boolean } {
  const kept =
    company.seriesKept &&
    metrics.every((one) => company.reported.get(one.metricId)?.shownGrain === one.shownGrain);
  if (!kept) return { source: (kinds) => `(${seriesOfPlaces(metrics, kinds)})`, ids: null, inOrder: false };
  const all = metrics.length === company.reported.size;
  return { source: () => "series", ids: all ? null : metrics.map((one) => one.metricId), inOrder: true };
}
