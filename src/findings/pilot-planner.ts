import type { PilotMetric, PilotScale, ZoneTraits } from "#analysis/pilots/pilot-types.ts";
import type { PlanRequest } from "#analysis/pilots/plan-types.ts";
import type { Grain } from "#model/period.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";
import { pilotInputs } from "./pilot-inputs.ts";

/** What a pilot can be planned on. */
export interface PlannerTables {
  /** Metrics that have values by zone and a better side; the company's headlines first. */
  readonly metrics: readonly PilotMetric[];
  readonly traits: readonly ZoneTraits[];
  /** Zones that have values of some metric, in order. */
  readonly zones: readonly string[];
  /** Zones that are being piloted, or have been given something in a rollout. */
  readonly busy: readonly string[];
  /** The day that the data reach to. */
  readonly asOf: string;
}

const FOREVER = "9999-12-31";
/** Periods that a pilot usually runs. */
const USUAL_PERIODS: Readonly<Record<Grain, number>> = { day: 56, week: 12, month: 6, quarter: 4, year: 2 };

/** Everything that the planner starts from. */
export async function plannerTables(warehouse: Warehouse, company: Company): Promise<PlannerTables> {
  const { inputs, panels, traits } = await pilotInputs(warehouse, company);
  const asOf = [...inputs.values()][0]?.asOf ?? company.span?.to ?? "";
  const busy = [...inputs.values()].flatMap(({ plan, zones }) =>
    (plan.end ?? FOREVER) >= asOf ? zones.flatMap(({ zone, arm }) => (arm === "pilot" ? [zone] : [])) : [],
  );
  const metrics = company.metrics.flatMap((metric): PilotMetric[] => {
    const measured = panels.get(metric.metricId);
    const grain = company.reported.get(metric.metricId)?.ownGrain;
    if (!measured || !grain || metric.direction === "none") return [];
    const { metricId, unit, direction, aggregation } = metric;
    return [{ metricId, role: "primary", unit, direction, aggregation, grain, ...measured }];
  });
  const rank = ({ metricId }: PilotMetric): number => {
    const place = company.dashboard.headline.indexOf(metricId);
    return place < 0 ? company.dashboard.headline.length : place;
  };
  return {
    metrics: metrics.toSorted((a, b) => rank(a) - rank(b)),
    traits,
    zones: [...new Set(metrics.flatMap(({ panel }) => panel.zones))].sort(),
    busy: [...new Set(busy)].sort(),
    asOf,
  };
}

/** The plan that is shown before anybody asks for another: the first headline, a sixth of the zones. */
export function defaultRequest({ metrics, traits, busy }: PlannerTables): PlanRequest | null {
  const metric = metrics[0];
  if (!metric) return null;
  const candidates = metric.panel.zones.filter((zone) => !busy.includes(zone));
  return {
    metric,
    traits,
    candidates,
    unavailable: busy,
    zones: Math.max(2, Math.min(8, Math.floor(candidates.length / 4))),
    periods: USUAL_PERIODS[metric.grain],
    controlsPerZone: 2,
    minEffect: null,
    costPerZone: null,
    runCostPerZonePeriod: null,
    scale: usualScale(metric),
    seed: 1,
  };
}

/** Money and counts grow by proportions, scores and times by amounts. */
export function usualScale({ unit, panel }: PilotMetric): PilotScale {
  const isPositive = panel.values.every((value) => Number.isNaN(value) || value > 0);
  return (unit === "currency" || unit === "count") && isPositive ? "log" : "level";
}
