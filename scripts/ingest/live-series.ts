import type { DuckDBConnection } from "@duckdb/node-api";
import type { Batch, ColumnData } from "#ingest/batch.ts";
import { seriesTable } from "#model/series-table.ts";
import { type ReportedMetric, seriesOfPlaces } from "#query/series-of-places.ts";
import { codedQuery } from "./coded-query.ts";
import { fillTable } from "./store.ts";
import type { SharedWords } from "./store-columns.ts";
import { storeRows } from "./store-rows.ts";
import { seriesMetrics } from "./store-series.ts";

/** Series of an earlier reading, and what those of each metric were made from. */
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
 * Creates the table of series, where it is to be kept ready. Only those of metrics whose values changed are put together again.
 * @param before series that were made from the same metrics and zones; null where there are none
 * @returns null where there are too many values to keep series
 */
export async function liveSeries(
  connection: DuckDBConnection,
  before: KeptSeries | null,
  shared: SharedWords,
): Promise<KeptSeries | null> {
  const metrics = await seriesMetrics(connection);
  if (!metrics) return null;
  const digests = new Map(
    (await connection.runAndReadAll(DIGESTS)).getRows().map(([id, digest]) => [id, digest]),
  );
  const madeFrom = (metric: ReportedMetric): string => JSON.stringify([metric, digests.get(metric.metricId)]);
  const made = new Map(metrics.map((metric) => [metric.metricId, madeFrom(metric)]));
  const isKept = (id: string): boolean => before !== null && before.made.get(id) === made.get(id);
  const anew = metrics.filter(({ metricId }) => !isKept(metricId));
  const kept = (before?.batches ?? [])
    .map((batch) => rowsOfMetrics(batch, isKept))
    .filter(({ rows }) => rows > 0);
  const found =
    anew.length > 0 || kept.length === 0
      ? [await codedQuery(connection, seriesOfPlaces(anew), seriesTable.columns)]
      : [];
  const batches = [...kept, ...found];
  const rows = storeRows();
  for (const batch of batches) rows.append(0, batch);
  await fillTable(connection, seriesTable, rows, new Map(), shared, "derived");
  return { made, batches };
}

/** The rows of some metrics. */
function rowsOfMetrics(batch: Batch, wanted: (metricId: string) => boolean): Batch {
  const ids = batch.columns.get("metric_id");
  if (ids?.kind !== "codes") throw new TypeError("series have their metrics as codes");
  const isWanted = ids.dictionary.map(wanted);
  if (isWanted.every(Boolean)) return batch;
  const places = new Uint32Array(batch.rows);
  let rows = 0;
  for (let row = 0; row < batch.rows; row++) if (isWanted[ids.codes[row] as number]) places[rows++] = row;
  const some = places.subarray(0, rows);
  const columns = new Map(Array.from(batch.columns, ([name, data]) => [name, cellsAt(data, some)]));
  return { rows, lines: new Int32Array(rows), columns };
}

function cellsAt(data: ColumnData, places: Uint32Array): ColumnData {
  const { length } = places;
  switch (data.kind) {
    case "codes": {
      const codes = new Int32Array(length);
      for (let row = 0; row < length; row++) codes[row] = data.codes[places[row] as number] as number;
      return { ...data, codes };
    }
    case "numbers": {
      const numbers = new Float64Array(length);
      for (let row = 0; row < length; row++) numbers[row] = data.numbers[places[row] as number] as number;
      return { ...data, numbers };
    }
    case "texts":
      return { ...data, texts: Array.from(places, (place) => data.texts[place] ?? null) };
  }
}
