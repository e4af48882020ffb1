import { mean } from "#stats/mean.ts";
import type { Sheet } from "./answer-sheets.ts";
import { groupByRole } from "./group-by-role.ts";

/**
 * The score of one question: the mean of the means of the role groups, so that twelve people of the front line do not outvote two
 * leaders. Null when nobody answered.
 */
export function roleBalancedMean(
  sheets: readonly Pick<Sheet, "role" | "scores">[],
  questionId: string,
): number | null {
  const answered = sheets.flatMap(({ role, scores }) => {
    const score = scores.get(questionId);
    return score === undefined ? [] : [{ role, score }];
  });
  if (answered.length === 0) return null;
  return mean([...groupByRole(answered).values()].map((group) => mean(group.map(({ score }) => score))));
}
