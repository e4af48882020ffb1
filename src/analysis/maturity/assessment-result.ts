import type { ElementId } from "#model/vocabulary.ts";
import { ELEMENTS } from "#model/vocabulary.ts";
import type { Assessment, Sheet } from "./answer-sheets.ts";
import { areaScores } from "./area-scores.ts";
import { benchmarkGaps } from "./benchmark-gaps.ts";
import { companyStage } from "./company-stage.ts";
import { elementScores } from "./element-scores.ts";
import { groupByRole } from "./group-by-role.ts";
import { imbalances } from "./imbalances.ts";
import type { MaturityInput } from "./maturity-input.ts";
import type { AssessmentResult, QuestionScore } from "./maturity-types.ts";
import { nextSteps } from "./next-steps.ts";
import { overallScore } from "./overall-score.ts";
import { questionScores } from "./question-scores.ts";
import { roleGaps } from "./role-gaps.ts";
import { MATURITY_RULES } from "./rules.ts";
import { weakestElements } from "./weakest-elements.ts";

/** The result of an assessment, or of those of its respondents who belong to one unit. */
export function assessmentResult(
  { assessmentId, date, questionnaire, sheets: all, leftOut }: Assessment,
  unit: string | null,
  { benchmarks, actions, asOf }: Pick<MaturityInput, "benchmarks" | "actions" | "asOf">,
): AssessmentResult {
  const sheets = unit === null ? all : all.filter((sheet) => sheet.unit === unit);
  const elements = elementScores(sheets, questionnaire);
  const areas = areaScores(sheets, questionnaire);
  const questions = questionScores(sheets, questionnaire);
  const stage = companyStage(areas);
  const weakest = weakestElements(sheets, questionnaire, elements, benchmarks);
  const enough = questions.filter(
    ({ n, score }) => score !== null && n >= sheets.length * MATURITY_RULES.questionAnsweredShare,
  );
  return {
    ...{ assessmentId, date, unit, version: questionnaire.version },
    respondents: sheets.length,
    leftOut: unit === null ? leftOut : 0,
    byRole: Object.fromEntries([...groupByRole(sheets)].map(([role, own]) => [role, own.length])),
    dontKnow: openShare(sheets, questions.length),
    ...{ elements, areas, stage, weakest, questions },
    overall: overallScore(sheets, questionnaire, elements),
    strongestElement: strongest(elements),
    strongestQuestion: extreme(enough, 1),
    weakestQuestion: extreme(enough, -1),
    imbalances: imbalances(sheets, questionnaire, elements),
    nextSteps: nextSteps({ questions, questionnaire, weakest, stage, actions, asOf }),
    roleGaps: roleGaps(sheets, questionnaire),
    benchmarks: benchmarkGaps(elements, benchmarks),
  };
}

/** Share of the questions put to all respondents that were left open, 0–1; 1 without respondents. */
function openShare(sheets: readonly Sheet[], questions: number): number {
  const answered = sheets.reduce((sum, { scores }) => sum + scores.size, 0);
  return sheets.length === 0 ? 1 : 1 - answered / (sheets.length * questions);
}

function strongest(elements: AssessmentResult["elements"]): ElementId | null {
  const scored = ELEMENTS.filter((element) => elements[element].score !== null);
  return scored.toSorted((a, b) => (elements[b].score ?? 0) - (elements[a].score ?? 0))[0] ?? null;
}

/** The question with the highest (`sign` 1) or lowest (−1) score; of equals the first. */
function extreme(questions: readonly QuestionScore[], sign: 1 | -1): QuestionScore | null {
  return questions.toSorted((a, b) => sign * ((b.score ?? 0) - (a.score ?? 0)))[0] ?? null;
}
