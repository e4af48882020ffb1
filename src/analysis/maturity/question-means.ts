import type { Sheet } from "./answer-sheets.ts";
import { roleBalancedMean } from "./role-balanced-mean.ts";

/** Scores of some questions by id, without those that nobody answered. */
export function questionMeans(
  sheets: readonly Pick<Sheet, "role" | "scores">[],
  questionIds: readonly string[],
): Map<string, number> {
  return new Map(
    questionIds.flatMap((id) => {
      const score = roleBalancedMean(sheets, id);
      return score === null ? [] : [[id, score] as const];
    }),
  );
}
