import type { Area, ElementId, Role } from "#model/vocabulary.ts";
import type { CatalogueItemId } from "./catalogue.ts";
import type { BenchmarkRow } from "./maturity-input.ts";

/** Respondents are counted under their role; `none` are those who gave none. */
export type RoleGroup = Role | "none";

/** Why an element or area has no score. */
export interface TooFewAnswers {
  readonly code: "too-few-answers";
  /** Questions that somebody answered, of how many, and how many are needed. */
  readonly answered: number;
  readonly questions: number;
  readonly needed: number;
}

/** Why a score has no interval: one respondent shows no spread. */
export type NoInterval = "one-respondent";

/** A score from 0 to 10 with its 95 % interval from the spread between respondents. */
export interface Estimate {
  readonly status: "estimated";
  readonly score: number;
  /** null together with `high` where `noInterval` says why. */
  readonly low: number | null;
  readonly high: number | null;
  /** Standard error of the score; null without interval. */
  readonly se: number | null;
  readonly noInterval: NoInterval | null;
  /** Respondents who answered at least one of its questions. */
  readonly n: number;
  /** Questions that somebody answered. */
  readonly answered: number;
}

export interface NotScored {
  readonly status: "not-estimable";
  readonly score: null;
  readonly low: null;
  readonly high: null;
  readonly why: TooFewAnswers;
  readonly n: number;
  readonly answered: number;
}

export type Scored = Estimate | NotScored;

/** One question: mean of the role groups' means. */
export interface QuestionScore {
  readonly questionId: string;
  readonly element: ElementId;
  readonly area: Area;
  /** 0–10; null when nobody answered. */
  readonly score: number | null;
  /** Respondents who answered. */
  readonly n: number;
  /** Standard deviation between respondents on the 0–10 scale; null below two answers. */
  readonly sd: number | null;
  readonly byRole: Readonly<Partial<Record<RoleGroup, { readonly score: number; readonly n: number }>>>;
}

/** 0 ignore, 1 investigate, 2 mobilize, 3 operationalize, 4 align, 5 embed. */
export type Stage = 0 | 1 | 2 | 3 | 4 | 5;

export type CompanyStage =
  | {
      readonly status: "estimated";
      readonly stage: Stage;
      /** Mean of the four areas, and the stage that it alone would give. */
      readonly areaMean: number;
      readonly stageOfMean: Stage;
      readonly lowestArea: Area;
      readonly lowestAreaScore: number;
      /** The lowest area holds the company below the stage of its mean. */
      readonly capped: boolean;
      /** Next cut point of what decides the stage, 0–10; null at the last stage. `gap`: how far it is. */
      readonly next: {
        readonly stage: Stage;
        readonly by: "mean" | "lowest-area";
        readonly from: number;
        readonly gap: number;
      } | null;
    }
  | { readonly status: "not-estimable"; readonly why: "area-missing"; readonly areas: readonly Area[] };

/** Where to begin: one element, or two that cannot be told apart. */
export interface Weakest {
  readonly elements: readonly ElementId[];
  /** Why two are named: nearer than 0.4, or than two standard errors of their difference. */
  readonly tie: "too-near" | "within-error" | null;
  /** Difference of the two lowest, and two standard errors of it where respondents allow. */
  readonly difference: number | null;
  readonly margin: number | null;
  /** Further elements that are as near to the lowest as the second. */
  readonly alsoNear: readonly ElementId[];
}

export type ImbalanceCode =
  | "fixing-blind"
  | "sees-but-does-not-repair"
  | "knowledge-unused"
  | "guessing"
  | "energy-without-direction"
  | "team-left-out"
  | "declared-strategy"
  | "unmeasured-strategy";

export interface Imbalance {
  readonly code: ImbalanceCode;
  readonly strong: ElementId;
  readonly weak: ElementId;
  readonly strongScore: number;
  readonly weakScore: number;
  /** 2 or more. */
  readonly difference: number;
  /** Difference exceeds two of its standard errors; null for one respondent. */
  readonly beyondError: boolean | null;
}

/** An action under way that may serve a next step: its metric is of the same aspect as the question. */
export interface LinkedAction {
  readonly actionId: string;
  readonly name: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly overdue: boolean;
}

export interface NextStep {
  readonly questionId: string;
  readonly element: ElementId;
  readonly area: Area;
  readonly score: number;
  /** Index of the option where the company stands, and of the next one. */
  readonly from: Stage;
  readonly to: Stage;
  readonly why: "weakest-element" | "capping-area" | "lowest-area" | "lowest-question";
  /** Decisions, actions and tools of the stage where the question stands; ids of the catalogue, best match first. */
  readonly catalogue: readonly CatalogueItemId[];
  readonly actions: readonly LinkedAction[];
}

/** Leadership less front line. */
export type Gap =
  | {
      readonly status: "estimated";
      readonly difference: number;
      readonly leadership: { readonly score: number; readonly n: number };
      readonly frontLine: { readonly score: number; readonly n: number };
      /** 95 % interval of the difference, for elements all six at once; null where a side has one respondent. */
      readonly low: number | null;
      readonly high: number | null;
      /** The interval excludes zero; null without interval, and always null for single questions: they are too many. */
      readonly real: boolean | null;
    }
  | {
      readonly status: "not-estimable";
      readonly why: "no-leadership" | "no-front-line" | "no-common-question";
    };

