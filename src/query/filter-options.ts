import { z } from "zod";
import type { Query } from "#warehouse/warehouse.ts";

const zoneRow = z.object({
  zone: z.string(),
  name: z.string(),
  region: z.string().nullable(),
  known: z.boolean(),
});
export type ZoneOption = z.infer<typeof zoneRow>;

/** Every zone that has values, with its name and region; `known` when the zones table has it. */
export function zoneOptions(): Query<ZoneOption> {
  return {
    sql: `
      SELECT v.zone AS zone, coalesce(z.name::VARCHAR, v.zone) AS name, z.region::VARCHAR AS region, z.zone IS NOT NULL AS known
      FROM (SELECT DISTINCT zone::VARCHAR AS zone FROM "values" WHERE zone IS NOT NULL) AS v
      LEFT JOIN zones AS z ON z.zone::VARCHAR = v.zone ORDER BY z.region::VARCHAR NULLS LAST, name, v.zone`,
    params: [],
    row: zoneRow,
  };
}

const segmentRow = z.object({ segment: z.string() });

/** Every segment that has values. */
export function segmentOptions(): Query<z.infer<typeof segmentRow>> {
  return {
    sql: `SELECT DISTINCT segment::VARCHAR AS segment FROM "values" WHERE segment IS NOT NULL ORDER BY segment`,
    params: [],
    row: segmentRow,
  };
}
