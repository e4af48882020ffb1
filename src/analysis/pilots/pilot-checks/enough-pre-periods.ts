import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";

/** Is there enough time before the start to see what would have happened anyway? The value is the number of periods. */
export function enoughPrePeriods({ window: { prePeriods } }: CheckContext): PilotCheck {
  const { preNeeded, preWanted } = checkRules;
  return {
    id: "enough_pre_periods",
    status: prePeriods < preNeeded ? "fail" : prePeriods < preWanted ? "warn" : "pass",
    value: prePeriods,
    why: { code: "pre-periods", periods: prePeriods, needed: preNeeded, wanted: preWanted },
  };
}
