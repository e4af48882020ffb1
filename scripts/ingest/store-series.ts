import type { DuckDBConnection } from "@duckdb/node-api";
import { reportedMetric } from "#findings/reporting.ts";
import { seriesTable } from "#model/series-table.ts";
import { metricGrains } from "#query/metric-grains.ts";
import { type ReportedMetric, seriesOfPlaces } from "#query/series-of-places.ts";
import { nodeCell } from "#warehouse/node-cell.ts";
import type { DerivedTable } from "./store-derived.ts";

/** Above so many values, series kept ready would weigh more on a reader's connection than they save of time. */
const MOST_VALUES = 200_000;

/** The series that pages show, ready to be looked up; null where there are too many values to keep them twice. */
export async function storeSeries(connection: DuckDBConnection): Promise<DerivedTable | null> {
  const metrics = await seriesMetrics(connection);
  return metrics && { table: seriesTable, sql: seriesOfPlaces(metrics) };
}

/** The metrics whose series are kept ready; null where there are too many values. */
export async function seriesMetrics(connection: DuckDBConnection): Promise<ReportedMetric[] | null> {
  const counted = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM "values"');
  if (Number(counted.getRows()[0]?.[0]) > MOST_VALUES) return null;
  const found = await connection.runAndReadAll(metricGrains().sql);
  const grains = found.getRows().map(([metricId, grain, periods, firstStart, lastStart]) =>
    metricGrains().row.parse({
      metricId,
      grain,
      periods,
      firstStart: nodeCell(firstStart ?? null),
      lastStart: nodeCell(lastStart ?? null),
    }),
  );
  return [...new Set(grains.map((one) => one.metricId))].flatMap(
    (metricId) => reportedMetric(metricId, grains) ?? [],
  );
}
