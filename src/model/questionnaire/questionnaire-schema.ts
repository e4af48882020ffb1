import { z } from "zod";
import { AREAS, ASPECTS, ELEMENTS } from "#model/vocabulary.ts";

/** A text in every language of the interface. */
const words = z.strictObject({ en: z.string().min(1), ru: z.string().min(1), uk: z.string().min(1) });

const question = z.strictObject({
  /** Id that answers refer to; never used for another question. */
  id: z.string().regex(/^[A-Z]\d$/),
  element: z.enum(ELEMENTS),
  area: z.enum(AREAS),
  /** Aspect of the company that it is about. */
  aspect: z.enum(ASPECTS),
  /** Revision of what is asked. Raised when an answer would mean something else, not when it is only said better. */
  meaning: z.int().min(1),
  question: words,
  /** What stages 0 to 5 look like. */
  options: z.tuple([words, words, words, words, words, words]),
});

/** A questionnaire of one version: answers of one version can be compared with one another, and with no others. */
export const questionnaireSchema = z.strictObject({
  version: z.string().min(1),
  questions: z.array(question).min(1),
});

export type Question = Readonly<z.infer<typeof question>>;
export interface Questionnaire {
  readonly version: string;
  readonly questions: readonly Question[];
}
