import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import { answerSheets } from "./answer-sheets.ts";
import { assessmentResult } from "./assessment-result.ts";
import type { ActionRow, AnswerRow, BenchmarkRow } from "./maturity-input.ts";
import type { AssessmentResult } from "./maturity-types.ts";

/** What a result is held against, where the page knows it. */
interface Beside {
  readonly benchmarks?: readonly BenchmarkRow[];
  readonly actions?: readonly ActionRow[];
}

/**
 * Results of answers that were just given or opened, by the same rules as the published ones: one for each assessment among the rows,
 * oldest first. Answers of one respondent have scores without intervals.
 */
export function scoreAnswers(
  rows: readonly AnswerRow[],
  questionnaires: readonly Questionnaire[],
  { benchmarks = [], actions = [] }: Beside = {},
): AssessmentResult[] {
  return answerSheets(rows, questionnaires).map((assessment) =>
    assessmentResult(assessment, null, { benchmarks, actions, asOf: null }),
  );
}
