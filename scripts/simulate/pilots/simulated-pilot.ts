import type { PilotInput } from "#analysis/pilots/pilot-types.ts";
import { formatPeriod, shiftPeriod } from "#model/period.ts";
import type { Chance } from "../chance.ts";

/** Shape of a made-up pilot. */
export interface PilotShape {
  readonly pilots: number;
  readonly controls: number;
  /** Weeks before and after the start. */
  readonly before: number;
  readonly after: number;
  /** Correlation of a zone's noise from week to week. */
  readonly lagOne: number;
  /** Added to the piloted zones from the start on; noise has a standard deviation of 1 to 2. */
  readonly effect: number;
}

const FIRST = { grain: "week", start: "2023-01-02" } as const;

/**
 * A finished pilot with one metric: zones differ lastingly and in how noisy they are, weeks have a season and shocks that all zones share, and each zone
 * has autocorrelated noise of its own.
 */
export function simulatedPilot(shape: PilotShape, chance: Chance): PilotInput {
  const { pilots, controls, before, after, lagOne, effect } = shape;
  const weeks = before + after;
  const periods = Array.from({ length: weeks }, (_, t) => shiftPeriod(FIRST, t));
  const common = periods.map((_, t) => 3 * Math.sin((2 * Math.PI * t) / 26) + chance.normal());
  const zones = Array.from({ length: pilots + controls }, (_, i) => `z${String(i).padStart(3, "0")}`);
  const values = new Float64Array(zones.length * weeks);
  for (let i = 0; i < zones.length; i++) {
    const level = 70 + 5 * chance.normal();
    const sd = 1 + chance.whole(0, 100) / 100;
    let noise = chance.normal();
    for (let t = 0; t < weeks; t++) {
      if (t > 0) noise = lagOne * noise + Math.sqrt(1 - lagOne * lagOne) * chance.normal();
      const piloted = i < pilots && t >= before ? effect : 0;
      values[i * weeks + t] = level + (common[t] ?? 0) + sd * noise + piloted;
    }
  }
  const start = periods[before]?.start ?? FIRST.start;
  const end = shiftPeriod(shiftPeriod(FIRST, weeks), 0).start;
  return {
    plan: {
      pilotId: "simulated",
      name: "simulated",
      owner: null,
      hypothesis: null,
      start,
      end: new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10),
      primaryMetric: "metric",
      guardrails: [],
      minEffect: 0.5,
      costPerZone: null,
      runCostPerZonePeriod: null,
      margin: null,
      scale: "level",
    },
    metrics: [
      {
        metricId: "metric",
        role: "primary",
        unit: "points",
        direction: "higher",
        aggregation: "mean",
        grain: "week",
        panel: { zones, periods: periods.map(formatPeriod), values },
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
    rollout: [],
    asOf: end,
  };
}
