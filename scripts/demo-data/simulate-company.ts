import type { PlantedPlan } from "./planted-plan.ts";
import { plantedPlan } from "./planted-plan.ts";
import { simulateExperience } from "./simulate-experience.ts";
import { simulateMoney } from "./simulate-money.ts";
import { simulateOperations } from "./simulate-operations.ts";
import { simulatePeople } from "./simulate-people.ts";
import { simulateSystems } from "./simulate-systems.ts";
import { type World, world } from "./world.ts";

/**
 * Simulates every metric of the demonstration company, causes before their effects. With another plan (a pilot
 * taken out, say) and the same seed all noise stays as it was, so the difference is what the plan does.
 */
export function simulateCompany(seed: number, plan: PlantedPlan = plantedPlan): World {
  const company = world(seed, plan);
  simulatePeople(company);
  simulateSystems(company);
  simulateOperations(company);
  simulateExperience(company);
  simulateMoney(company);
  return company;
}
