import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import { catalogueFor } from "./catalogue-for.ts";
import { linkedActions } from "./linked-actions.ts";
import type { ActionRow } from "./maturity-input.ts";
import type { CompanyStage, NextStep, QuestionScore, Stage, Weakest } from "./maturity-types.ts";
import { MATURITY_RULES } from "./rules.ts";
import { stageOfScore } from "./stage-of-score.ts";

type Candidate = QuestionScore & { readonly score: number };

/** What decides which questions come next. */
interface StepsInput {
  readonly questions: readonly QuestionScore[];
  readonly questionnaire: Questionnaire;
  readonly weakest: Weakest | null;
  readonly stage: CompanyStage;
  readonly actions: readonly ActionRow[];
  readonly asOf: string | null;
}

/**
 * At most three next steps: the next option of the lowest questions, two of the weakest element (or the two named together), then
 * of the area that caps the stage, then wherever the score is lowest. Questions at the last stage have no next step.
 */
export function nextSteps({
  questions,
  questionnaire,
  weakest,
  stage,
  actions,
  asOf,
}: StepsInput): NextStep[] {
  const open = questions
    .filter((one): one is Candidate => one.score !== null && stageOfScore(one.score) < 5)
    .toSorted((a, b) => a.score - b.score);
  const chosen = new Map<string, { readonly one: Candidate; readonly why: NextStep["why"] }>();
  const take = (why: NextStep["why"], upTo: number, fits: (one: Candidate) => boolean): void => {
    for (const one of open.filter(fits)) {
      if (chosen.size >= upTo) return;
      if (!chosen.has(one.questionId)) chosen.set(one.questionId, { one, why });
    }
  };
  const inWeakest = ({ element }: Candidate): boolean => weakest?.elements.includes(element) ?? false;
  const { nextSteps: most, nextStepsOfWeakest } = MATURITY_RULES;
  take("weakest-element", nextStepsOfWeakest, inWeakest);
  if (stage.status === "estimated") {
    const why = stage.capped ? "capping-area" : "lowest-area";
    take(why, most, ({ area }) => area === stage.lowestArea);
  }
  take("weakest-element", most, inWeakest);
  take("lowest-question", most, () => true);
  return [...chosen.values()].map(({ one, why }) => {
    const { questionId, element, area, score } = one;
    const from = stageOfScore(score);
    const aspect = questionnaire.questions.find(({ id }) => id === questionId)?.aspect;
    return {
      ...{ questionId, element, area, score, from, why },
      to: (from + 1) as Stage,
      catalogue: catalogueFor(from, element, area),
      actions: linkedActions(
        actions.filter((action) => action.aspect !== null && action.aspect === aspect),
        asOf,
      ),
    };
  });
}
