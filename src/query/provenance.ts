import { z } from "zod";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  metricId: z.string(),
  sourceId: z.string(),
  file: z.string(),
  rows: z.int(),
  firstPeriodStart: z.string(),
  lastPeriodStart: z.string(),
});
export type ProvenanceRow = z.infer<typeof row>;

/** Which files each metric's values came from, by source system, with the number of rows. */
export function provenance(): Query<ProvenanceRow> {
  return {
    sql: `
      SELECT metric_id::VARCHAR AS metric_id, source_id::VARCHAR AS source_id, file::VARCHAR AS file, rows::INT AS rows,
        first_period_start, last_period_start
      FROM provenance ORDER BY metric_id, source_id, file`,
    params: [],
    row,
  };
}
