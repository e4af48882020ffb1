import type { Sheet } from "./answer-sheets.ts";
import { ROLE_GROUPS } from "./group-by-role.ts";

/**
 * The score of one question: the mean of the means of the role groups, so that twelve people of the front line do not outvote two
 * leaders. Null when nobody answered.
 */
export function roleBalancedMean(
  sheets: readonly Pick<Sheet, "role" | "scores">[],
  questionId: string,
): number | null {
  let [total, groups] = [0, 0];
  for (const group of ROLE_GROUPS) {
    let [sum, n] = [0, 0];
    for (const { role, scores } of sheets) {
      const score = role === group ? scores.get(questionId) : undefined;
      if (score === undefined) continue;
      sum += score;
      n++;
    }
    if (n === 0) continue;
    total += sum / n;
    groups++;
  }
  return groups === 0 ? null : total / groups;
}
