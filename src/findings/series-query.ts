import type { Filter } from "#query/filter.ts";
import { metricSeries, type SeriesRow, type SplitBy } from "#query/metric-series.ts";
import { seriesOfPlaces } from "#query/series-of-places.ts";
import type { Query } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";

/**
 * Series of a company's metrics (null: all) under a filter: looked up where they are kept ready, put together from the values
 * where there are too many of them to keep twice.
 */
export function seriesQuery(
  company: Company,
  metricIds: readonly string[] | null,
  filter: Filter,
  splits: readonly SplitBy[],
): Query<SeriesRow> {
  const reported = metricIds
    ? metricIds.flatMap((metricId) => company.reported.get(metricId) ?? [])
    : [...company.reported.values()];
  const series = company.seriesKept ? "series" : `(${seriesOfPlaces(reported)})`;
  return metricSeries(series, metricIds, filter, splits);
}
