import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import type { MissingSince } from "#analysis/pilots/missing-from.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";

/**
 * Are values missing, or zones that appear or vanish? The value is the share of all values that are missing. It also fails where much is missing since the
 * start in either arm or in any one piloted zone, which is little of a long history, and where a piloted zone has no values to speak of.
 */
export function missingValues({ input, window }: CheckContext): PilotCheck {
  const { missing, droppedZones, metric } = window;
  const { pilot, control, worst } = missing;
  const known = new Set(metric.panel.zones);
  const absent = input.zones.flatMap(({ zone, arm }) =>
    arm === "pilot" && (!known.has(zone) || droppedZones.includes(zone)) ? [zone] : [],
  );
  const failed =
    missing.share > checkRules.missingFail ||
    shareOf(pilot) > checkRules.missingPilotFail ||
    shareOf(control) > checkRules.missingControlFail ||
    (worst?.share ?? 0) > checkRules.missingPilotZoneFail ||
    absent.length > 0;
  return {
    id: "missing_values",
    status: failed ? "fail" : missing.cells > 0 ? "warn" : "pass",
    value: missing.share,
    why: { code: "missing", ...missing, absent, dropped: droppedZones },
  };
}

function shareOf({ missing, of }: MissingSince): number {
  return of === 0 ? 0 : missing / of;
}
