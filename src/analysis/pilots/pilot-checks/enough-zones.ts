import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";

/**
 * Can zones be told from chance? The value is the smallest p-value that giving the pilot to other zones could reach: above 5 %
 * the interval must come from permutations in time, which trusts the time before the start more.
 */
export function enoughZones({ window }: CheckContext): PilotCheck {
  const { pilots, controls } = window;
  const smallestP = 1 / ways(pilots + controls, pilots);
  const status =
    controls < checkRules.controlsNeeded ? "fail" : smallestP > checkRules.level ? "warn" : "pass";
  let neededControls = controls;
  while (1 / ways(pilots + neededControls, pilots) > checkRules.level) neededControls++;
  return {
    id: "enough_zones",
    status,
    value: smallestP,
    why: { code: "zones", pilots, controls, smallestP, neededControls },
  };
}

/** Ways to choose k of n. */
function ways(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) count = (count * (n - i + 1)) / i;
  return count;
}
