import type { OtherRollout, OverlappingPilot, PilotPlan, RolloutStep } from "./pilot-types.ts";

/** Zones that have for good what a pilot tried, up to a day: those of its rollout, and once that has begun its piloted zones, which keep it. */
export function givenForGood(
  { pilotId, name, primaryMetric, guardrails }: PilotPlan,
  steps: readonly RolloutStep[],
  piloted: readonly OverlappingPilot[],
  asOf: string,
): OtherRollout[] {
  const started = steps.flatMap((step) => {
    const date = startOf(step, steps);
    return date !== null && date <= asOf ? [{ zone: step.zone, date }] : [];
  });
  const kept = started.length === 0 ? [] : piloted.filter((one) => one.pilotId === pilotId);
  return [...started, ...kept.map(({ zone, start }) => ({ zone, date: start }))].map((one) => ({
    ...one,
    pilotId,
    name,
    metrics: [primaryMetric, ...guardrails],
  }));
}

/** Day on which a zone was given it; where a company writes down such days, a planned one without is still to come. */
function startOf({ actualDate, plannedDate }: RolloutStep, steps: readonly RolloutStep[]): string | null {
  return actualDate ?? (steps.some((step) => step.actualDate !== null) ? null : plannedDate);
}
