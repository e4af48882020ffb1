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

/** Where the series of some kinds are: a table that has them all, or a question in brackets, as `seriesOfPlaces` gives it. */
export type SeriesSource = (kinds: readonly SeriesKind[]) => string;

/**
 * Series of metrics under a filter, whole or in parts, in one answer and from one look at the series.
 * @param metricIds null: every metric that the source has
 * @param splits what the series are split by; each gives rows of its own, told apart by `splitBy`. A split by what the filter
 *   leaves only one of is that series once more: ask for it alone or not at all.
 * @param inOrder the series stand in order already, as a kept table does: sorting them again takes longer than finding them
 * @returns within a split and a metric, rows in order of part and period
 */
export function metricSeries(
  source: SeriesSource,
  metricIds: readonly string[] | null,
  filter: Filter,
  splits: readonly SplitBy[],
  inOrder = false,
): Query<SeriesRow> {
  const { params, mark } = parameters();
  const places = splits.map((by) => ({ by, is: conditionsOf(filter, by, mark).join(" AND ") }));
  // An enumeration's words come once, a text's with every row.
  const chosen = (as: (by: SplitBy) => string): string =>
    places.length === 1
      ? as(splits[0] as SplitBy)
      : `CASE ${places.map(({ by, is }) => `WHEN ${is} THEN ${as(by)}`).join(" ")} END`;
  const found = `SELECT (${chosen(sqlText)})::ENUM('nothing', 'zone', 'segment', 'region') AS split_by, metric_id,
        ${chosen((by) => (by === "nothing" ? "NULL::VARCHAR" : `${by}::VARCHAR`))} AS part, period_start, value, n, zones, last_own_start
      FROM ${source(splits.map((by) => kindOf(filter, by)))}
      WHERE ${ofMetrics(metricIds)} AND (${places.map(({ is }) => `(${is})`).join(" OR ")})`;
  return {
    sql:
      inOrder && !joins(filter, splits)
        ? found
        : `SELECT * FROM (${found}) ORDER BY split_by::VARCHAR, metric_id::VARCHAR, part NULLS FIRST, period_start`,
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
  const { params, mark } = parameters();
  return {
    sql: `
      SELECT metric_id::VARCHAR AS metric_id, zone::VARCHAR AS zone,
        list((period_start - DATE '1970-01-01')::INT ORDER BY period_start) AS days,
        list(value ORDER BY period_start) AS "values", list(n ORDER BY period_start) AS n
      FROM ${source([kindOf(filter, "zone")])}
      WHERE ${[ofMetrics(metricIds), ...conditionsOf(filter, "zone", mark)].join(" AND ")}
      GROUP BY metric_id, zone ORDER BY metric_id::VARCHAR, zone::VARCHAR`,
    params,
    row: panelRow,
  };
}

/** Parameters of a question, each value once. */
function parameters(): { readonly params: string[]; readonly mark: (value: string) => string } {
  const params: string[] = [];
  const known = new Map<string, string>();
  const mark = (value: string): string => {
    const own = known.get(value) ?? `$${params.push(value)}`;
    known.set(value, own);
    return own;
  };
  return { params, mark };
}

const ofMetrics = (ids: readonly string[] | null): string =>
  ids ? `metric_id IN (${ids.map(sqlText).join(", ") || "NULL"})` : "TRUE";

function kindOf({ zone, region, segment }: Filter, by: SplitBy): SeriesKind {
  const bySegment = segment !== null || by === "segment";
  if (zone !== null || by === "zone") return { place: "zone", bySegment };
  return { place: region !== null || by === "region" ? "region" : "company", bySegment };
}

/** The zones of a region are looked up, and what is looked up comes in any order. */
const joins = ({ zone, region }: Filter, splits: readonly SplitBy[]): boolean =>
  region !== null && (zone !== null || splits.includes("zone"));

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
