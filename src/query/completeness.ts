import { z } from "zod";
import { GRAINS } from "#model/period.ts";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  metricId: z.string(),
  grain: z.enum(GRAINS),
  periodStart: z.string(),
  cells: z.int(),
  parts: z.int(),
});

/** How many zone-and-segment cells a metric has in a period (`cells`), of those that it ever has (`parts`). */
export type CompletenessRow = z.infer<typeof row>;

/** Presence of values by metric and period. */
export function completeness(): Query<CompletenessRow> {
  return {
    sql: `
      WITH parts AS (
        SELECT metric_id, grain, count(*) AS parts
        FROM (SELECT DISTINCT metric_id, grain, zone, segment FROM "values") GROUP BY ALL
      )
      SELECT v.metric_id::VARCHAR AS metric_id, v.grain::VARCHAR AS grain, v.period_start AS period_start,
        count(*)::INT AS cells, any_value(p.parts)::INT AS parts
      FROM "values" AS v JOIN parts AS p ON p.metric_id = v.metric_id AND p.grain = v.grain
      GROUP BY v.metric_id, v.grain, v.period_start ORDER BY ALL`,
    params: [],
    row,
  };
}
