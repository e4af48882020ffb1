import { givenForGood } from "#analysis/pilots/given-for-good.ts";
import type {
  MetricRole,
  OverlappingPilot,
  PilotInput,
  PilotMetric,
  PilotPlan,
  PilotZone,
  ZoneTraits,
} from "#analysis/pilots/pilot-types.ts";
import { NO_FILTER } from "#query/filter.ts";
import { type PilotPlanRow, pilotPlans } from "#query/pilot-plans.ts";
import { type PilotZoneRow, pilotZones } from "#query/pilot-zones.ts";
import { rolloutSteps } from "#query/rollout-steps.ts";
import { zoneNumberColumns, zoneTraits } from "#query/zone-traits.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";
import { newestDay } from "./freshness.ts";
import { type MeasuredPanel, metricPanel } from "./metric-panel.ts";
import { zoneSeriesQuery } from "./series-query.ts";

/** What pilots are computed from: every pilot's own tables, and panels that they share. */
export interface PilotTables {
  readonly plans: readonly PilotPlan[];
  readonly inputs: ReadonlyMap<string, PilotInput>;
  /** By metric id; only metrics that have values by zone. */
  readonly panels: ReadonlyMap<string, MeasuredPanel>;
  readonly traits: readonly ZoneTraits[];
}

/** Every pilot of the company with all that its result is computed from, the latest start first. */
export async function pilotInputs(warehouse: Warehouse, company: Company): Promise<PilotTables> {
  const [rows, parts, steps, traits] = await Promise.all([
    warehouse.query(pilotPlans()),
    warehouse.query(pilotZones()),
    warehouse.query(rolloutSteps()),
    traitsOf(warehouse),
  ]);
  const plans = rows.map(planOf);
  const panels = await panelsOf(warehouse, company);
  const partsOf = Map.groupBy(parts, (part) => part.pilotId);
  const piloted = pilotedZones(plans, partsOf);
  const knownZones = new Map([...panels].map(([id, { panel }]) => [id, new Set(panel.zones)]));
  const mentioned = new Set(parts.map(({ zone }) => zone));
  const stepsOf = Map.groupBy(steps, (step) => step.pilotId);
  const asOf = newestDay(company) ?? "";
  const given = plans.flatMap((plan) => givenForGood(plan, stepsOf.get(plan.pilotId) ?? [], piloted, asOf));
  const inputs = plans.map((plan): [string, PilotInput] => {
    const own = partsOf.get(plan.pilotId) ?? [];
    const busy = piloted.filter((other) => other.pilotId !== plan.pilotId && atOnce(plan, other));
    const zones = zonesOf(plan, own, panels.get(plan.primaryMetric), busy);
    const taken = new Set(zones.map(({ zone }) => zone));
    return [
      plan.pilotId,
      {
        plan,
        zones,
        controlsNamed: own.some((part) => part.part === "control"),
        excluded: own.filter((part) => part.part === "excluded").map(({ zone }) => zone),
        metrics: metricsOf(plan, company, panels, knownZones, zones),
        candidates: candidatesOf(own, panels.get(plan.primaryMetric), mentioned),
        traits,
        events: company.events.map(({ date, name, zone, metricId }) => ({ date, name, zone, metricId })),
        overlaps: busy.filter(({ zone }) => taken.has(zone)),
        otherRollouts: given.filter(
          (one) =>
            one.pilotId !== plan.pilotId &&
            taken.has(one.zone) &&
            !busy.some(({ pilotId, zone }) => pilotId === one.pilotId && zone === one.zone),
        ),
        rollout: stepsOf.get(plan.pilotId) ?? [],
        asOf,
      },
    ];
  });
  return { plans, inputs: new Map(inputs), panels, traits };
}

function planOf(row: PilotPlanRow): PilotPlan {
  const guardrails = (row.guardrails ?? "").split("|").filter((id) => id !== "" && id !== row.primaryMetric);
  const minEffect = row.minEffect === null ? null : Math.abs(row.minEffect);
  return { ...row, guardrails: [...new Set(guardrails)], minEffect, scale: row.scale ?? "level" };
}

async function traitsOf(warehouse: Warehouse): Promise<ZoneTraits[]> {
  const columns = (await warehouse.query(zoneNumberColumns())).map(({ name }) => name);
  const rows = await warehouse.query(zoneTraits(columns));
  return rows.map(({ numbers, ...zone }) => {
    const given: readonly (number | null)[] = JSON.parse(numbers);
    const known = columns.flatMap((column, i): [string, number][] => {
      const number = given[i];
      return typeof number === "number" ? [[column, number]] : [];
    });
    return { ...zone, numbers: Object.fromEntries(known) };
  });
}

