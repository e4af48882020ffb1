import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";
import { smallestP } from "#analysis/pilots/smallest-p.ts";
import { waysToChoose } from "#analysis/pilots/ways-to-choose.ts";

/**
 * Can zones be told from chance? The value is the smallest p-value that giving the pilot to other zones could reach: above 5 %
 * the interval must come from permutations in time, which trusts the time before the start more. Where these can't reach 5 % either, the headline has
 * stayed with a test that can never find anything, and the check fails.
 */
export function enoughZones({ window, headline }: CheckContext): PilotCheck {
  const { pilots, controls, panel } = window;
  const { level, controlsNeeded } = checkRules;
  const byZones = smallestOf(pilots, controls);
  const reached = smallestP(headline.inference, { pilots, controls, periods: panel.periods.length });
  const failed = controls < controlsNeeded || reached > level;
  let neededControls = Math.max(controls, controlsNeeded);
  while (smallestOf(pilots, neededControls) > level) neededControls++;
  let neededPilots = pilots;
  while (smallestOf(neededPilots, controls) > level && controls >= controlsNeeded) neededPilots++;
  return {
    id: "enough_zones",
    status: failed ? "fail" : byZones > level ? "warn" : "pass",
    value: byZones,
    why: {
      code: "zones",
      pilots,
      controls,
      smallestP: Math.min(byZones, reached || byZones),
      neededControls,
      neededPilots,
    },
  };
}

function smallestOf(pilots: number, controls: number): number {
  return 1 / waysToChoose(pilots + controls, pilots);
}
