import type { Finding } from "#ingest/problem.ts";
import type { Locale } from "#model/vocabulary.ts";
import { problemSentence } from "./problems.ts";

/** Why the rows of a file are rejected, by line. */
export function rejectReasons(
  problems: readonly Finding[],
  file: string,
  locale: Locale,
): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>();
  for (const finding of problems) {
    if (finding.file !== file || finding.severity !== "error" || finding.line === null) continue;
    const [message] = problemSentence(finding, locale);
    const reason = finding.column === null ? message : `${finding.column}: ${message}`;
    const known = reasons.get(finding.line);
    reasons.set(finding.line, known === undefined ? reason : `${known} ${reason}`);
  }
  return reasons;
}
