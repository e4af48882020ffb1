import type { PilotResult } from "#analysis/pilots/pilot-types.ts";

/** Where pilots stand, in the order in which a leader needs them. */
export const PILOT_STAGES = ["decide", "running", "planned", "rolling-out", "repeat", "closed"] as const;
export type PilotStage = (typeof PILOT_STAGES)[number];

/**
 * Where a pilot stands. It waits for a decision when it is over (or has no end, or is already settled while it runs) and neither a
 * rollout has begun nor the answer is no; where it failed a check there is nothing to decide by.
 */
export function pilotStage({ status, verdict, waves }: PilotResult): PilotStage {
  if (status === "planned") return "planned";
  if (waves.some(({ actualDate }) => actualDate !== null)) return "rolling-out";
  if (status === "running") {
    return verdict === "roll_out" || verdict === "do_not_roll_out" ? "decide" : "running";
  }
  if (verdict === "not_trustworthy") return "repeat";
  return verdict === "do_not_roll_out" ? "closed" : "decide";
}
