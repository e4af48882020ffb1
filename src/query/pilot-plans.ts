import { z } from "zod";
import { PILOT_SCALES } from "#model/vocabulary.ts";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  pilotId: z.string(),
  name: z.string(),
  start: z.string(),
  end: z.string().nullable(),
  primaryMetric: z.string(),
  guardrails: z.string().nullable(),
  hypothesis: z.string().nullable(),
  minEffect: z.number().nullable(),
  costPerZone: z.number().nullable(),
  runCostPerZonePeriod: z.number().nullable(),
  margin: z.number().nullable(),
  scale: z.enum(PILOT_SCALES).nullable(),
  owner: z.string().nullable(),
});
export type PilotPlanRow = z.infer<typeof row>;

/** Every pilot as it was registered, the latest start first. */
export function pilotPlans(): Query<PilotPlanRow> {
  return {
    sql: `
      SELECT pilot_id::VARCHAR AS pilot_id, name::VARCHAR AS name, "start", "end", primary_metric::VARCHAR AS primary_metric,
        guardrails::VARCHAR AS guardrails, hypothesis::VARCHAR AS hypothesis, min_effect, cost_per_zone, run_cost_per_zone_period,
        margin, scale::VARCHAR AS scale, owner::VARCHAR AS owner
      FROM pilots ORDER BY "start" DESC, pilot_id::VARCHAR`,
    params: [],
    row,
  };
}
