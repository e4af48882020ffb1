import type { Questionnaire } from "./questionnaire-schema.ts";

/**
 * What a questionnaire means, without its words, one line a question: id, element, area, aspect, number of options, revision of the
 * meaning. Two questionnaires with the same lines in the same order are the same version.
 */
export function meaningFingerprint({ questions }: Questionnaire): string {
  return questions
    .map(({ id, element, area, aspect, options, meaning }) =>
      [id, element, area, aspect, options.length, meaning].join(" "),
    )
    .join("\n");
}
