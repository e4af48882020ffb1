import { z } from "zod";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({ pilots: z.number(), controlledPilots: z.number(), sales: z.number() });

/** Counts that show how the company works: pilots, those with at least one control zone, and sales with their customers. */
export function practiceCounts(): Query<z.infer<typeof row>> {
  return {
    sql: `
      SELECT (SELECT count(*) FROM pilots)::DOUBLE AS pilots,
        (SELECT count(DISTINCT pilot_id) FROM pilot_zones WHERE "group"::VARCHAR = 'control')::DOUBLE AS controlled_pilots,
        (SELECT coalesce(sum(sales), 0) FROM transactions_monthly)::DOUBLE AS sales`,
    params: [],
    row,
  };
}
