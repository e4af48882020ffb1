import type { Grain } from "#model/period.ts";
import type { Aggregation, Aspect, Direction, Unit } from "#model/vocabulary.ts";
import type { BeliefVerdict } from "./belief-verdict.ts";
import type { Evidence, EvidenceReason } from "./evidence-rules.ts";
import type { WhatIfModel } from "./what-if.ts";

/** A metric as far as links need it. */
export interface LinkMetric {
  readonly metricId: string;
  readonly aspect: Aspect;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly aggregation: Aggregation;
  /** Length of its own periods; a pair is studied by the longer of its two. */
  readonly grain: Grain;
}

/** All values in one length of period, on one calendar. A metric may have a company series, a panel, or both. */
export interface LinkFrame {
  readonly grain: Grain;
  /** First days of the periods, in order, without gaps. */
  readonly periods: readonly string[];
  /** By metric id: a value for each period, NaN where there is none. */
  readonly company: ReadonlyMap<string, Float64Array>;
  /** By metric id: `values[zone * periods.length + period]`, NaN where there is none. */
  readonly panels: ReadonlyMap<string, Float64Array>;
  /** By metric id, what was known of panels before a part of them was left out; absent where they are whole. */
  readonly facts?: ReadonlyMap<string, PanelFacts>;
}

/** What is to be known of a panel of all zones, treated ones included. */
export interface PanelFacts {
  /** Zones with a value in the newest period. */
  readonly zonesNow: number;
  /** Mean of one zone's values over the latest year, in the metric's unit. */
  readonly level: number;
  /** Values that were left out since a pilot or a rollout had begun in their zone. */
  readonly leftOut: number;
}

/** A row of `links.csv`. */
export interface LinkBelief {
  readonly cause: string;
  readonly effect: string;
  readonly sign: "+" | "-" | null;
  /** Periods of the pair: the longer of its two, as it is studied. */
  readonly lag: number | null;
  readonly rationale: string | null;
}

/** What a trustworthy pilot did to one metric, in the metric's unit per zone, with its 95 % interval. */
export interface PilotEffect {
  readonly pilotId: string;
  readonly pilotName: string;
  readonly metricId: string;
  readonly effect: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** The metric moved beyond chance, however many metrics were looked at. */
  readonly proven: boolean;
}

/** Everything that the analysis of links takes; nothing here depends on a language or a page. */
export interface LinksInput {
  readonly metrics: readonly LinkMetric[];
  /** Metric ids that count as results. */
  readonly outcomes: readonly string[];
  readonly frames: readonly LinkFrame[];
  readonly zones: readonly string[];
  /** Region of each zone, null where it has none. */
  readonly regions: readonly (string | null)[];
  readonly beliefs: readonly LinkBelief[];
  readonly pilots: readonly PilotEffect[];
}

/** Where chance comes from and how far the analysis has come; a browser draws its progress bar from it. */
export interface LinksOptions {
  readonly seed: number;
  readonly progress?: (done: number, total: number) => void;
}

/**
 * `outcome`: a cause and a result. `between`: two metrics of different layers, neither a result. `believed`: only the company's belief
 * brought it here (two metrics of one layer). Each family is adjusted for the number of its own tests.
 */
export type LinkFamily = "outcome" | "between" | "believed";
export type LinkRoute = "zone" | "company";
export type Scale = "linear" | "log";

/** How company series were made stationary; zone panels are `within`: zone and period effects removed. */
export type Transform = "within" | "level" | "detrended" | "differenced";

/** The link at one lag. In the effect's unit per one unit of the cause (at the level of the latest year where a scale is `log`). */
export interface LagEstimate {
  readonly lag: number;
  readonly estimate: number;
  readonly se: number;
  /** 95 % interval of this lag alone. */
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly t: number;
  readonly df: number;
  /** Values behind it: periods, or cells of zone and period. */
  readonly n: number;
  /** The same in standard deviations of effect and cause (within zones, or of the adjusted series). */
  readonly standardised: number;
}

