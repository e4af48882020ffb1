import { z } from "zod";
import type { Query } from "#warehouse/warehouse.ts";
import type { Filter } from "./filter.ts";
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

/**
 * Series of metrics under a filter, whole or in parts, in one answer and from one look at the series.
 * @param series where all series of the company are: a table or a question in brackets, as `seriesOfPlaces` gives it
 * @param metricIds null: every metric
 * @param splits what the series are split by; each gives rows of its own, told apart by `splitBy`. A split by what the filter
 *   leaves only one of is that series once more: ask for it alone or not at all.
 * @param inOrder the series stand in order already, as a kept table does: sorting them again takes longer than finding them
 * @returns within a split and a metric, rows in order of part and period
 */
export function metricSeries(
  series: string,
  metricIds: readonly string[] | null,
  filter: Filter,
  splits: readonly SplitBy[],
  inOrder = false,
): Query<SeriesRow> {
  const params: string[] = [];
  const known = new Map<string, string>();
  const mark = (value: string): string => {
    const own = known.get(value) ?? `$${params.push(value)}`;
    known.set(value, own);
    return own;
  };
  const places = splits.map((by) => ({ by, is: conditionsOf(filter, by, mark).join(" AND ") }));
  const metrics = metricIds ? `metric_id IN (${metricIds.map(sqlText).join(", ") || "NULL"}) AND ` : "";
  // An enumeration's words come once, a text's with every row.
  const chosen = (as: (by: SplitBy) => string): string =>
    places.length === 1
      ? as(splits[0] as SplitBy)
      : `CASE ${places.map(({ by, is }) => `WHEN ${is} THEN ${as(by)}`).join(" ")} END`;
  const found = `SELECT (${chosen(sqlText)})::ENUM('nothing', 'zone', 'segment', 'region') AS split_by, metric_id,
        ${chosen((by) => (by === "nothing" ? "NULL::VARCHAR" : `${by}::VARCHAR`))} AS part, period_start, value, n, zones, last_own_start
      FROM ${series} WHERE ${metrics}(${places.map(({ is }) => `(${is})`).join(" OR ")})`;
  return {
    sql:
      inOrder && !joins(filter, splits)
        ? found
        : `SELECT * FROM (${found}) ORDER BY split_by::VARCHAR, metric_id::VARCHAR, part NULLS FIRST, period_start`,
    params,
    row,
  };
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
