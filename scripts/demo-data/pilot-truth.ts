import { calendar } from "./calendar.ts";
import { cell } from "./cell.ts";
import { pilotList } from "./pilot-list.ts";
import { plantedPlan } from "./planted-plan.ts";
import { simulateCompany } from "./simulate-company.ts";
import { treatedFrom } from "./treated-from.ts";
import type { World } from "./world.ts";
import { zoneList } from "./zone-list.ts";

/**
 * What a pilot truly did to a metric on average over its pilot zones and the months from each zone's start to the
 * pilot's end (or to the last month of data): the company as it is, less the same company without the pilot.
 */
export function pilotTruth(seed: number, company: World, pilotId: string): (metric: string) => number {
  const pilot = pilotList.find(({ id }) => id === pilotId);
  if (!pilot) throw new RangeError(`no pilot ${pilotId}`);
  const without = simulateCompany(seed, {
    ...plantedPlan,
    interventions: plantedPlan.interventions.filter((one) => one.pilot !== pilotId),
  });
  const started = treatedFrom(pilot);
  const lastDay = calendar.ends.at(-1) ?? "";
  const last = pilot.end > lastDay ? calendar.months - 1 : calendar.monthOf(pilot.end);
  const zones = new Set(Object.values(pilot.pilots).flat());
  return (metric) => {
    let sum = 0;
    let count = 0;
    for (const [at, { zone }] of zoneList.entries()) {
      const from = started.get(zone)?.from;
      if (!zones.has(zone) || from === undefined) continue;
      for (let month = from; month <= last; month++) {
        sum += cell(company.of(metric), at, month) - cell(without.of(metric), at, month);
        count++;
      }
    }
    return sum / count;
  };
}
