import { z } from "zod";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  metricId: z.string(),
  period: z.string(),
  rowsNew: z.int(),
  rowsRestated: z.int(),
  rowsVanished: z.int(),
  restatedOldMean: z.number().nullable(),
  restatedNewMean: z.number().nullable(),
});
export type ValueChange = z.infer<typeof row>;

/**
 * In which metrics and periods the values of a preview differ from the published ones: new, restated and vanished
 * rows, and the mean of the restated ones before and after.
 * @param published where the published tables are (`site.main`)
 */
export function valueChanges(published: string): Query<ValueChange> {
  const cells = `metric_id::VARCHAR AS metric_id, period::VARCHAR AS period, period_start, zone::VARCHAR AS zone,
    segment::VARCHAR AS segment, value`;
  return {
    sql: `
      WITH differences AS (
        SELECT coalesce(b.metric_id, a.metric_id) AS metric_id, coalesce(b.period, a.period) AS period,
          coalesce(b.period_start, a.period_start) AS period_start, b.value AS old, a.value AS new
        FROM (SELECT ${cells} FROM ${published}."values") AS b
        FULL JOIN (SELECT ${cells} FROM "values") AS a
          ON b.metric_id = a.metric_id AND b.period = a.period AND b.zone IS NOT DISTINCT FROM a.zone
            AND b.segment IS NOT DISTINCT FROM a.segment
        WHERE b.value IS DISTINCT FROM a.value
      )
      SELECT metric_id, period, count(*) FILTER (old IS NULL)::INT AS rows_new,
        count(*) FILTER (old IS NOT NULL AND new IS NOT NULL)::INT AS rows_restated,
        count(*) FILTER (new IS NULL)::INT AS rows_vanished,
        avg(old) FILTER (old IS NOT NULL AND new IS NOT NULL)::DOUBLE AS restated_old_mean,
        avg(new) FILTER (old IS NOT NULL AND new IS NOT NULL)::DOUBLE AS restated_new_mean
      FROM differences GROUP BY metric_id, period ORDER BY metric_id, min(period_start), period`,
    params: [],
    row,
  };
}
