import type { Finding, ProblemCode } from "#ingest/problem.ts";
import type { Problem } from "#model/quality.ts";
import type { Locale } from "#model/vocabulary.ts";
import { catalogue } from "./catalogue.ts";
import type { ProblemSentence, ProblemWords } from "./problem-words.ts";
import { problemWordsEn } from "./problem-words-en.ts";
import { problemWordsRu } from "./problem-words-ru.ts";
import { problemWordsUk } from "./problem-words-uk.ts";

const words = catalogue<ProblemWords>({ en: problemWordsEn, ru: problemWordsRu, uk: problemWordsUk });

/** A problem in the reader's language: what is wrong, and what to do about it. */
export function problemSentence<Code extends ProblemCode>(
  finding: Finding<Code>,
  locale: Locale,
): ProblemSentence {
  const say = words(locale)[finding.code];
  return say(finding.args, finding.text ?? "");
}

/** A problem as `api/quality.json` publishes it, in the language asked for. */
export function describe(finding: Finding, locale: Locale): Problem {
  const [message, hint] = problemSentence(finding, locale);
  const { severity, code, file, line, column, text } = finding;
  return { severity, code, file, line, column, text, message, hint };
}
