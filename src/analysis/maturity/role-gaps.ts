import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import { ELEMENTS, type ElementId } from "#model/vocabulary.ts";
import { mean } from "#stats/mean.ts";
import type { Sheet } from "./answer-sheets.ts";
import { groupByRole } from "./group-by-role.ts";
import type { Gap, RoleGaps } from "./maturity-types.ts";
import { questionMeans } from "./question-means.ts";
import { questionsOf } from "./questions-of.ts";
import { type Deviation, deviations, roundingVariance } from "./respondent-spread.ts";
import { type StandardError, tInterval } from "./t-interval.ts";

/**
 * How leadership and the front line see the same company, by element and by question. The margin is that of a contrast of two group
 * means in a one-way layout: Student's t with the spread within all roles (Fisher 1925, Statistical Methods for Research Workers).
 */
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
  const groups = new Map(
    [...groupByRole(sheets)].map(([role, own]) => [role, { own, means: questionMeans(own, questionIds) }]),
  );
  const leaders = groups.get("leadership");
  const front = groups.get("front_line");
  if (!leaders?.means.size) return { status: "not-estimable", why: "no-leadership" };
  if (!front?.means.size) return { status: "not-estimable", why: "no-front-line" };
  const common = [...leaders.means.keys()].filter((id) => front.means.has(id));
  if (common.length === 0) return { status: "not-estimable", why: "no-common-question" };
  const over = (means: ReadonlyMap<string, number>) =>
    new Map(common.flatMap((id) => (means.has(id) ? [[id, means.get(id) ?? 0] as const] : [])));
  const spreads = [...groups.values()].map(({ own, means }) => deviations(own, over(means)));
  const side = ({ own, means }: typeof leaders) => ({
    score: mean([...over(means).values()]),
    n: deviations(own, over(means)).length,
  });
  const [leadership, frontLine] = [side(leaders), side(front)];
  const difference = leadership.score - frontLine.score;
  const interval =
    Math.min(leadership.n, frontLine.n) < 2
      ? null
      : tInterval(difference, contrastError(spreads, leadership.n, frontLine.n), family);
  return {
    status: "estimated",
    ...{ difference, leadership, frontLine },
    low: interval && Math.max(-10, interval.low),
    high: interval && Math.min(10, interval.high),
    real: interval && (interval.low > 0 || interval.high < 0),
  };
}

/** Standard error of the difference of two of several groups, from their deviations from their own means. */
function contrastError(groups: readonly (readonly Deviation[])[], n: number, other: number): StandardError {
  const all = groups.flat();
  const df = all.length - groups.filter(({ length }) => length > 0).length;
  const squares = all.reduce((sum, { value }) => sum + value ** 2, 0);
  const variance = Math.max(squares / df, roundingVariance(all));
  return { se: Math.sqrt(variance * (1 / n + 1 / other)), df };
}