/** Why a pair, a check or a figure can't be had. Codes; `src/text` has the words. */
export type NoLink =
  | "not-measured-together"
  | "too-short"
  | "too-few-zones"
  | "no-variation"
  | "no-candidates"
  | "not-checked"
  | "no-degrees-of-freedom";

export interface NotEstimable {
  readonly status: "not-estimable";
  readonly why: NoLink;
}

/** The link with the other leading causes of the same outcome held constant, each at its own lag. */
export type ControlsCheck =
  | {
      readonly status: "estimated";
      readonly controls: readonly { readonly metricId: string; readonly lag: number }[];
      readonly estimate: number;
      readonly ciLow: number;
      readonly ciHigh: number;
      readonly pValue: number;
      /** Estimate with controls as a share of that without. */
      readonly kept: number;
      /** The one control that takes most away, where the link doesn't hold. */
      readonly explainedBy: string | null;
      readonly verdict: "holds" | "inseparable" | "explained";
    }
  | NotEstimable;

export interface HalfEstimate {
  readonly from: string;
  readonly to: string;
  readonly estimate: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

/** The same lag in the first and in the second half of the history. */
export type HalvesCheck =
  | {
      readonly status: "estimated";
      readonly first: HalfEstimate;
      readonly second: HalfEstimate;
      /** Both halves have the sign of the whole, and don't differ beyond chance (5 %). */
      readonly holds: boolean;
      readonly differenceP: number;
    }
  | NotEstimable;

/** Rolling-origin forecasts of the effect from its own past and season, without and with the lagged cause. */
export type OutOfSampleCheck =
  | {
      readonly status: "estimated";
      readonly origins: number;
      readonly errorWithout: number;
      readonly errorWith: number;
      /** 1 − (squared error with the cause / without): above 0 where the cause helps. */
      readonly gain: number;
    }
  | NotEstimable;

/** Granger's test both ways: do past values of one improve on the other's own past? */
export type DirectionCheck =
  | {
      readonly status: "estimated";
      readonly order: number;
      readonly forwardF: number;
      readonly forwardP: number;
      readonly reverseF: number;
      readonly reverseP: number;
      /** `reverse`: only the effect leads; `both`: each leads the other; `unclear`: neither does. */
      readonly verdict: "forward" | "both" | "reverse" | "unclear";
    }
  | NotEstimable;

/** What a pilot that moved the cause did to the effect, held against what the link foretells. */
export interface PilotComparison {
  readonly pilotId: string;
  readonly pilotName: string;
  readonly causeMoved: number;
  readonly predicted: number;
  readonly predictedLow: number;
  readonly predictedHigh: number;
  readonly measured: number;
  readonly measuredLow: number;
  readonly measuredHigh: number;
  /** `confirmed`: the effect moved as foretold; `contradicted`: it did not, beyond chance; else the pilot can't tell. */
  readonly verdict: "confirmed" | "contradicted" | "unclear";
  /** The effect moved by more than was foretold, beyond chance: the pilot also works in other ways. */
  readonly beyond: boolean;
}

/** Money of one unit of the cause, per period, in the currency of the company. */
export interface LinkMoney {
  /** One zone's, or the company's where the link was studied on company series. */
  readonly perUnit: number;
  readonly perUnitLow: number;
  readonly perUnitHigh: number;
  /** Zones that the whole-company figure counts: all that there are now. */
  readonly zones: number;
  readonly company: number;
  readonly companyLow: number;
  readonly companyHigh: number;
}

/** Both series of a link, for its picture; company-wide values in their own units. */
export interface LinkSeries {
  readonly periods: readonly string[];
  readonly cause: readonly (number | null)[];
  readonly effect: readonly (number | null)[];
}

/** A point of the scatter: what is left of cause and effect once zone, period, season and trend are taken out. */
export interface AdjustedPoint {
  readonly zone: string | null;
  readonly periodStart: string;
  readonly cause: number;
  readonly effect: number;
}

export interface RegionEstimate {
  readonly region: string;
  readonly zones: number;
  readonly estimate: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

/** What only the page of one link needs. */
export interface LinkDetail {
  readonly series: LinkSeries;
  /** At most 600, drawn evenly where there are more. */
  readonly scatter: readonly AdjustedPoint[];
  readonly regions: readonly RegionEstimate[];
}

/** A pair that was tested. All estimates are in the effect's unit per one unit of the cause; zone links are per zone. */
export interface TestedLink {
  readonly status: "tested";
  readonly cause: string;
  readonly effect: string;
  readonly family: LinkFamily;
  readonly grain: Grain;
  readonly route: LinkRoute;
  readonly transform: Transform;
  readonly seasonRemoved: boolean;
  readonly causeScale: Scale;
  readonly effectScale: Scale;
  /** Values behind the estimate at the best lag, and zones and periods that have them. */
  readonly n: number;
  readonly zones: number;
  readonly periods: number;
  /** Zones that there are now, treated ones included; 0 where the link was studied on company series. */
  readonly zonesNow: number;
  /** Values of the effect that were left out since a pilot or a rollout had begun in their zone. */
  readonly leftOut: number;
  readonly profile: readonly LagEstimate[];
  readonly lag: number;
  readonly estimate: number;
  readonly se: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Share of surrogates whose best lag is at least as strong: the search over lags is part of the test. */
  readonly pValue: number;
  /** Benjamini–Hochberg within the family. */
  readonly qValue: number;
  readonly surrogates: number;
  /** Per cent of effect for one per cent of cause, at their levels of the latest year; null where one is not above zero. */
  readonly elasticity: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Null unless the effect is money. */
  readonly money: LinkMoney | null;
  /** An ordinary move of the cause (one standard deviation of its adjusted values) and what follows from it. */
  readonly typicalMove: { readonly cause: number; readonly effect: number };
  readonly checks: {
    readonly controls: ControlsCheck;
    readonly halves: HalvesCheck;
    readonly outOfSample: OutOfSampleCheck;
    readonly direction: DirectionCheck;
  };
  readonly evidence: Evidence;
  readonly reasons: readonly EvidenceReason[];
  readonly belief: { readonly said: LinkBelief; readonly verdict: BeliefVerdict } | null;
  readonly pilots: readonly PilotComparison[];
  /** True or false where a pilot moved the cause and could tell, else null. */
  readonly confirmedByPilot: boolean | null;
  /** Given for links with some evidence and for believed ones. */
  readonly detail: LinkDetail | null;
}

/** A pair that could not be tested. */
export interface UntestedLink extends NotEstimable {
  readonly cause: string;
  readonly effect: string;
  readonly family: LinkFamily;
  readonly grain: Grain;
  /** Periods that both have values in. */
  readonly periods: number;
  readonly belief: { readonly said: LinkBelief; readonly verdict: BeliefVerdict } | null;
}

/** One cause's share of what can be explained of an outcome (LMG, Shapley value of R²); shares sum to `rSquared`'s whole, 1. */
export interface ImportanceShare {
  readonly metricId: string;
  readonly lag: number;
  readonly share: number;
  readonly shareLow: number;
  readonly shareHigh: number;
  /** The same by Johnson's relative weights, as a second opinion. */
  readonly relativeWeight: number;
}

export interface OutcomeImportance {
  readonly effect: string;
  readonly route: LinkRoute;
  readonly n: number;
  /** Of the adjusted outcome, by all causes together. */
  readonly rSquared: number;
  readonly bootstraps: number;
  readonly shares: readonly ImportanceShare[];
}

/** How often causes that can't be (shifted far in time, or another zone's) pass the same test at 5 %. */
export interface PlaceboResult {
  readonly route: LinkRoute;
  readonly tested: number;
  readonly hits: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** The whole analysis. */
export interface LinksResult {
  /** Every pair; tested ones by outcome, then by evidence and strength. */
  readonly links: readonly (TestedLink | UntestedLink)[];
  readonly families: readonly {
    readonly family: LinkFamily;
    readonly tested: number;
    readonly lags: number;
  }[];
  readonly placebo: readonly PlaceboResult[];
  readonly importance: readonly OutcomeImportance[];
  /** One for each outcome with causes that have evidence; `whatIf` reckons scenarios with it. */
  readonly whatIf: readonly WhatIfModel[];
  readonly seed: number;
}
