import type { Method } from "./estimate.ts";

/** What the choice of the headline depends on. */
export interface HeadlineFacts {
  readonly pilots: number;
  readonly controls: number;
  readonly prePeriods: number;
  readonly staggered: boolean;
  /** Whether the joint test of the leads says that pilot and control moved apart before the start. */
  readonly trendsDiffer: boolean;
  /** Standardised difference of the level before the start. */
  readonly levelsApart: number;
}

interface HeadlineRule {
  readonly id: string;
  readonly choice: Method;
  readonly when: (facts: HeadlineFacts) => boolean;
}

/** Which method the headline comes from: the first rule that holds. The last always does. */
export const headlineRules: readonly HeadlineRule[] = [
  { id: "starts-differ", choice: "callaway_santanna", when: ({ staggered }) => staggered },
  {
    id: "one-pilot-zone",
    choice: "synthetic_control",
    when: ({ pilots, controls, prePeriods }) => pilots === 1 && controls >= 5 && prePeriods >= 8,
  },
  {
    id: "zones-differ",
    choice: "synthetic_did",
    when: ({ pilots, controls, prePeriods, trendsDiffer, levelsApart }) =>
      (trendsDiffer || levelsApart > 2) && controls >= 2 * pilots && prePeriods >= 8,
  },
  { id: "alike", choice: "did", when: () => true },
];

/** The rule that names the headline's method. */
export function headlineRule(facts: HeadlineFacts): { readonly id: string; readonly method: Method } {
  const rule = headlineRules.find(({ when }) => when(facts));
  return { id: rule?.id ?? "alike", method: rule?.choice ?? "did" };
}
