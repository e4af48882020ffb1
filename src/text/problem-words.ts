import type { ProblemArgs, ProblemCode } from "#ingest/problem.ts";

/** A problem in words: what is wrong, and what to do about it (null where nothing needs doing). */
export type ProblemSentence = readonly [message: string, hint: string | null];

/** The sentences of one language, by code; `text` is the offending text as it stood. */
export type ProblemWords = {
  readonly [Code in ProblemCode]: (args: ProblemArgs[Code], text: string) => ProblemSentence;
};

/** A list of facts as keys of words: the words of one choice each. */
export type Choices<Key extends string> = Readonly<Record<Key, string>>;

/** How a delimiter or another sign is called in print. */
export const shownSign = (sign: string, names: { tab: string; space: string }): string =>
  sign === "\t" ? names.tab : sign === " " ? names.space : `“${sign}”`;