export interface RoleGaps {
  readonly elements: Readonly<Record<ElementId, Gap>>;
  /** By question id; those that both sides answered, widest first. */
  readonly questions: readonly ({ readonly questionId: string } & Extract<Gap, { status: "estimated" }>)[];
}

/** A score against the market. */
export interface BenchmarkGap {
  readonly element: ElementId;
  readonly average: number;
  readonly leader: number;
  readonly n: number | null;
  readonly source: string | null;
  /** Score less average and less leader; null without score. */
  readonly toAverage: number | null;
  readonly toLeader: number | null;
  /** Whether the interval of the score lies wholly above or below the average; null without interval. */
  readonly againstAverage: "above" | "below" | "cannot-tell" | null;
}

/** What the company's own data says beside an answer. */
export interface Remark {
  readonly code:
    | "metrics-late"
    | "metrics-on-time"
    | "actions-overdue"
    | "actions-on-time"
    | "no-controlled-pilots"
    | "controlled-pilots"
    | "no-targets"
    | "targets-set"
    | "no-employee-metrics"
    | "no-sales-by-customer";
  readonly element: ElementId;
  /** The question that it is about; null for the element as a whole. */
  readonly questionId: string | null;
  readonly score: number;
  /** The data says the same as the answers, or the contrary. */
  readonly agrees: boolean;
  /** So many (late, overdue, controlled, with target …) of so many. */
  readonly count: number;
  readonly of: number;
}

/** The result of an assessment, for the company (`unit: null`) or one of its units. */
export interface AssessmentResult {
  readonly assessmentId: string;
  /** Day of the last answer. */
  readonly date: string;
  readonly unit: string | null;
  /** Version of the questionnaire that most respondents answered. */
  readonly version: string;
  readonly respondents: number;
  /** Respondents of another version, whose answers are not in the result. */
  readonly leftOut: number;
  readonly byRole: Readonly<Partial<Record<RoleGroup, number>>>;
  /** Share of questions put that were left open, 0–1. */
  readonly dontKnow: number;
  readonly elements: Readonly<Record<ElementId, Scored>>;
  readonly areas: Readonly<Record<Area, Scored>>;
  /** Mean of the six elements; needs all of them. */
  readonly overall: Scored;
  readonly stage: CompanyStage;
  /** null when no element has a score. */
  readonly weakest: Weakest | null;
  readonly strongestElement: ElementId | null;
  readonly questions: readonly QuestionScore[];
  /** Of those that at least half of the respondents answered; the first in the questionnaire's order of equals. */
  readonly strongestQuestion: QuestionScore | null;
  readonly weakestQuestion: QuestionScore | null;
  readonly imbalances: readonly Imbalance[];
  readonly nextSteps: readonly NextStep[];
  readonly roleGaps: RoleGaps;
  /** In the order of elements; empty without benchmarks. */
  readonly benchmarks: readonly BenchmarkGap[];
}

/** How two assessments were compared: the same people, or two groups. */
export type ComparisonMethod = "paired" | "unpaired";

export type ChangeVerdict = "progress" | "decline" | "cannot-tell";

export type MaturityChange =
  | {
      readonly status: "estimated";
      readonly method: ComparisonMethod;
      /** Among those compared; may differ from the difference of the two scores, to which everybody contributes. */
      readonly change: number;
      readonly low: number;
      readonly high: number;
      readonly se: number;
      /** Two-sided; with the interval adjusted for being one of several shown together (Bonferroni). */
      readonly pValue: number;
      readonly verdict: ChangeVerdict;
      /** Pairs, or respondents before and after. */
      readonly n: number;
      readonly nBefore: number;
      readonly nAfter: number;
      /** Difference of the two published scores; null where one is missing. */
      readonly scoreDifference: number | null;
    }
  | {
      readonly status: "not-estimable";
      readonly why: "too-few-respondents" | "no-common-role" | "too-few-answers";
      readonly scoreDifference: number | null;
    };

export type Comparison =
  | {
      readonly status: "compared";
      readonly from: string;
      readonly to: string;
      readonly unit: string | null;
      readonly overall: MaturityChange;
      /** Empty for a unit: only its overall score is judged. */
      readonly elements: Readonly<Partial<Record<ElementId, MaturityChange>>>;
    }
  /** Another version of the questionnaire means other questions: no comparison, and the line breaks here. */
  | {
      readonly status: "version-break";
      readonly from: string;
      readonly to: string;
      readonly unit: string | null;
      readonly fromVersion: string;
      readonly toVersion: string;
    };

export interface MaturityTrend {
  /** Between neighbouring assessments of the company, oldest first. */
  readonly steps: readonly Comparison[];
  /** From the first assessment of the newest version to the newest; null below three such assessments. */
  readonly sinceFirst: Comparison | null;
  /** Between the two newest assessments, for every unit in both. */
  readonly units: readonly Comparison[];
}

export interface MaturityFinding {
  /** Of the whole company, oldest first. */
  readonly assessments: readonly AssessmentResult[];
  /** Of units, by assessment as above and then by name. */
  readonly units: readonly AssessmentResult[];
  readonly trend: MaturityTrend;
  readonly benchmarks: readonly BenchmarkRow[];
  /** About the newest assessment; empty without data of the company's own. */
  readonly remarks: readonly Remark[];
  /** Actions that are not finished, soonest due first: the closed loop at work (element F). */
  readonly actionsUnderWay: readonly LinkedAction[];
}
