import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import type { Area, ElementId } from "#model/vocabulary.ts";

/** Ids of the questions of an element or of an area. */
export function questionsOf(
  { questions }: Questionnaire,
  part: { readonly element: ElementId } | { readonly area: Area },
): string[] {
  return questions
    .filter((one) => ("element" in part ? one.element === part.element : one.area === part.area))
    .map(({ id }) => id);
}
