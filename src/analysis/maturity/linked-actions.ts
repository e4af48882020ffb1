import type { ActionRow } from "./maturity-input.ts";
import type { LinkedAction } from "./maturity-types.ts";

/** Actions that are not finished, soonest due first; those without a day last. */
export function linkedActions(actions: readonly ActionRow[], asOf: string | null): LinkedAction[] {
  const LAST = "9999";
  return actions
    .filter(({ status, closed }) => closed === null && status !== "done" && status !== "dropped")
    .toSorted((a, b) => {
      const [first, second] = [a, b].map(({ due, actionId }) => `${due ?? LAST} ${actionId}`);
      return (first ?? "") < (second ?? "") ? -1 : 1;
    })
    .map(({ actionId, name, owner, due }) => ({
      ...{ actionId, name, owner, due },
      overdue: due !== null && asOf !== null && due < asOf,
    }));
}
