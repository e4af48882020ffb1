import type { Grain } from "#model/period.ts";
import { sqlText } from "./sql-text.ts";

/** A metric with the length of period that its values have and the one that it is shown in. */
export interface ReportedMetric {
  readonly metricId: string;
  readonly ownGrain: Grain;
  readonly shownGrain: Grain;
}

/** Where a series is from: the whole company, one of its regions, or one zone. */
const PLACES = [
  { zone: "NULL", region: "NULL", zones: "count(DISTINCT v.zone)", where: "TRUE", join: "" },
  { zone: "v.zone", region: "NULL", zones: "1", where: "v.zone IS NOT NULL", join: "" },
  {
    zone: "NULL",
    region: "z.region",
    zones: "count(DISTINCT v.zone)",
    where: "z.region IS NOT NULL",
    join: "JOIN zones AS z ON z.zone::VARCHAR = v.zone::VARCHAR",
  },
] as const;
const SEGMENTS = [
  { segment: "NULL", where: "TRUE" },
  { segment: "v.segment", where: "v.segment IS NOT NULL" },
] as const;

/** How a metric's values are put together over zones and segments: its aggregation, `last` by the kind of its unit. */
const ACROSS = `CASE WHEN adds THEN total WHEN weighed = cells AND weight > 0 THEN weighted / weight ELSE total / cells END`;

/** The same over the shorter periods of a longer one. */
const OVER_TIME = `CASE any_value(aggregation) WHEN 'sum' THEN sum(value) WHEN 'last' THEN arg_max(value, own_start)
    ELSE CASE WHEN count(n) = count(*) AND sum(n) > 0 THEN sum(value * n) / sum(n) ELSE avg(value) END END`;

/**
 * SQL of every series that the pages show: each metric by period, for the company, each region and each zone, in all
 * segments together and in each. A metric may come at several depths at once (for the company, by zone, by segment, by
 * both): each period of a series takes the shallowest, so that nothing counts twice.
 *
 * Columns: `metric_id`, `zone` or `region` (neither: the company), `segment` (null: all), `period_start`, `value`, `n` (null
 * unless all values behind it have one), `zones` that it was put together from, `last_own_start` of the values' own periods.
 */
export function seriesOfPlaces(metrics: readonly ReportedMetric[]): string {
  const reporting = metrics
    .map((m) => `(${sqlText(m.metricId)}, ${sqlText(m.ownGrain)}, ${sqlText(m.shownGrain)})`)
    .join(", ");
  const ids = metrics.map((m) => sqlText(m.metricId)).join(", ");
  const parts = PLACES.flatMap((place) => SEGMENTS.map((segment) => seriesOf(place, segment, ids)));
  return `
    WITH reporting AS (
      SELECT r.metric_id, own, shown, m.aggregation::VARCHAR AS aggregation,
        m.aggregation = 'sum' OR (m.aggregation = 'last' AND m.unit IN ('count', 'currency')) AS adds
      FROM (VALUES ${reporting || "(NULL, NULL, NULL)"}) AS r(metric_id, own, shown) JOIN metrics AS m ON m.metric_id::VARCHAR = r.metric_id
    )
    ${parts.map((part) => `SELECT * FROM (${part})`).join(" UNION ALL ")}`;
}

function seriesOf(
  place: (typeof PLACES)[number],
  segment: (typeof SEGMENTS)[number],
  metricIds: string,
): string {
  return `
    WITH cells AS (
      SELECT v.metric_id AS metric, v.grain AS grain, ${place.zone} AS zone, ${place.region} AS region, ${segment.segment} AS segment,
        v.period_start AS own_start, (v.zone IS NOT NULL)::UTINYINT + 2 * (v.segment IS NOT NULL)::UTINYINT AS depth,
        sum(v.value) AS total, count(*) AS cells, sum(v.value * v.n) AS weighted, sum(v.n) AS weight, count(v.n) AS weighed,
        ${place.zones} AS zones
      FROM "values" AS v ${place.join} WHERE ${place.where} AND ${segment.where} AND v.metric_id::VARCHAR IN (${metricIds || "NULL"}) GROUP BY ALL
    ), own AS (
      SELECT r.metric_id, zone, region, segment, own_start, date_trunc(r.shown, own_start)::DATE AS period_start, r.aggregation,
        ${ACROSS} AS value, CASE WHEN weighed = cells THEN weight END AS n, zones
      FROM cells JOIN reporting AS r ON r.metric_id = metric::VARCHAR AND r.own = grain::VARCHAR
      QUALIFY depth = min(depth) OVER (PARTITION BY metric, zone, region, segment, own_start)
    )
    SELECT metric_id, zone::VARCHAR AS zone, region::VARCHAR AS region, segment::VARCHAR AS segment, period_start,
      (${OVER_TIME})::DOUBLE AS value, (CASE WHEN count(n) = count(*) THEN sum(n) END)::DOUBLE AS n,
      max(zones)::INT AS zones, max(own_start) AS last_own_start
    FROM own GROUP BY metric_id, zone, region, segment, period_start`;
}