/** Panels of all metrics with values by zone, each in its own length of period. */
async function panelsOf(warehouse: Warehouse, company: Company): Promise<Map<string, MeasuredPanel>> {
  const reported = [...company.reported.values()].map((one) => ({ ...one, shownGrain: one.ownGrain }));
  if (reported.length === 0) return new Map();
  const rows = Map.groupBy(
    await warehouse.query(zoneSeriesQuery(company, reported, NO_FILTER)),
    (row) => row.metricId,
  );
  return new Map(
    reported.flatMap(({ metricId, ownGrain }) => {
      const own = rows.get(metricId);
      return own ? [[metricId, metricPanel(own, ownGrain)] as const] : [];
    }),
  );
}

/** Every zone's time in every pilot. */
function pilotedZones(
  plans: readonly PilotPlan[],
  partsOf: ReadonlyMap<string, readonly PilotZoneRow[]>,
): OverlappingPilot[] {
  return plans.flatMap((plan) =>
    (partsOf.get(plan.pilotId) ?? [])
      .filter((part) => part.part === "pilot")
      .map(({ zone, start }) => ({
        pilotId: plan.pilotId,
        name: plan.name,
        zone,
        start: start ?? plan.start,
        end: plan.end,
      })),
  );
}

const FOREVER = "9999-12-31";

function atOnce(plan: PilotPlan, other: OverlappingPilot): boolean {
  return other.start <= (plan.end ?? FOREVER) && plan.start <= (other.end ?? FOREVER);
}

/** The zones of both arms. Where no control is named, every zone with values serves that is in no pilot at that time. */
function zonesOf(
  plan: PilotPlan,
  parts: readonly PilotZoneRow[],
  primary: MeasuredPanel | undefined,
  busy: readonly OverlappingPilot[],
): PilotZone[] {
  const named = parts.flatMap((part): PilotZone[] => {
    if (part.part === "pilot") return [{ zone: part.zone, arm: "pilot", start: part.start ?? plan.start }];
    return part.part === "control" ? [{ zone: part.zone, arm: "control", start: null }] : [];
  });
  if (named.some(({ arm }) => arm === "control")) return named;
  const taken = new Set([...parts, ...busy].map(({ zone }) => zone));
  const others = (primary?.panel.zones ?? []).filter((zone) => !taken.has(zone));
  return [...named, ...others.map((zone): PilotZone => ({ zone, arm: "control", start: null }))];
}

/** Zones of this pilot that were not piloted, and those with values that no pilot mentions. */
function candidatesOf(
  parts: readonly PilotZoneRow[],
  primary: MeasuredPanel | undefined,
  mentioned: ReadonlySet<string>,
): string[] {
  const own = new Map(parts.map(({ zone, part }) => [zone, part]));
  return (primary?.panel.zones ?? []).filter((zone) =>
    own.has(zone) ? own.get(zone) !== "pilot" : !mentioned.has(zone),
  );
}

/** Primary metric, guardrails, then every other metric that at least half of the piloted zones have values of. */
function metricsOf(
  plan: PilotPlan,
  company: Company,
  panels: ReadonlyMap<string, MeasuredPanel>,
  knownZones: ReadonlyMap<string, ReadonlySet<string>>,
  zones: readonly PilotZone[],
): PilotMetric[] {
  const first = [plan.primaryMetric, ...plan.guardrails];
  const piloted = zones.filter(({ arm }) => arm === "pilot");
  const others = company.metrics.filter(({ metricId }) => {
    const known = knownZones.get(metricId);
    return (
      !first.includes(metricId) && 2 * piloted.filter(({ zone }) => known?.has(zone)).length >= piloted.length
    );
  });
  return [...first, ...others.map(({ metricId }) => metricId)].flatMap((metricId) => {
    const metric = company.metrics.find((one) => one.metricId === metricId);
    const measured = panels.get(metricId);
    const grain = company.reported.get(metricId)?.ownGrain;
    if (!metric || !measured || !grain) return [];
    return [{ metricId, role: roleOf(plan, metricId), grain, ...measured, ...definitionOf(metric) }];
  });
}

function definitionOf({ unit, direction, aggregation }: Company["metrics"][number]) {
  return { unit, direction, aggregation };
}

function roleOf(plan: PilotPlan, metricId: string): MetricRole {
  if (metricId === plan.primaryMetric) return "primary";
  return plan.guardrails.includes(metricId) ? "guardrail" : "other";
}
