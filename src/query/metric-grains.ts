import { z } from "zod";
import { GRAINS } from "#model/period.ts";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  metricId: z.string(),
  grain: z.enum(GRAINS),
  periods: z.int(),
  firstStart: z.string(),
  lastStart: z.string(),
});
export type MetricGrain = z.infer<typeof row>;

/** In which lengths of period each metric comes, and how many different periods there are of each. */
export function metricGrains(): Query<MetricGrain> {
  return {
    sql: `
      SELECT metric_id::VARCHAR AS metric_id, grain::VARCHAR AS grain, count(DISTINCT period_start)::INT AS periods,
        min(period_start) AS first_start, max(period_start) AS last_start
      FROM "values" GROUP BY ALL ORDER BY ALL`,
    params: [],
    row,
  };
}
