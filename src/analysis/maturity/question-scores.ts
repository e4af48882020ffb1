import { deviation } from "d3-array";
import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import { mean } from "#stats/mean.ts";
import type { Sheet } from "./answer-sheets.ts";
import { groupByRole } from "./group-by-role.ts";
import type { QuestionScore } from "./maturity-types.ts";
import { roleBalancedMean } from "./role-balanced-mean.ts";

/** Every question with its score, the spread of the answers, and what each role said; in the questionnaire's order. */
export function questionScores(sheets: readonly Sheet[], { questions }: Questionnaire): QuestionScore[] {
  return questions.map(({ id, element, area }) => {
    const answered = sheets.flatMap(({ role, scores }) => {
      const score = scores.get(id);
      return score === undefined ? [] : [{ role, score }];
    });
    const byRole = [...groupByRole(answered)].map(([role, own]) => [
      role,
      { score: mean(own.map(({ score }) => score)), n: own.length },
    ]);
    return {
      questionId: id,
      element,
      area,
      score: roleBalancedMean(sheets, id),
      n: answered.length,
      sd: deviation(answered, ({ score }) => score) ?? null,
      byRole: Object.fromEntries(byRole),
    };
  });
}
