import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";
import type { PilotStatus } from "#analysis/pilots/pilot-types.ts";

/**
 * Was there more than one look at the data? While a pilot runs every period is a look, and only the interval that allows for all of them decides;
 * a pilot without a planned end may have been stopped at a lucky moment. The value is the number of looks so far.
 */
export function peeking(status: PilotStatus, looks: number, planned: number | null): PilotCheck {
  return {
    id: "peeking",
    status: status === "finished" ? "pass" : "warn",
    value: status === "finished" ? 1 : looks,
    why: { code: "peeking", looks, planned },
  };
}
