import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import type { Aspect, ElementId, Role } from "#model/vocabulary.ts";

/** One answer of one respondent; `answer` is the option chosen, 0–5, or null for "don't know". */
export interface AnswerRow {
  readonly assessmentId: string;
  /** ISO day. */
  readonly date: string;
  readonly respondent: string;
  readonly questionId: string;
  readonly answer: number | null;
  readonly unit: string | null;
  readonly role: Role | null;
  /** null: the newest version of the questionnaire. */
  readonly version: string | null;
}

/** The market on one element, 0–10. */
export interface BenchmarkRow {
  readonly element: ElementId;
  readonly average: number;
  readonly leader: number;
  /** Companies in the comparison. */
  readonly n: number | null;
  readonly source: string | null;
}

/** An improvement from `actions.csv`, with the aspect of its metric. */
export interface ActionRow {
  readonly actionId: string;
  readonly name: string;
  readonly owner: string | null;
  readonly opened: string;
  readonly due: string | null;
  readonly closed: string | null;
  readonly status: "open" | "doing" | "done" | "dropped" | null;
  readonly metricId: string | null;
  readonly aspect: Aspect | null;
}

/** What the company's own data says about how it works; counts. */
export interface OwnData {
  /** Metrics with values whose source has a rhythm, and how many of them are late. */
  readonly metrics: { readonly judged: number; readonly late: number };
  /** Actions that are not finished, and how many of them are past their due day. */
  readonly actions: { readonly open: number; readonly overdue: number };
  /** Pilots, and how many of them have a control group. */
  readonly pilots: { readonly all: number; readonly controlled: number };
  /** Customer experience metrics with values, and how many of them ever had a target. */
  readonly customerMetrics: { readonly measured: number; readonly withTarget: number };
  /** Employee experience metrics with values. */
  readonly employeeMetrics: number;
  /** Sales on record, each with its customer. */
  readonly sales: number;
}

export interface MaturityInput {
  /** In any order. */
  readonly answers: readonly AnswerRow[];
  readonly questionnaires: readonly Questionnaire[];
  readonly benchmarks: readonly BenchmarkRow[];
  readonly actions: readonly ActionRow[];
  /** null: nothing is known beyond the answers, as in the questionnaire page. */
  readonly ownData: OwnData | null;
  /** ISO day on which actions are judged to be overdue; null: none is. */
  readonly asOf: string | null;
}
