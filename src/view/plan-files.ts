import type { PlanRequest, PlanResult } from "#analysis/pilots/plan-types.ts";
import { plannedEnd } from "#analysis/pilots/planned-end.ts";
import { csvText } from "#text/csv-text.ts";

/** What a plan is called and when it begins. */
export interface PlanTitle {
  readonly name: string;
  /** First day (ISO). */
  readonly start: string;
}

const PILOT_COLUMNS = [
  "pilot_id",
  "name",
  "start",
  "end",
  "primary_metric",
  "guardrails",
  "hypothesis",
  "min_effect",
  "cost_per_zone",
  "run_cost_per_zone_period",
  "margin",
  "scale",
  "owner",
] as const;
const MOST_LETTERS = 40;

/** An id made of a name: letters, digits and hyphens. */
function idOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, MOST_LETTERS).replace(/-$/, "") || "pilot";
}

/** A plan as rows of `pilots.csv` and `pilot_zones.csv`, ready for the data folder. */
export function planFiles(
  request: PlanRequest,
  plan: Extract<PlanResult, { readonly status: "planned" }>,
  { name, start }: PlanTitle,
): Readonly<Record<"pilots.csv" | "pilot_zones.csv", string>> {
  const id = idOf(name);
  const { metric, minEffect, costPerZone, runCostPerZonePeriod, periods } = request;
  const row = [
    id,
    name,
    start,
    plannedEnd(start, metric.grain, periods),
    metric.metricId,
    null,
    null,
    minEffect,
    costPerZone,
    runCostPerZonePeriod,
    null,
    request.scale ?? "level",
    null,
  ];
  const zones = plan.sets.flatMap(({ pilot, controls }) => [
    [id, pilot, "pilot", start],
    ...controls.map((zone) => [id, zone, "control", null]),
  ]);
  return {
    "pilots.csv": csvText([PILOT_COLUMNS, row]),
    "pilot_zones.csv": csvText([["pilot_id", "zone", "group", "start"], ...zones]),
  };
}
