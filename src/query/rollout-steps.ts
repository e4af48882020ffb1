import { z } from "zod";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  pilotId: z.string(),
  wave: z.int(),
  zone: z.string(),
  plannedDate: z.string(),
  actualDate: z.string().nullable(),
  risk: z.string().nullable(),
  trained: z.boolean().nullable(),
});
export type RolloutRow = z.infer<typeof row>;

/** Every step of every rollout, wave by wave. */
export function rolloutSteps(): Query<RolloutRow> {
  return {
    sql: `
      SELECT pilot_id::VARCHAR AS pilot_id, wave::INT AS wave, zone::VARCHAR AS zone, planned_date, actual_date,
        risk::VARCHAR AS risk, trained
      FROM rollout ORDER BY pilot_id::VARCHAR, wave, planned_date, zone::VARCHAR`,
    params: [],
    row,
  };
}
