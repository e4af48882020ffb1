import { type BusyZone, busyZones } from "#analysis/pilots/busy-zones.ts";
import { nextStart } from "#analysis/pilots/next-start.ts";
import type { PilotInput, PilotMetric, PilotScale, ZoneTraits } from "#analysis/pilots/pilot-types.ts";
import type { PlanRequest } from "#analysis/pilots/plan-types.ts";
import { plannedEnd } from "#analysis/pilots/planned-end.ts";
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
  /** All pilots, whose zones are busy for a time. */
  readonly pilots: readonly PilotInput[];
  /** The day that the data reach to. */
  readonly asOf: string;
}

/** Periods that a pilot usually runs. */
const USUAL_PERIODS: Readonly<Record<Grain, number>> = { day: 56, week: 12, month: 6, quarter: 4, year: 2 };

/** Everything that the planner starts from. */
export async function plannerTables(warehouse: Warehouse, company: Company): Promise<PlannerTables> {
  const { inputs, panels, traits } = await pilotInputs(warehouse, company);
  const asOf = [...inputs.values()][0]?.asOf ?? company.span?.to ?? "";
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
    pilots: [...inputs.values()],
    asOf,
  };
}

/** The plan that is shown before anybody asks for another: the first headline from the next period on, a quarter of the zones that are free. */
export function defaultRequest(tables: PlannerTables): PlanRequest | null {
  const { metrics, traits, asOf } = tables;
  const metric = metrics[0];
  if (!metric) return null;
  const periods = USUAL_PERIODS[metric.grain];
  const busy = busyIn(tables, metric, nextStart(asOf, metric.grain), periods);
  const unavailable = [...new Set(busy.map(({ zone }) => zone))];
  const candidates = metric.panel.zones.filter((zone) => !unavailable.includes(zone));
  const fewest = Math.min(3, Math.floor(candidates.length / 3));
  return {
    metric,
    traits,
    candidates,
    unavailable,
    zones: Math.max(2, fewest, Math.min(8, Math.floor(candidates.length / 4))),
    periods,
    controlsPerZone: 2,
    minEffect: null,
    costPerZone: null,
    runCostPerZonePeriod: null,
    scale: usualScale(metric),
    seed: 1,
  };
}

/** Zones with values of a metric, each with what it is busy with, that are not free for a pilot that runs so many periods from its first day on. */
export function busyIn(
  { pilots }: PlannerTables,
  { grain, panel }: PilotMetric,
  start: string,
  periods: number,
): BusyZone[] {
  const known = new Set(panel.zones);
  return busyZones(pilots, start, plannedEnd(start, grain, periods)).filter(({ zone }) => known.has(zone));
}

/** Money and counts grow by proportions, scores and times by amounts. */
export function usualScale({ unit, panel }: PilotMetric): PilotScale {
  const isPositive = panel.values.every((value) => Number.isNaN(value) || value > 0);
  return (unit === "currency" || unit === "count") && isPositive ? "log" : "level";
}
