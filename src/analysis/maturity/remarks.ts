import type { ElementId } from "#model/vocabulary.ts";
import type { OwnData } from "./maturity-input.ts";
import type { AssessmentResult, Remark } from "./maturity-types.ts";

/** What answers say against what the company's own data shows. */
interface RemarkRule {
  readonly element: ElementId;
  /** null: about the whole element. */
  readonly questionId: string | null;
  /** The score from which the answers claim what the data is held against. */
  readonly claimedFrom: number;
  /** So many of so many; null where there is nothing to hold the answers against. */
  readonly counted: (data: OwnData) => { readonly count: number; readonly of: number } | null;
  /** Share from which the data contradicts the claim (`above`), or below which it does. */
  readonly contradicts: { readonly above: number } | { readonly below: number };
  readonly contrary: Remark["code"];
  readonly same: Remark["code"] | null;
}

/** Stage 3 is where answers claim that something is done regularly and everywhere. */
const REGULARLY = 5;

/** Claims of the questionnaire that the company's own data can confirm or contradict. */
const REMARK_RULES: readonly RemarkRule[] = [
  {
    ...{ element: "M", questionId: null, claimedFrom: REGULARLY, contradicts: { above: 0.25 } },
    counted: ({ metrics }) => (metrics.judged ? { count: metrics.late, of: metrics.judged } : null),
    ...{ contrary: "metrics-late", same: "metrics-on-time" },
  },
  {
    ...{ element: "F", questionId: null, claimedFrom: REGULARLY, contradicts: { above: 0.25 } },
    counted: ({ actions }) => (actions.open ? { count: actions.overdue, of: actions.open } : null),
    ...{ contrary: "actions-overdue", same: "actions-on-time" },
  },
  {
    // "A pilot zone is compared with a control group" is option 3 of N3.
    ...{ element: "N", questionId: "N3", claimedFrom: REGULARLY, contradicts: { below: 0.5 } },
    counted: ({ pilots }) => ({ count: pilots.controlled, of: pilots.all }),
    ...{ contrary: "no-controlled-pilots", same: "controlled-pilots" },
  },
  {
    // "Every main touchpoint has a metric, a target and an owner" is option 3 of M2.
    ...{ element: "M", questionId: "M2", claimedFrom: REGULARLY, contradicts: { below: 0.5 } },
    counted: ({ customerMetrics: { withTarget, measured } }) =>
      measured ? { count: withTarget, of: measured } : null,
    ...{ contrary: "no-targets", same: "targets-set" },
  },
  {
    // "Regularly and by department, by eNPS and pulse surveys" is option 3 of M5.
    ...{ element: "M", questionId: "M5", claimedFrom: REGULARLY, contradicts: { below: 1 } },
    counted: ({ employeeMetrics }) => ({ count: employeeMetrics, of: employeeMetrics }),
    ...{ contrary: "no-employee-metrics", same: null },
  },
  {
    // "Retention and churn by cohort, and lifetime value by group" is option 3 of K3.
    ...{ element: "K", questionId: "K3", claimedFrom: REGULARLY, contradicts: { below: 1 } },
    counted: ({ sales }) => ({ count: sales, of: sales }),
    ...{ contrary: "no-sales-by-customer", same: null },
  },
];

/** Where the answers claim a regular practice, and the company's own data agrees or does not; contradictions first. */
export function remarks({ elements, questions }: AssessmentResult, data: OwnData | null): Remark[] {
  if (!data) return [];
  const found = REMARK_RULES.flatMap((rule): Remark[] => {
    const { element, questionId } = rule;
    const score =
      questionId === null
        ? elements[element].score
        : (questions.find((one) => one.questionId === questionId)?.score ?? null);
    const counted = rule.counted(data);
    if (score === null || score < rule.claimedFrom || !counted) return [];
    const share = counted.of === 0 ? 0 : counted.count / counted.of;
    const agrees = !("above" in rule.contradicts
      ? share > rule.contradicts.above
      : share < rule.contradicts.below);
    const code = agrees ? rule.same : rule.contrary;
    return code ? [{ code, element, questionId, score, agrees, ...counted }] : [];
  });
  return found.sort((a, b) => Number(a.agrees) - Number(b.agrees));
}
