import type { DuckDBConnection } from "@duckdb/node-api";
import { reportedMetric, spanIn } from "#findings/reporting.ts";
import { seriesTable } from "#model/series-table.ts";
import { type MetricGrain, metricGrains } from "#query/metric-grains.ts";
import { type ReportedMetric, SERIES_KINDS, seriesOfPlaces } from "#query/series-of-places.ts";
import { nodeCell } from "#warehouse/node-cell.ts";
import type { DerivedTable } from "./store-derived.ts";

/** So many rows of series kept ready weigh a few megabytes on a reader's connection: more would cost more than they save. */
const MOST_ROWS = 500_000;

/** Series of metrics with so many values are put together at a time: what that takes of memory grows with them. */
const VALUES_AT_ONCE = 2_000_000;

const PARTS = `SELECT metric_id::VARCHAR, count(*)::INT, count(DISTINCT zone)::INT, count(DISTINCT segment)::INT
FROM "values" GROUP BY ALL ORDER BY ALL`;

/** A metric whose series are kept ready, and how many values they are made from. */
interface SeriesMetric extends ReportedMetric {
  readonly values: number;
}

/** The series that pages show, ready to be looked up; null where they are too many. */
export async function storeSeries(connection: DuckDBConnection): Promise<DerivedTable | null> {
  const metrics = await seriesMetrics(connection);
  if (!metrics) return null;
  const sets: SeriesMetric[][] = [];
  let room = 0;
  for (const metric of metrics) {
    if (room <= 0) {
      sets.push([]);
      room = VALUES_AT_ONCE;
    }
    sets.at(-1)?.push(metric);
    room -= metric.values;
  }
  const sql = sets.flatMap((set) => SERIES_KINDS.map((kind) => seriesOfPlaces(set, [kind])));
  return { table: seriesTable, sql };
}

/** The metrics whose series are kept ready; null where their series are too many. */
export async function seriesMetrics(connection: DuckDBConnection): Promise<SeriesMetric[] | null> {
  const parts = await connection.runAndReadAll(PARTS);
  const grains = await grainsOf(connection);
  let rows = 0;
  const metrics = parts.getRows().flatMap(([id, values, zones, segments]): SeriesMetric[] => {
    const reported = reportedMetric(String(id), grains);
    const own = grains.find((one) => one.metricId === id && one.grain === reported?.ownGrain);
    if (!reported || !own) return [];
    rows += spanIn(reported.shownGrain, own) * (1 + Number(zones)) * (1 + Number(segments));
    return [{ ...reported, values: Number(values) }];
  });
  return rows > MOST_ROWS ? null : metrics;
}

async function grainsOf(connection: DuckDBConnection): Promise<MetricGrain[]> {
  const found = await connection.runAndReadAll(metricGrains().sql);
  return found.getRows().map(([metricId, grain, periods, firstStart, lastStart]) =>
    metricGrains().row.parse({
      metricId,
      grain,
      periods,
      firstStart: nodeCell(firstStart ?? null),
      lastStart: nodeCell(lastStart ?? null),
    }),
  );
}
