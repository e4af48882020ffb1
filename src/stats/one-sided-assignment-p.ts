import type { AssignmentTest } from "./assignment-test.ts";

/**
 * P-value of a one-sided randomisation test.
 *
 * @param effect the hypothesis: that the effect is at most this (`greater`) or at least this (`less`)
 * @param side what is to be shown
 */
export function oneSidedAssignmentP(test: AssignmentTest, effect: number, side: "greater" | "less"): number {
  const room = 1e-9 * Math.max(Math.abs(effect), Math.abs(test.effect));
  let extreme = 0;
  for (const turn of test.turns) {
    const same = turn === Number.NEGATIVE_INFINITY;
    if (same || (side === "greater" ? turn <= effect + room : turn >= effect - room)) extreme++;
  }
  return extreme / test.turns.length;
}
