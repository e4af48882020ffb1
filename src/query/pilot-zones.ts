import { z } from "zod";
import { PILOT_GROUPS } from "#model/vocabulary.ts";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  pilotId: z.string(),
  zone: z.string(),
  part: z.enum(PILOT_GROUPS),
  start: z.string().nullable(),
});
export type PilotZoneRow = z.infer<typeof row>;

/** Every zone's part in every pilot. */
export function pilotZones(): Query<PilotZoneRow> {
  return {
    sql: `
      SELECT pilot_id::VARCHAR AS pilot_id, zone::VARCHAR AS zone, "group"::VARCHAR AS part, "start"
      FROM pilot_zones ORDER BY pilot_id::VARCHAR, zone::VARCHAR`,
    params: [],
    row,
  };
}
