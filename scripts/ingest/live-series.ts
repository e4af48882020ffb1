import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Batch, ColumnData } from "#ingest/batch.ts";
import { seriesTable } from "#model/series-table.ts";
import { type ReportedMetric, seriesOfPlaces } from "#query/series-of-places.ts";
import { derivedRows, writeTable } from "./store.ts";
import type { SharedWords } from "./store-columns.ts";
import { storeRows } from "./store-rows.ts";
import { seriesMetrics } from "./store-series.ts";

/** Series of an earlier warehouse, and what those of each metric were made from. */
export interface KeptSeries {
  readonly made: ReadonlyMap<string, string>;
  readonly batches: readonly Batch[];
}

/** All values of a metric in a few letters: each row has its own digest, and no row comes twice. */
const DIGESTS = `
SELECT metric_id::VARCHAR, count(*) || ' ' || bit_xor(md5_number(concat_ws(chr(31), period::VARCHAR, coalesce(zone::VARCHAR, ''),
  coalesce(segment::VARCHAR, ''), value::VARCHAR, coalesce(n::VARCHAR, ''), coalesce(source_id::VARCHAR, ''))))
FROM "values" GROUP BY 1`;

/**
 * Writes the table of series, where it is to be kept ready. Only those of metrics whose values changed are put together again.
 * @param before series that were made from the same metrics and zones; null where there are none
 * @returns null where there are too many values to keep series
 */
export async function liveSeries(
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  before: KeptSeries | null,
  shared: SharedWords,
): Promise<KeptSeries | null> {
  const metrics = await seriesMetrics(connection);
  if (!metrics) return null;
  const digests = new Map((await connection.runAndReadAll(DIGESTS)).getRows().map(([id, digest]) => [id, digest]));
  const madeFrom = (metric: ReportedMetric): string => JSON.stringify([metric, digests.get(metric.metricId)]);
  const made = new Map(metrics.map((metric) => [metric.metricId, madeFrom(metric)]));
  const isKept = (id: string): boolean => before !== null && before.made.get(id) === made.get(id);
  const anew = metrics.filter(({ metricId }) => !isKept(metricId));
  const batches = (before?.batches ?? []).map((batch) => rowsOfMetrics(batch, isKept));
  if (anew.length > 0 || batches.length === 0)
    batches.push(...(await derivedRows(instance, [{ table: seriesTable, sql: seriesOfPlaces(anew) }])));
  const kept = batches.filter((batch, i) => batch.rows > 0 || i === batches.length - 1);
  const rows = storeRows();
  for (const batch of kept) rows.append(0, batch);
  await writeTable(connection, seriesTable, rows, new Map(), shared, "derived");
  return { made, batches: kept };
}

/** The rows of some metrics. */
function rowsOfMetrics(batch: Batch, wanted: (metricId: string) => boolean): Batch {
  const ids = batch.columns.get("metric_id");
  if (ids?.kind !== "codes") throw new TypeError("series have their metrics as codes");
  const isWanted = ids.dictionary.map(wanted);
  if (isWanted.every(Boolean)) return batch;
  const places = Uint32Array.from(ids.codes.keys()).filter((row) => isWanted[ids.codes[row] as number]);
  const columns = new Map(Array.from(batch.columns, ([name, data]) => [name, cellsAt(data, places)]));
  return { rows: places.length, lines: new Int32Array(places.length), columns };
}

function cellsAt(data: ColumnData, places: Uint32Array): ColumnData {
  switch (data.kind) {
    case "codes":
      return { ...data, codes: Int32Array.from(places, (place) => data.codes[place] as number) };
    case "numbers":
      return { ...data, numbers: Float64Array.from(places, (place) => data.numbers[place] as number) };
    case "texts":
      return { ...data, texts: Array.from(places, (place) => data.texts[place] ?? null) };
  }
}
