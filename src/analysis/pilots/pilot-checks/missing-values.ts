import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";

/** Are values missing, or zones that appear or vanish? The value is the share of the values that are missing. */
export function missingValues({ input, window }: CheckContext): PilotCheck {
  const { missing, droppedZones } = window;
  const lostPilot = input.zones.some(({ zone, arm }) => arm === "pilot" && droppedZones.includes(zone));
  const failed = missing.share > checkRules.missingFail || lostPilot;
  return {
    id: "missing_values",
    status: failed ? "fail" : missing.cells > 0 ? "warn" : "pass",
    value: missing.share,
    why: { code: "missing", ...missing },
  };
}
