/** How sure one may be of a link. */
export type Evidence = "strong" | "moderate" | "weak" | "none";

/** The facts that grade a link; null where a check could not be made. */
export interface EvidenceFacts {
  /** Chance of a best lag as strong as this among unrelated series. */
  readonly pValue: number;
  /** After adjustment for all pairs of the family. */
  readonly qValue: number;
  readonly controls: "holds" | "inseparable" | "explained" | null;
  /** What is left of the estimate beside the controls, as a share. */
  readonly kept: number | null;
  readonly halvesHold: boolean | null;
  readonly outOfSampleGain: number | null;
  readonly direction: "forward" | "both" | "reverse" | "unclear" | null;
  /** Whether a season, if there is one, could be removed. */
  readonly seasonKnown: boolean;
  readonly confirmedByPilot: boolean | null;
}

/** Every number of the rules below. */
export const evidenceLimits = {
  /** q-value of a strong link, of a trusted one, and of one that is merely worth a look. */
  strongQ: 0.005,
  trustedQ: 0.05,
  looseQ: 0.2,
  /**
   * P-value that a link worth a look must reach besides, however few pairs there are. Surrogates of short series are beaten a little too
   * easily (5 % turn out as 5 to 8 %), hence 3.5 %.
   */
  looseP: 0.035,
  /** Significance of each check. */
  checkP: 0.05,
  /** Significance at which the effect is said to lead the cause. Stricter, since it is asked of every link. */
  reverseP: 0.01,
  /** A link that keeps less than this share of itself beside other causes, and can't be told from zero, is explained by them. */
  explainedBelow: 0.5,
  /** Below this many standard deviations of effect per one of cause, an effect is too small to matter (Cohen 1988 calls 0.1 small). */
  negligible: 0.1,
} as const;

/** One requirement: what it asks, and whether the facts meet it (null: could not be asked). */
export interface EvidenceRule {
  readonly id: EvidenceRuleId;
  /** The best grade that is left when the rule is failed, and when it could not be asked. */
  readonly failed: Evidence;
  readonly unknown: Evidence;
  readonly holds: (facts: EvidenceFacts) => boolean | null;
  /** The number that the rule looked at. */
  readonly value: (facts: EvidenceFacts) => number | null;
}

export type EvidenceRuleId =
  | "beyond-chance"
  | "beyond-search"
  | "far-beyond-search"
  | "not-explained"
  | "separable"
  | "mostly-kept"
  | "both-halves"
  | "out-of-sample"
  | "not-reversed"
  | "season-removed"
  | "pilot";

/** A rule with what came of it: `held`, `failed`, or `unknown` where it could not be asked. */
export interface EvidenceReason {
  readonly code: EvidenceRuleId;
  readonly outcome: "held" | "failed" | "unknown";
  readonly value: number | null;
}

/**
 * What turns numbers into a grade: the grade is the lowest that any rule leaves. So a link is strong only if it holds everywhere, and a
 * chance finding has to pass all of it. `npm run simulate -- --only links` measures how often pairs that have nothing to do with each
 * other pass; its table is kept in test/golden/links-simulation.md.
 */
export const evidenceRules: readonly EvidenceRule[] = [
  {
    id: "beyond-chance",
    failed: "none",
    unknown: "none",
    holds: ({ pValue, qValue }) => pValue <= evidenceLimits.looseP && qValue <= evidenceLimits.looseQ,
    value: ({ pValue }) => pValue,
  },
  {
    id: "beyond-search",
    failed: "weak",
    unknown: "weak",
    holds: ({ qValue }) => qValue <= evidenceLimits.trustedQ,
    value: ({ qValue }) => qValue,
  },
  {
    id: "far-beyond-search",
    failed: "moderate",
    unknown: "moderate",
    holds: ({ qValue }) => qValue <= evidenceLimits.strongQ,
    value: ({ qValue }) => qValue,
  },
  {
    id: "not-explained",
    failed: "none",
    unknown: "strong",
    holds: ({ controls }) => (controls === null ? null : controls !== "explained"),
    value: () => null,
  },
  {
    id: "separable",
    failed: "weak",
    unknown: "strong",
    holds: ({ controls }) => (controls === null ? null : controls !== "inseparable"),
    value: () => null,
  },
  {
    id: "mostly-kept",
    failed: "moderate",
    unknown: "strong",
    holds: ({ kept }) => (kept === null ? null : kept >= evidenceLimits.explainedBelow),
    value: ({ kept }) => kept,
  },
  {
    id: "both-halves",
    failed: "moderate",
    unknown: "moderate",
    holds: ({ halvesHold }) => halvesHold,
    value: () => null,
  },
  {
    id: "out-of-sample",
    failed: "moderate",
    unknown: "moderate",
    holds: ({ outOfSampleGain }) => (outOfSampleGain === null ? null : outOfSampleGain > 0),
    value: ({ outOfSampleGain }) => outOfSampleGain,
  },
  {
    id: "not-reversed",
    failed: "weak",
    unknown: "strong",
    // Where each leads the other, or neither, it can't be told.
    holds: ({ direction }) => (direction === "forward" ? true : direction === "reverse" ? false : null),
    value: () => null,
  },
  {
    id: "season-removed",
    failed: "weak",
    unknown: "weak",
    holds: ({ seasonKnown }) => seasonKnown,
    value: () => null,
  },
  {
    id: "pilot",
    failed: "weak",
    unknown: "strong",
    holds: ({ confirmedByPilot }) => confirmedByPilot,
    value: () => null,
  },
];

const ORDER: readonly Evidence[] = ["none", "weak", "moderate", "strong"];

/** Grades the facts by the table above, and says what each rule found. */
export function evidenceOf(facts: EvidenceFacts): { evidence: Evidence; reasons: EvidenceReason[] } {
  let grade = ORDER.length - 1;
  const reasons = evidenceRules.map((rule): EvidenceReason => {
    const held = rule.holds(facts);
    if (held !== true) grade = Math.min(grade, ORDER.indexOf(held === null ? rule.unknown : rule.failed));
    return {
      code: rule.id,
      outcome: held === null ? "unknown" : held ? "held" : "failed",
      value: rule.value(facts),
    };
  });
  return { evidence: ORDER[grade] ?? "none", reasons };
}
