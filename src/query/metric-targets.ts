import { z } from "zod";
import { GRAINS } from "#model/period.ts";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  metricId: z.string(),
  grain: z.enum(GRAINS),
  periodStart: z.string(),
  value: z.number(),
  zone: z.string().nullable(),
});
export type TargetRow = z.infer<typeof row>;

/** Every target, those of the whole company first. */
export function metricTargets(): Query<TargetRow> {
  return {
    sql: `
      SELECT metric_id::VARCHAR AS metric_id, grain::VARCHAR AS grain, period_start, value::DOUBLE AS value,
        zone::VARCHAR AS zone
      FROM targets ORDER BY metric_id, zone NULLS FIRST, period_start, grain`,
    params: [],
    row,
  };
}
