import type { AssessmentResult } from "#analysis/maturity/maturity-types.ts";
import type { Question, Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import { AREAS, type Area, ELEMENTS, type ElementId } from "#model/vocabulary.ts";
import type { DrawContext } from "./page-context.ts";

/** What the parts of the Maturity page show of one assessment. */
export interface AssessmentProps {
  readonly context: DrawContext;
  readonly result: AssessmentResult;
  /** Wording of the questions that were asked. */
  readonly questionnaires: readonly Questionnaire[];
}

/** A question's wording by id, of the version that was asked; of the newest where versions were mixed. */
export function questionOf(
  { result, questionnaires }: Pick<AssessmentProps, "result" | "questionnaires">,
  questionId: string,
): Question | undefined {
  const own = questionnaires.find(({ version }) => version === result.version) ?? questionnaires.at(-1);
  return own?.questions.find(({ id }) => id === questionId);
}

/** Elements of a result that have a score, lowest first. */
export function rankedElements({ elements }: AssessmentResult): { element: ElementId; score: number }[] {
  return ELEMENTS.flatMap((element) => {
    const { score } = elements[element];
    return score === null ? [] : [{ element, score }];
  }).sort((a, b) => a.score - b.score);
}

/** The lowest area with its score; null where none has one. */
export function lowestArea({ areas }: AssessmentResult): { area: Area; score: number } | null {
  const scored = AREAS.flatMap((area) => {
    const { score } = areas[area];
    return score === null ? [] : [{ area, score }];
  });
  return scored.sort((a, b) => a.score - b.score)[0] ?? null;
}
