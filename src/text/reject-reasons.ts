import { LineSet } from "#ingest/line-set.ts";
import type { Finding } from "#ingest/problem.ts";
import type { Locale } from "#model/vocabulary.ts";
import { catalogue } from "./catalogue.ts";
import { problemSentence } from "./problems.ts";

/** Gives why the row of a line is rejected; null where it is not. */
export type ReasonOf = (line: number) => string | null;

const WORDS = catalogue({
  en: { as: (line: number, reason: string) => `As in line ${line}: ${reason}` },
  ru: { as: (line: number, reason: string) => `Как в строке ${line}: ${reason}` },
  uk: { as: (line: number, reason: string) => `Як у рядку ${line}: ${reason}` },
});

const kindOf = (code: string, column: string | null): string => `${code}\n${column ?? ""}`;

/**
 * Why the rows of a file are rejected, by line. Of a kind of which not all are listed, the others refer to the first.
 * @returns null where none is
 */
export function rejectReasons(problems: readonly Finding[], file: string, locale: Locale): ReasonOf | null {
  const words = WORDS(locale);
  const reasons = new Map<number, string>();
  const examples = new Map<string, string>();
  const further: { readonly lines: LineSet; readonly kind: string }[] = [];
  for (const finding of problems) {
    const { severity, code, line, column, args, unlisted } = finding;
    if (finding.file !== file) continue;
    if (unlisted && "what" in args) {
      further.push({ lines: new LineSet(unlisted), kind: kindOf(String(args.what), column) });
    }
    if (severity !== "error" || line === null) continue;
    const [message] = problemSentence(finding, locale);
    const reason = (said: string): string => (column === null ? said : `${column}: ${said}`);
    const known = reasons.get(line);
    reasons.set(line, known === undefined ? reason(message) : `${known} ${reason(message)}`);
    const kind = kindOf(code, column);
    if (!examples.has(kind)) examples.set(kind, reason(words.as(line, message)));
  }
  if (reasons.size === 0) return null;
  return (line) => {
    const own = reasons.get(line);
    const others = further.flatMap(({ lines, kind }) => (lines.has(line) ? (examples.get(kind) ?? []) : []));
    return own === undefined && others.length === 0
      ? null
      : [...(own === undefined ? [] : [own]), ...others].join(" ");
  };
}
