import { z } from "zod";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  date: z.string(),
  name: z.string(),
  zone: z.string().nullable(),
  region: z.string().nullable(),
  metricId: z.string().nullable(),
  description: z.string().nullable(),
});
export type EventRow = z.infer<typeof row>;

/** Every event in order of date. */
export function events(): Query<EventRow> {
  return {
    sql: `
      SELECT e.date AS date, e.name::VARCHAR AS name, e.zone::VARCHAR AS zone, z.region::VARCHAR AS region,
        e.metric_id::VARCHAR AS metric_id, e.description::VARCHAR AS description
      FROM events AS e LEFT JOIN zones AS z ON z.zone::VARCHAR = e.zone::VARCHAR
      ORDER BY e.date, e.name, e.zone NULLS FIRST`,
    params: [],
    row,
  };
}
