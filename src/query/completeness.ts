import { z } from "zod";
import { GRAINS } from "#model/period.ts";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  metricId: z.string(),
  grain: z.enum(GRAINS),
  periodStart: z.string(),
  cells: z.int(),
  parts: z.int(),
  due: z.int(),
});

/**
 * How many zone-and-segment cells a metric has in a period (`cells`), of those that it ever has (`parts`), and of
 * those that have delivered by then (`due`).
 */
export type CompletenessRow = z.infer<typeof row>;

/** Presence of values by metric and period. */
export function completeness(): Query<CompletenessRow> {
  return {
    sql: `
      WITH firsts AS (
        SELECT metric_id, grain, zone, segment, min(period_start) AS period_start FROM "values" GROUP BY ALL
      ), started AS (
        SELECT metric_id, grain, period_start, count(*) AS started FROM firsts GROUP BY ALL
      ), present AS (
        SELECT metric_id, grain, period_start, count(*) AS cells FROM "values" GROUP BY ALL
      )
      SELECT metric_id::VARCHAR AS metric_id, grain::VARCHAR AS grain, period_start, cells::INT AS cells,
        (sum(coalesce(started, 0)) OVER (PARTITION BY metric_id, grain))::INT AS parts,
        (sum(coalesce(started, 0)) OVER (PARTITION BY metric_id, grain ORDER BY period_start))::INT AS due
      FROM present LEFT JOIN started USING (metric_id, grain, period_start)
      ORDER BY metric_id::VARCHAR, grain::VARCHAR, period_start`,
    params: [],
    row,
  };
}
