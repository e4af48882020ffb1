import { z } from "zod";
import type { Grain } from "#model/period.ts";
import type { Query } from "#warehouse/warehouse.ts";
import type { Filter } from "./filter.ts";
import { sqlText } from "./sql-text.ts";

/** A metric with the length of period that its values have and the one that it is shown in. */
export interface ReportedMetric {
  readonly metricId: string;
  readonly ownGrain: Grain;
  readonly shownGrain: Grain;
}

/** What a series is split by. */
export type SplitBy = "nothing" | "zone" | "segment" | "region";

const row = z.object({
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

const PARTS: Record<SplitBy, string> = {
  nothing: "NULL",
  zone: "v.zone::VARCHAR",
  segment: "v.segment::VARCHAR",
  region: "z.region::VARCHAR",
};

/** How a metric's values are put together over zones and segments: its aggregation, `last` by the kind of its unit. */
const ACROSS = `CASE WHEN any_value(aggregation) = 'sum' OR (any_value(aggregation) = 'last' AND any_value(unit) IN ('count', 'currency'))
    THEN sum(total)
    WHEN sum(weighed) = sum(cells) AND sum(weight) > 0 THEN sum(weighted) / sum(weight)
    ELSE sum(total) / sum(cells) END`;

/** The same over the shorter periods of a longer one. */
const OVER_TIME = `CASE any_value(aggregation) WHEN 'sum' THEN sum(value) WHEN 'last' THEN arg_max(value, own_start)
    ELSE CASE WHEN count(n) = count(*) AND sum(n) > 0 THEN sum(value * n) / sum(n) ELSE avg(value) END END`;

/**
 * Series of metrics under a filter. A metric may come at several depths at once (for the company, by zone, by segment, by both):
 * of the cells that the filter and the split allow, each period takes the shallowest, so that nothing counts twice.
 */
export function metricSeries(
  metrics: readonly ReportedMetric[],
  filter: Filter,
  by: SplitBy,
): Query<SeriesRow> {
  const reporting = metrics
    .map((m) => `(${sqlText(m.metricId)}, ${sqlText(m.ownGrain)}, ${sqlText(m.shownGrain)})`)
    .join(", ");
  const split: Record<SplitBy, string> = {
    nothing: "TRUE",
    zone: "v.zone IS NOT NULL",
    segment: "v.segment IS NOT NULL",
    region: "z.region IS NOT NULL",
  };
  const needsRegions = by === "region" || filter.region !== null;
  return {
    sql: `
      WITH reporting(metric_id, own, shown) AS (VALUES ${reporting}),
      cells AS (
        SELECT v.metric_id::VARCHAR AS metric_id, ${PARTS[by]} AS part, v.period_start AS own_start, any_value(r.shown) AS shown,
          (v.zone IS NOT NULL)::INT + 2 * (v.segment IS NOT NULL)::INT AS depth,
          sum(v.value) AS total, count(*) AS cells, sum(v.value * v.n) AS weighted, sum(v.n) AS weight, count(v.n) AS weighed,
          count(DISTINCT v.zone) AS zones
        FROM "values" AS v
        JOIN reporting AS r ON r.metric_id = v.metric_id AND r.own = v.grain
        ${needsRegions ? "LEFT JOIN zones AS z ON z.zone::VARCHAR = v.zone::VARCHAR" : ""}
        WHERE ${split[by]} AND ($1::VARCHAR IS NULL OR v.zone::VARCHAR = $1) AND ($2::VARCHAR IS NULL${needsRegions ? " OR z.region::VARCHAR = $2" : ""})
          AND ($3::VARCHAR IS NULL OR v.segment::VARCHAR = $3)
        GROUP BY ALL
      ),
      own AS (
        SELECT c.metric_id, part, own_start, date_trunc(any_value(shown), own_start)::DATE AS period_start,
          any_value(m.aggregation::VARCHAR) AS aggregation,
          ${ACROSS} AS value, CASE WHEN sum(weighed) = sum(cells) THEN sum(weight) END AS n, sum(zones) AS zones
        FROM (SELECT * FROM cells QUALIFY depth = min(depth) OVER (PARTITION BY metric_id, part, own_start)) AS c
        JOIN (SELECT metric_id::VARCHAR AS metric_id, aggregation, unit FROM metrics) AS m ON m.metric_id = c.metric_id
        GROUP BY c.metric_id, part, own_start
      )
      SELECT metric_id, part, period_start,
        (${OVER_TIME})::DOUBLE AS value, (CASE WHEN count(n) = count(*) THEN sum(n) END)::DOUBLE AS n,
        max(zones)::INT AS zones, max(own_start) AS last_own_start
      FROM own GROUP BY metric_id, part, period_start ORDER BY metric_id, part NULLS FIRST, period_start`,
    params: [filter.zone, filter.region, filter.segment],
    row,
  };
}
