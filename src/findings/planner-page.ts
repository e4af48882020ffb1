import type { BusyZone } from "#analysis/pilots/busy-zones.ts";
import { nextStart } from "#analysis/pilots/next-start.ts";
import { planPilot } from "#analysis/pilots/plan-pilot.ts";
import type { PlanRequest, PlanResult } from "#analysis/pilots/plan-types.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";
import { busyIn, defaultRequest, type PlannerTables, plannerTables } from "./pilot-planner.ts";

/** What the planner shows before anybody asks. */
export interface PlannerPage {
  readonly tables: PlannerTables;
  /** Null where no metric has values by zone. */
  readonly request: PlanRequest | null;
  readonly plan: PlanResult | null;
  /** Zones left out of it, and why. */
  readonly busy: readonly BusyZone[];
}

const planned = new WeakMap<Warehouse, Promise<PlannerPage>>();

/** Takes a page that was computed before for the same warehouse. */
export function rememberPlanner(warehouse: Warehouse, page: PlannerPage): void {
  planned.set(warehouse, Promise.resolve(page));
}

/** The planner's page; computed once for a warehouse. */
export function plannerPage(warehouse: Warehouse, company: Company): Promise<PlannerPage> {
  let page = planned.get(warehouse);
  if (!page) {
    page = firstPlan(warehouse, company);
    planned.set(warehouse, page);
  }
  return page;
}

async function firstPlan(warehouse: Warehouse, company: Company): Promise<PlannerPage> {
  const tables = await plannerTables(warehouse, company);
  const request = defaultRequest(tables);
  const busy = request
    ? busyIn(tables, request.metric, nextStart(tables.asOf, request.metric.grain), request.periods)
    : [];
  return { tables, request, plan: request && planPilot(request), busy };
}
