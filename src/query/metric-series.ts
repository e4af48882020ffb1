import { z } from "zod";
import type { Query } from "#warehouse/warehouse.ts";
import type { Filter } from "./filter.ts";
import type { SeriesKind } from "./series-of-places.ts";
import { sqlText } from "./sql-text.ts";

/** What a series is split by. */
export type SplitBy = "nothing" | "zone" | "segment" | "region";

const row = z.object({
  splitBy: z.enum(["nothing", "zone", "segment", "region"]),
  metricId: z.string(),
  part: z.string().nullable(),
  periodStart: z.string(),
  value: z.number(),
  n: z.number().nullable(),
  zones: z.int(),
  lastOwnStart: z.string(),
});

/** One point of a series; `zones` counts the zones that it was put together from, `n` is null unless all have one. */
export type SeriesRow = z.infer<typeof row>;

/** Where the series of a kind are: a table that has them all, or a question in brackets, as `seriesOfPlaces` gives it. */
export type SeriesSource = (kind: SeriesKind) => string;

/**
 * Series of metrics under a filter, whole or in parts, in one answer.
 * @param metricIds null: every metric that the source has
 * @param splits what the series are split by; each gives rows of its own, told apart by `splitBy`
 */
export function metricSeries(
  source: SeriesSource,
  metricIds: readonly string[] | null,
  filter: Filter,
  splits: readonly SplitBy[],
): Query<SeriesRow> {
  const params: string[] = [];
  const parts = splits.map((by) => pointsSql(source, metricIds, filter, by, params));
  return {
    sql: `SELECT * FROM (${parts.join(" UNION ALL ")}) ORDER BY split_by, metric_id::VARCHAR, part NULLS FIRST, period_start`,
    params,
    row,
  };
}

const panelRow = z.object({
  metricId: z.string(),
  zone: z.string(),
  days: z.array(z.int()),
  values: z.array(z.number()),
  n: z.array(z.number().nullable()),
});

/** One zone's series of a metric: first days of its periods in order, in days since 1970, and for each the value and the sample size. */
export type ZoneSeries = z.infer<typeof panelRow>;

/** Series of metrics by zone, one row each: what a panel is made of, of which there may be a million points. */
export function zoneSeries(
  source: SeriesSource,
  metricIds: readonly string[] | null,
  filter: Filter,
): Query<ZoneSeries> {
  const params: string[] = [];
  return {
    sql: `
      SELECT metric_id::VARCHAR AS metric_id, part AS zone, list((period_start - DATE '1970-01-01')::INT ORDER BY period_start) AS days,
        list(value ORDER BY period_start) AS "values", list(n ORDER BY period_start) AS n
      FROM (${pointsSql(source, metricIds, filter, "zone", params)}) GROUP BY metric_id, part ORDER BY metric_id, zone`,
    params,
    row: panelRow,
  };
}

function pointsSql(
  source: SeriesSource,
  metricIds: readonly string[] | null,
  filter: Filter,
  by: SplitBy,
  params: string[],
): string {
  const conditions = conditionsOf(filter, by, (value) => `$${params.push(value)}`);
  if (metricIds) conditions.push(`metric_id IN (${metricIds.map(sqlText).join(", ") || "NULL"})`);
  return `SELECT '${by}' AS split_by, metric_id, ${by === "nothing" ? "NULL" : by}::VARCHAR AS part,
        period_start, value, n, zones, last_own_start
      FROM ${source(kindOf(filter, by))} WHERE ${conditions.join(" AND ")}`;
}

function kindOf({ zone, region, segment }: Filter, by: SplitBy): SeriesKind {
  const bySegment = segment !== null || by === "segment";
  if (zone !== null || by === "zone") return { place: "zone", bySegment };
  return { place: region !== null || by === "region" ? "region" : "company", bySegment };
}

/** Which of the kept series a filter and a split mean. */
function conditionsOf(
  { zone, region, segment }: Filter,
  by: SplitBy,
  mark: (value: string) => string,
): string[] {
  const is = (column: string, value: string | null): string =>
    value === null ? `${column} IS NULL` : `${column} = ${mark(value)}`;
  const all = (column: "zone" | "segment", value: string | null): string =>
    by === column && value === null ? `${column} IS NOT NULL` : is(column, value);
  const conditions = [all("zone", zone), all("segment", segment)];
  if (zone !== null || by === "zone") {
    if (region !== null)
      conditions.push(`zone IN (SELECT zone::VARCHAR FROM zones WHERE region::VARCHAR = ${mark(region)})`);
  } else conditions.push(by === "region" && region === null ? "region IS NOT NULL" : is("region", region));
  return conditions;
}
