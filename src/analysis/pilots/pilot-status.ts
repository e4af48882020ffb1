import { daysBetween } from "#model/period.ts";
import { daysOf } from "./days-of.ts";
import type { PilotMetric, PilotPlan, PilotStatus } from "./pilot-types.ts";

/** Where a pilot stands by the latest day that its primary metric's values reach. */
export function pilotStatus(
  plan: PilotPlan,
  primary: PilotMetric | undefined,
): { readonly status: PilotStatus; readonly plannedPeriods: number | null } {
  const { periods = [] } = primary?.panel ?? {};
  const lastStart = periods.at(-1);
  if (lastStart === undefined)
    return { status: plan.end === null ? "open" : "finished", plannedPeriods: null };
  const first = daysOf(periods[0] ?? lastStart).first;
  const last = daysOf(lastStart);
  const length =
    periods.length > 1
      ? daysBetween(first, last.first) / (periods.length - 1)
      : daysBetween(last.first, last.last) + 1;
  const plannedPeriods =
    plan.end === null ? null : Math.round((daysBetween(plan.start, plan.end) + 1) / length);
  if (plan.start > last.last) return { status: "planned", plannedPeriods };
  if (plan.end === null) return { status: "open", plannedPeriods };
  // Days that come every seventh stand for a week.
  const reaches =
    daysBetween(last.first, plan.end) < Math.max(length, daysBetween(last.first, last.last) + 1);
  return { status: reaches ? "finished" : "running", plannedPeriods };
}
