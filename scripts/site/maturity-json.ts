import type {
  AssessmentResult,
  Comparison,
  Gap,
  MaturityChange,
  NextStep,
  Scored,
} from "#analysis/maturity/maturity-types.ts";
import type { Company } from "#findings/company.ts";
import { type MaturityPage, maturityPage } from "#findings/maturity.ts";
import { QUESTIONNAIRES } from "#model/questionnaire/questionnaires.ts";
import { type Locale, STAGES } from "#model/vocabulary.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";

/** `api/maturity.json`: every assessment of the company and of its units, how they changed, the market, and results beside them. */
export async function maturityJson(warehouse: Warehouse, company: Company): Promise<object> {
  const page = await maturityPage(warehouse, company);
  const { assessments, units, trend, benchmarks, remarks } = page.finding;
  const byElement = benchmarks.map(({ element, ...row }) => [element, row]);
  return {
    assessments: [...assessments, ...units].map((one) => assessmentJson(one, company.dashboard.locale)),
    benchmarks: Object.fromEntries(byElement),
    changes: [...trend.steps, ...(trend.sinceFirst ? [trend.sinceFirst] : []), ...trend.units].map(
      comparisonJson,
    ),
    remarks: remarks.map(({ code, element, questionId, score, agrees, count, of }) => ({
      ...{ code, element, question_id: questionId, score, agrees, count, of },
    })),
    results: resultsJson(page),
  };
}

function assessmentJson(result: AssessmentResult, locale: Locale): object {
  const { stage, weakest, overall } = result;
  return {
    assessment_id: result.assessmentId,
    date: result.date,
    unit: result.unit,
    version: result.version,
    respondents: result.respondents,
    respondents_by_role: result.byRole,
    left_out: result.leftOut,
    dont_know: result.dontKnow,
    elements: mapValues(result.elements, scoreJson),
    areas: mapValues(result.areas, scoreJson),
    overall: overall.score,
    overall_low: overall.low,
    overall_high: overall.high,
    ...(overall.status === "estimated" ? {} : { why: overall.why }),
    stage: stage.status === "estimated" ? STAGES[stage.stage] : null,
    ...(stage.status === "estimated"
      ? { stage_capped_by: stage.capped ? stage.lowestArea : null }
      : { stage_why: stage.why }),
    weakest: weakest?.elements[0] ?? null,
    // A second element that cannot be told from the weakest.
    weakest_with: weakest?.elements[1] ?? null,
    strongest: result.strongestElement,
    weakest_question: result.weakestQuestion?.questionId ?? null,
    strongest_question: result.strongestQuestion?.questionId ?? null,
    imbalances: result.imbalances.map(({ code, strong, weak, difference }) => ({
      ...{ code, strong, weak, difference },
    })),
    role_gaps: mapValues(result.roleGaps.elements, gapJson),
    next_steps: result.nextSteps.map((step) => stepJson(step, result.version, locale)),
  };
}

function scoreJson(scored: Scored): object {
  const { score, low, high, n } = scored;
  if (scored.status === "not-estimable") return { score, low, high, n, why: scored.why };
  return { score, low, high, n, ...(scored.noInterval ? { why: scored.noInterval } : {}) };
}

function gapJson(gap: Gap): object {
  if (gap.status !== "estimated") return { difference: null, why: gap.why };
  const { difference, low, high, real, leadership, frontLine } = gap;
  return { difference, low, high, real, n_leadership: leadership.n, n_front_line: frontLine.n };
}

function stepJson(step: NextStep, version: string, locale: Locale): object {
  const { questions } = QUESTIONNAIRES.find((one) => one.version === version) ?? { questions: [] };
  const question = questions.find(({ id }) => id === step.questionId);
  return {
    question_id: step.questionId,
    element: step.element,
    area: step.area,
    score: step.score,
    from: step.from,
    to: step.to,
    question: question?.question[locale],
    text: question?.options[step.to][locale],
    why: step.why,
    catalogue: step.catalogue,
    actions: step.actions.map(({ actionId }) => actionId),
  };
}

function comparisonJson(comparison: Comparison): object {
  const { from, to, unit } = comparison;
  if (comparison.status === "version-break") {
    const { fromVersion, toVersion } = comparison;
    return {
      from,
      to,
      unit,
      overall: null,
      why: "version-break",
      from_version: fromVersion,
      to_version: toVersion,
    };
  }
  return {
    ...{ from, to, unit },
    overall: changeJson(comparison.overall),
    elements: mapValues(comparison.elements, changeJson),
  };
}

function changeJson(change: MaturityChange): object {
  if (change.status !== "estimated")
    return { change: null, score_difference: change.scoreDifference, why: change.why };
  return {
    change: change.change,
    ci_low: change.low,
    ci_high: change.high,
    se: change.se,
    p_value: change.pValue,
    verdict: change.verdict,
    method: change.method,
    n: change.n,
    n_before: change.nBefore,
    n_after: change.nAfter,
    score_difference: change.scoreDifference,
  };
}

function resultsJson({ beside: { results, noProof } }: MaturityPage): object {
  return {
    metrics: results.map(({ metricId, at }) => ({
      metric_id: metricId,
      at: at.map(({ assessmentId, date, maturity, value, periods, of }) => ({
        ...{ assessment_id: assessmentId, date, maturity, value, periods, of },
      })),
    })),
    link: null,
    why: noProof.why,
    assessments: noProof.assessments,
    ...(noProof.why === "too-few-assessments" ? { by_chance: noProof.byChance } : {}),
  };
}

function mapValues<Value>(
  record: Readonly<Partial<Record<string, Value>>>,
  as: (value: Value) => object,
): Record<string, object> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, as(value)]])),
  );
}
