import type { CheckId, PilotCheck } from "#analysis/pilots/pilot-check.ts";
import type { PilotWriter } from "./pilot-writer.ts";

/** What a check asks, which decision would be unsafe where it fails, and what would help. */
export interface OneCheckWords {
  readonly title: string;
  readonly question: string;
  readonly unsafe: string;
  readonly helps: string;
}

/** The words of all checks in one language. */
export interface PilotCheckWords {
  readonly status: Readonly<Record<PilotCheck["status"], string>>;
  readonly check: Readonly<Record<CheckId, OneCheckWords>>;
  /** What the check found, with its number. */
  readonly said: (check: PilotCheck, write: PilotWriter) => string;
  /** Name of what zones are compared on: one of ours, or a column of the company's own. */
  readonly trait: (trait: string) => string;
}

/** In how many of a hundred cases chance alone does the same, for people who read no p-values. */
export function inHundred(p: number): string {
  if (p < 0.01) return "< 1";
  return String(Math.min(100, Math.round(p * 100)));
}
