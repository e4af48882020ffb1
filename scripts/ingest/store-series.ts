import type { DuckDBConnection } from "@duckdb/node-api";
import { reportedMetric, spanIn } from "#findings/reporting.ts";
import { seriesTable } from "#model/series-table.ts";
import { metricGrains } from "#query/metric-grains.ts";
import { type ReportedMetric, SERIES_KINDS, seriesOfPlaces } from "#query/series-of-places.ts";
import { nodeCell } from "#warehouse/node-cell.ts";
import type { DerivedTable } from "./store-derived.ts";

/** So many rows of series kept ready weigh a few megabytes on a reader's connection: more would cost more than they save. */
const MOST_ROWS = 500_000;

const PARTS = `SELECT metric_id::VARCHAR, count(DISTINCT zone)::INT, count(DISTINCT segment)::INT FROM "values" GROUP BY ALL`;

/** The series that pages show, ready to be looked up, those of each kind asked by themselves; null where they are too many. */
export async function storeSeries(connection: DuckDBConnection): Promise<DerivedTable | null> {
  const metrics = await seriesMetrics(connection);
  return metrics && { table: seriesTable, sql: SERIES_KINDS.map((kind) => seriesOfPlaces(metrics, [kind])) };
}

/** The metrics whose series are kept ready; null where their series are too many. */
export async function seriesMetrics(connection: DuckDBConnection): Promise<ReportedMetric[] | null> {
  const parts = await connection.runAndReadAll(PARTS);
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
  const metrics = [...new Set(grains.map((one) => one.metricId))].flatMap(
    (metricId) => reportedMetric(metricId, grains) ?? [],
  );
  const partsOf = new Map(
    parts.getRows().map(([id, zones, segments]) => [id, [Number(zones), Number(segments)]]),
  );
  const rows = metrics.reduce((sum, { metricId, ownGrain, shownGrain }) => {
    const own = grains.find((one) => one.metricId === metricId && one.grain === ownGrain);
    const [zones = 0, segments = 0] = partsOf.get(metricId) ?? [];
    return sum + (own ? spanIn(shownGrain, own) : 0) * (1 + zones) * (1 + segments);
  }, 0);
  return rows > MOST_ROWS ? null : metrics;
}
