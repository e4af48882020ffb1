import { z } from "zod";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  zone: z.string(),
  start: z.string(),
});
export type ZoneTreatment = z.infer<typeof row>;

/** The first day on which each zone got something from a pilot (its own start, or the pilot's) or from a rollout that was carried out. */
export function zoneTreatments(): Query<ZoneTreatment> {
  return {
    sql: `
      SELECT zone, min("start") AS "start"
      FROM (
        SELECT z.zone::VARCHAR AS zone, coalesce(z."start", p."start") AS "start"
        FROM pilot_zones z JOIN pilots p USING (pilot_id)
        WHERE z."group" = 'pilot'
        UNION ALL
        SELECT zone::VARCHAR, actual_date FROM rollout WHERE actual_date IS NOT NULL
      )
      GROUP BY zone ORDER BY zone`,
    params: [],
    row,
  };
}
