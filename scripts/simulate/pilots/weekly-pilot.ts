import type { PilotInput, PilotScale } from "#analysis/pilots/pilot-types.ts";
import { formatPeriod, shiftPeriod } from "#model/period.ts";
import type { Unit } from "#model/vocabulary.ts";

/** What a pilot with one weekly metric is made of. */
export interface WeeklyPilot {
  /** The piloted zones come first. */
  readonly zones: readonly string[];
  /** By zone and week, `values[zone * weeks + week]`; NaN where there is none. */
  readonly values: Float64Array;
  readonly pilots: number;
  /** Weeks before the start. */
  readonly before: number;
  readonly unit: Unit;
  readonly minEffect: number;
  readonly scale: PilotScale;
}

const FIRST = { grain: "week", start: "2023-01-02" } as const;
const DAY = 86_400_000;

/** A finished pilot of one metric, with neither guardrails nor costs, as `judgePilot()` takes it. */
export function weeklyPilot(given: WeeklyPilot): PilotInput {
  const { zones, values, pilots, before, unit, minEffect, scale } = given;
  const weeks = values.length / zones.length;
  const { start } = shiftPeriod(FIRST, before);
  const over = shiftPeriod(FIRST, weeks).start;
  const periods = Array.from({ length: weeks }, (_, t) => formatPeriod(shiftPeriod(FIRST, t)));
  return {
    plan: {
      pilotId: "simulated",
      name: "simulated",
      owner: null,
      hypothesis: null,
      start,
      end: new Date(Date.parse(over) - DAY).toISOString().slice(0, 10),
      primaryMetric: "metric",
      guardrails: [],
      minEffect,
      costPerZone: null,
      runCostPerZonePeriod: null,
      margin: null,
      scale,
    },
    metrics: [
      {
        metricId: "metric",
        role: "primary",
        unit,
        direction: "higher",
        aggregation: unit === "points" ? "mean" : "sum",
        grain: "week",
        panel: { zones, periods, values },
        n: null,
      },
    ],
    zones: zones.map((zone, i) => ({
      zone,
      arm: i < pilots ? "pilot" : "control",
      start: i < pilots ? start : null,
    })),
    controlsNamed: true,
    excluded: [],
    candidates: [],
    traits: [],
    events: [],
    overlaps: [],
    otherRollouts: [],
    rollout: [],
    asOf: over,
  };
}
