/** A target as it holds from a day on; null: there is none. */
interface Step {
  readonly periodStart: string;
  readonly value: number | null;
}

/**
 * Targets as steps over a time axis: each holds until the next one, the last one to the axis' end (repeated there). Targets set before
 * the axis begins hold from its first day; steps that change nothing are merged.
 */
export function targetSteps(targets: readonly Step[], [first, last]: readonly [string, string]): Step[] {
  const known = targets
    .filter(({ periodStart }) => periodStart <= last)
    .toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : 1));
  const before = known.findLast(({ periodStart }) => periodStart <= first);
  const steps: Step[] = before ? [{ periodStart: first, value: before.value }] : [];
  for (const step of known) {
    if (step.periodStart > first && steps.at(-1)?.value !== step.value) steps.push(step);
  }
  const end = steps.at(-1);
  return end ? [...steps, { periodStart: last, value: end.value }] : [];
}
