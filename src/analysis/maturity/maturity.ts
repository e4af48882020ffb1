import { answerSheets } from "./answer-sheets.ts";
import { assessmentResult } from "./assessment-result.ts";
import { linkedActions } from "./linked-actions.ts";
import type { MaturityInput } from "./maturity-input.ts";
import { maturityTrend } from "./maturity-trend.ts";
import type { MaturityFinding } from "./maturity-types.ts";
import { remarks } from "./remarks.ts";

/** Everything that the answers of all assessments say, for the company and for its units; the order of rows does not matter. */
export function maturity(input: MaturityInput): MaturityFinding {
  const assessments = answerSheets(input.answers, input.questionnaires);
  const company = assessments.map((assessment) => ({
    assessment,
    result: assessmentResult(assessment, null, input),
  }));
  const units = assessments.flatMap((assessment) => {
    const names = [...new Set(assessment.sheets.flatMap(({ unit }) => unit ?? []))].sort();
    return names.map((unit) => ({ assessment, result: assessmentResult(assessment, unit, input) }));
  });
  const newest = company.at(-1)?.result;
  return {
    assessments: company.map(({ result }) => result),
    units: units.map(({ result }) => result),
    trend: maturityTrend(company, units),
    benchmarks: input.benchmarks,
    remarks: newest ? remarks(newest, input.ownData) : [],
    actionsUnderWay: linkedActions(input.actions, input.asOf),
  };
}
