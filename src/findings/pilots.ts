import { analysePilot } from "#analysis/pilots/analyse-pilot.ts";
import type { PilotResult } from "#analysis/pilots/pilot-types.ts";
import { pilotPlans } from "#query/pilot-plans.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";
import { pilotInputs } from "./pilot-inputs.ts";

const analysed = new WeakMap<Warehouse, Promise<PilotResult[]>>();

/** Takes results that were computed before for the same warehouse. */
export function rememberPilots(warehouse: Warehouse, results: PilotResult[]): void {
  analysed.set(warehouse, Promise.resolve(results));
}

/** Every pilot's result, the latest start first; computed once for a warehouse. */
export function pilots(warehouse: Warehouse, company: Company): Promise<PilotResult[]> {
  let results = analysed.get(warehouse);
  if (!results) {
    results = analyseAll(warehouse, company);
    analysed.set(warehouse, results);
  }
  return results;
}

async function analyseAll(warehouse: Warehouse, company: Company): Promise<PilotResult[]> {
  // Without pilots, the panels of all metrics are not worth reading.
  if ((await warehouse.query(pilotPlans())).length === 0) return [];
  const { inputs } = await pilotInputs(warehouse, company);
  return [...inputs.values()].map((input) => analysePilot(input));
}
