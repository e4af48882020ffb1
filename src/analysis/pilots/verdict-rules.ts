import type { PilotVerdict } from "./pilot-types.ts";

/** What the verdict depends on. Effects are turned so that more is better; the interval is the one that decides. */
export interface VerdictFacts {
  readonly started: boolean;
  readonly estimated: boolean;
  readonly failedChecks: number;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  /** Smallest effect worth a rollout; null where nobody can say. */
  readonly minEffect: number | null;
  readonly harmedGuardrails: number;
}

interface VerdictRule {
  readonly id: string;
  readonly verdict: PilotVerdict;
  readonly when: (facts: VerdictFacts) => boolean;
}

/** From numbers to a verdict: the first rule that holds. */
export const verdictRules: readonly VerdictRule[] = [
  { id: "not-started", verdict: "extend", when: (f) => !f.started },
  { id: "not-estimable", verdict: "not_trustworthy", when: (f) => !f.estimated },
  { id: "check-failed", verdict: "not_trustworthy", when: (f) => f.failedChecks > 0 },
  { id: "harmful", verdict: "do_not_roll_out", when: (f) => f.high < 0 },
  { id: "guardrail-harmed", verdict: "do_not_roll_out", when: (f) => f.harmedGuardrails > 0 },
  {
    id: "proven",
    verdict: "roll_out",
    when: (f) => f.low > 0 && f.minEffect !== null && f.effect >= f.minEffect,
  },
  { id: "too-small", verdict: "do_not_roll_out", when: (f) => f.minEffect !== null && f.high < f.minEffect },
  { id: "worth-unknown", verdict: "extend", when: (f) => f.low > 0 && f.minEffect === null },
  { id: "cannot-tell", verdict: "extend", when: () => true },
];
