import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import { ELEMENTS, type ElementId } from "#model/vocabulary.ts";
import { marginalMean } from "#stats/marginal-mean.ts";
import { mean } from "#stats/mean.ts";
import { welchDf } from "#stats/welch-df.ts";
import type { Sheet } from "./answer-sheets.ts";
import type { Gap, RoleGaps } from "./maturity-types.ts";
import { questionMeans } from "./question-means.ts";
import { questionsOf } from "./questions-of.ts";
import { deviations } from "./respondent-spread.ts";
import { MATURITY_RULES } from "./rules.ts";
import { type StandardError, tInterval } from "./t-interval.ts";

/** How leadership and the front line see the same company, by element and by question, with Welch's interval (1947). */
export function roleGaps(sheets: readonly Sheet[], questionnaire: Questionnaire): RoleGaps {
  const elements = ELEMENTS.map((element) => [
    element,
    gapOf(sheets, questionsOf(questionnaire, { element }), ELEMENTS.length),
  ]);
  const questions = questionnaire.questions.flatMap(({ id: questionId }) => {
    const gap = gapOf(sheets, [questionId], 1);
    return gap.status === "estimated" ? [{ ...gap, real: null, questionId }] : [];
  });
  return {
    elements: Object.fromEntries(elements) as Record<ElementId, Gap>,
    questions: questions.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)),
  };
}

/** The gap over some questions, of those that both sides answered. `family`: intervals that must hold at once. */
function gapOf(sheets: readonly Sheet[], questionIds: readonly string[], family: number): Gap {
  const sides = (["leadership", "front_line"] as const).map((role) => {
    const own = sheets.filter((sheet) => sheet.role === role);
    return { own, means: questionMeans(own, questionIds) };
  });
  const [leaders, front] = sides;
  if (!leaders?.means.size) return { status: "not-estimable", why: "no-leadership" };
  if (!front?.means.size) return { status: "not-estimable", why: "no-front-line" };
  const common = [...leaders.means.keys()].filter((id) => front.means.has(id));
  if (common.length === 0) return { status: "not-estimable", why: "no-common-question" };
  const [leadership, frontLine] = [leaders, front].map(({ own, means }) => {
    const scores = new Map(common.map((id) => [id, means.get(id) ?? 0]));
    const values = deviations(own, scores);
    return { score: mean([...scores.values()]), n: values.length, error: errorOf(values) };
  });
  if (!leadership || !frontLine) throw new TypeError("a gap has two sides");
  const difference = leadership.score - frontLine.score;
  const interval = intervalOf(difference, leadership.error, frontLine.error, family);
  return {
    status: "estimated",
    difference,
    leadership: { score: leadership.score, n: leadership.n },
    frontLine: { score: frontLine.score, n: frontLine.n },
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    real: interval ? interval.low > 0 || interval.high < 0 : null,
  };
}

function errorOf(values: ReturnType<typeof deviations>): StandardError | null {
  if (values.length < 2) return null;
  const leastVariance =
    MATURITY_RULES.scorePerOption ** 2 / 12 / mean(values.map(({ answered }) => answered));
  const spread = marginalMean([values.map(({ value }) => value)], { leastVariance });
  return spread.status === "estimated" ? spread : null;
}

function intervalOf(
  difference: number,
  a: StandardError | null,
  b: StandardError | null,
  family: number,
): { readonly low: number; readonly high: number } | null {
  if (!a || !b) return null;
  const df = welchDf([a, b].map((one) => ({ variance: one.se ** 2, df: one.df })));
  return tInterval(difference, { se: Math.hypot(a.se, b.se), df }, family);
}
