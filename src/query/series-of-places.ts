import type { Grain } from "#model/period.ts";
import { sqlText } from "./sql-text.ts";

/** A metric with the length of period that its values have and the one that it is shown in. */
export interface ReportedMetric {
  readonly metricId: string;
  readonly ownGrain: Grain;
  readonly shownGrain: Grain;
}

/** What series are of: a kind of place, in all segments together or in each. */
export interface SeriesKind {
  readonly place: "company" | "region" | "zone";
  readonly bySegment: boolean;
}

/** Every kind of series that the pages show. */
export const SERIES_KINDS: readonly SeriesKind[] = [false, true].flatMap((bySegment) =>
  (["company", "zone", "region"] as const).map((place) => ({ place, bySegment })),
);

const PLACES = {
  company: { zone: "NULL", region: "NULL", zones: "count(DISTINCT v.zone)", where: [], join: "" },
  zone: { zone: "v.zone", region: "NULL", zones: "1", where: ["v.zone IS NOT NULL"], join: "" },
  region: {
    zone: "NULL",
    region: "z.region",
    zones: "count(DISTINCT v.zone)",
    where: ["z.region IS NOT NULL"],
    join: "JOIN zones AS z ON z.zone::VARCHAR = v.zone::VARCHAR",
  },
} as const;

/** How a metric's values are put together over zones and segments: its aggregation, `last` by the kind of its unit. */
const ACROSS = `CASE WHEN adds THEN total WHEN weighed = cells AND weight > 0 THEN weighted / weight ELSE total / cells END`;

/** The same over the shorter periods of a longer one. */
const OVER_TIME = `CASE any_value(aggregation) WHEN 'sum' THEN sum(value) WHEN 'last' THEN arg_max(value, own_start)
    ELSE CASE WHEN count(n) = count(*) AND sum(n) > 0 THEN sum(value * n) / sum(n) ELSE avg(value) END END`;

/**
 * SQL of the series that the pages show: each metric by period, for places of some kinds. A metric may come at several
 * depths at once (for the company, by zone, by segment, by both): each period of a series takes the shallowest, so that
 * nothing counts twice.
 *
 * Columns: `metric_id`, `zone` or `region` (neither: the company), `segment` (null: all), `period_start`, `value`, `n` (null
 * unless all values behind it have one), `zones` that it was put together from, `last_own_start` of the values' own periods.
 */
export function seriesOfPlaces(
  metrics: readonly ReportedMetric[],
  kinds: readonly SeriesKind[] = SERIES_KINDS,
): string {
  const asTheyCome = metrics.filter(({ ownGrain, shownGrain }) => ownGrain === shownGrain);
  const gathered = metrics.filter((metric) => !asTheyCome.includes(metric));
  const parts = kinds.flatMap((kind) => [
    ...(asTheyCome.length > 0 || gathered.length === 0 ? [inOwnPeriods(kind, asTheyCome)] : []),
    ...(gathered.length > 0 ? [inLongerPeriods(kind, gathered)] : []),
  ]);
  return parts.map((part) => `SELECT * FROM (${part})`).join(" UNION ALL ");
}

function inOwnPeriods(kind: SeriesKind, metrics: readonly ReportedMetric[]): string {
  return `${ownSeries(kind, metrics)}
    SELECT metric_id, zone::VARCHAR AS zone, region::VARCHAR AS region, segment::VARCHAR AS segment, own_start AS period_start,
      value::DOUBLE AS value, n::DOUBLE AS n, zones::INT AS zones, own_start AS last_own_start
    FROM own`;
}

function inLongerPeriods(kind: SeriesKind, metrics: readonly ReportedMetric[]): string {
  return `${ownSeries(kind, metrics)}
    SELECT metric_id, zone::VARCHAR AS zone, region::VARCHAR AS region, segment::VARCHAR AS segment,
      date_trunc(shown, own_start)::DATE AS period_start, (${OVER_TIME})::DOUBLE AS value,
      (CASE WHEN count(n) = count(*) THEN sum(n) END)::DOUBLE AS n, max(zones)::INT AS zones, max(own_start) AS last_own_start
    FROM own GROUP BY metric_id, zone, region, segment, date_trunc(shown, own_start)::DATE`;
}

/** Series in the length of period of their values: `WITH … own AS (…)`. */
function ownSeries(kind: SeriesKind, metrics: readonly ReportedMetric[]): string {
  const reporting = metrics.map((m) => `(${[m.metricId, m.ownGrain, m.shownGrain].map(sqlText).join(", ")})`);
  return `
    WITH reporting AS (
      SELECT r.metric_id, own, shown, m.aggregation::VARCHAR AS aggregation,
        m.aggregation = 'sum' OR (m.aggregation = 'last' AND m.unit IN ('count', 'currency')) AS adds
      FROM (VALUES ${reporting.join(", ") || "(NULL, NULL, NULL)"}) AS r(metric_id, own, shown) JOIN metrics AS m ON m.metric_id::VARCHAR = r.metric_id
    ), cells AS (${cellsOf(
      kind,
      metrics.map(({ metricId }) => metricId),
    )}), own AS (
      SELECT r.metric_id, r.shown, r.aggregation, zone, region, segment, own_start, ${hasOneDepth(kind) ? "total" : ACROSS} AS value,
        CASE WHEN weighed = cells THEN weight END AS n, zones
      FROM cells JOIN reporting AS r ON r.metric_id = metric::VARCHAR AND r.own = grain::VARCHAR
      ${hasOneDepth(kind) ? "" : "QUALIFY depth = min(depth) OVER (PARTITION BY metric, zone, region, segment, own_start)"}
    )`;
}

/** A zone's value of a segment is one row, its metric, period, zone and segment being the key. */
const hasOneDepth = ({ place, bySegment }: SeriesKind): boolean => place === "zone" && bySegment;

/** Values of a kind of place by metric and period, those of each depth together. */
function cellsOf(kind: SeriesKind, metricIds: readonly string[]): string {
  const place = PLACES[kind.place];
  const conditions = [...place.where, `v.metric_id IN (${metricIds.map(sqlText).join(", ") || "NULL"})`];
  if (kind.bySegment) conditions.push("v.segment IS NOT NULL");
  const key = `v.metric_id AS metric, v.grain AS grain, ${place.zone} AS zone, ${place.region} AS region,
        ${kind.bySegment ? "v.segment" : "NULL"} AS segment, v.period_start AS own_start`;
  const from = `FROM "values" AS v ${place.join} WHERE ${conditions.join(" AND ")}`;
  if (hasOneDepth(kind)) {
    return `
      SELECT ${key}, v.value AS total, 1 AS cells, v.n AS weight, (v.n IS NOT NULL)::INT AS weighed, 1 AS zones
      ${from}`;
  }
  return `
      SELECT ${key}, (v.zone IS NOT NULL)::UTINYINT + 2 * (v.segment IS NOT NULL)::UTINYINT AS depth,
        sum(v.value) AS total, count(*) AS cells, sum(v.value * v.n) AS weighted, sum(v.n) AS weight, count(v.n) AS weighed,
        ${place.zones} AS zones
      ${from} GROUP BY ALL`;
}
