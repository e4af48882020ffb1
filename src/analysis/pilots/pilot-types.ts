import type { Panel } from "#analysis/panel.ts";
import type { Grain } from "#model/period.ts";
import type { Aggregation, Direction, Unit } from "#model/vocabulary.ts";
import type { Estimate, Inference, Method, NotEstimable } from "./estimate.ts";
import type { Arm, PilotCheck } from "./pilot-check.ts";

export type PilotScale = "level" | "log";
export type MetricRole = "primary" | "guardrail" | "other";

/** A metric with its values over all zones and the whole history; on both scales the values are in the metric's unit. */
export interface PilotMetric {
  readonly metricId: string;
  readonly role: MetricRole;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly aggregation: Aggregation;
  readonly grain: Grain;
  readonly panel: Panel;
  /** Sample sizes in the order of the panel's values, NaN where unknown; null where the metric has none. */
  readonly n: Float64Array | null;
}

/** What is known of a zone besides its values. */
export interface ZoneTraits {
  readonly zone: string;
  readonly name: string;
  readonly region: string | null;
  readonly format: string | null;
  /** Further numeric columns of `zones.csv`, by name. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** A zone's part in the pilot. `start` is the first day in that zone (ISO); null for a control zone. */
export interface PilotZone {
  readonly zone: string;
  readonly arm: Arm;
  readonly start: string | null;
}

/** Something that happened. Without a zone it happened everywhere, without a metric to all metrics. */
export interface PilotEvent {
  readonly date: string;
  readonly name: string;
  readonly zone: string | null;
  readonly metricId: string | null;
}

/** A zone of this pilot that was piloted in another one as well, from the first day to the last (null: no end). */
export interface OverlappingPilot {
  readonly pilotId: string;
  readonly name: string;
  readonly zone: string;
  readonly start: string;
  readonly end: string | null;
}

/** A zone of this pilot that was given, for good, what another pilot tried. */
export interface OtherRollout {
  readonly pilotId: string;
  readonly name: string;
  readonly zone: string;
  /** From this day on. */
  readonly date: string;
  /** What it is on record to concern: the other pilot's primary metric and guardrails. */
  readonly metrics: readonly string[];
}

export interface RolloutStep {
  readonly wave: number;
  readonly zone: string;
  readonly plannedDate: string;
  readonly actualDate: string | null;
  readonly risk: string | null;
  readonly trained: boolean | null;
}

/** What was written down before the start. Money is in the company's currency. */
export interface PilotPlan {
  readonly pilotId: string;
  readonly name: string;
  readonly owner: string | null;
  readonly hypothesis: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly primaryMetric: string;
  readonly guardrails: readonly string[];
  /** Smallest effect worth a rollout: a size without sign, in the unit of the primary metric on both scales. */
  readonly minEffect: number | null;
  readonly costPerZone: number | null;
  readonly runCostPerZonePeriod: number | null;
  /** Share of a currency metric that is profit, 0–1. */
  readonly margin: number | null;
  readonly scale: PilotScale;
}

/** Everything that a pilot's result is computed from. */
export interface PilotInput {
  readonly plan: PilotPlan;
  readonly metrics: readonly PilotMetric[];
  readonly zones: readonly PilotZone[];
  /** False where `pilot_zones` names no control and all other zones serve as such. */
  readonly controlsNamed: boolean;
  readonly excluded: readonly string[];
  /** Zones that were not piloted and that a rollout could go to. */
  readonly candidates: readonly string[];
  readonly traits: readonly ZoneTraits[];
  readonly events: readonly PilotEvent[];
  readonly overlaps: readonly OverlappingPilot[];
  readonly otherRollouts: readonly OtherRollout[];
  readonly rollout: readonly RolloutStep[];
  /** The day that the company's data reach to; decides whether a pilot is still running. */
  readonly asOf: string;
}

/** What a reader may change and have recomputed. What is left out stays as registered. */
export interface PilotOptions {
  readonly metricId?: string;
  readonly scale?: PilotScale;
  /** Zones to compare with. */
  readonly controls?: readonly string[];
  /** First and last period to use, in the spelling of the panel. */
  readonly from?: string;
  readonly to?: string;
  readonly seed?: number;
}

/** `open`: has no end, and is measured up to the latest period. */
export type PilotStatus = "planned" | "running" | "finished" | "open";
export type PilotVerdict = "roll_out" | "do_not_roll_out" | "extend" | "not_trustworthy";

/** An interval in the metric's unit; infinite where it does not close. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Why the verdict is as it is; numbers in the metric's unit, signs as measured. */
export type VerdictReason =
  | { readonly code: "check-failed"; readonly check: PilotCheck["id"] }
  | {
      readonly code: "effect-proven";
      readonly effect: number;
      readonly low: number;
      readonly high: number;
      readonly minEffect: number | null;
    }
  | { readonly code: "effect-harmful"; readonly effect: number; readonly low: number; readonly high: number }
  | {
      readonly code: "effect-below-worthwhile";
      readonly effect: number;
      readonly low: number;
      readonly high: number;
      readonly minEffect: number;
    }
  | {
      readonly code: "proven-but-small";
      readonly effect: number;
      readonly low: number;
      readonly high: number;
      readonly minEffect: number;
    }
  | {
      readonly code: "cannot-tell";
      readonly effect: number;
      readonly low: number;
      readonly high: number;
      readonly minEffect: number | null;
    }
  | {
      readonly code: "guardrail-harmed";
      readonly metricId: string;
      readonly effect: number;
      readonly pAdjusted: number;
    }
  /** Proven, but nobody agreed on how large an effect would be worth a rollout. */
  | { readonly code: "worth-unknown" }
  /** Nothing was registered: what pays for the costs is taken. */
  | { readonly code: "worth-from-costs"; readonly minEffect: number }
  | { readonly code: "still-running"; readonly periods: number; readonly planned: number | null }
  | { readonly code: "not-started"; readonly start: string }
  | { readonly code: "no-direction"; readonly metricId: string }
  | { readonly code: "not-estimable"; readonly why: string };

/** One estimate with one inference. On the log scale too, effect and interval are in the metric's unit. */
export interface MetricEstimate extends Estimate {
  /** Effect as a fraction of what the piloted zones would have had without the pilot; null where that has no meaning. */
  readonly relative: number | null;
  readonly relativeLow: number | null;
  readonly relativeHigh: number | null;
}

/** One period: the piloted zones less the control zones, less the same in the last period before the start (offset −1). */
export interface EventStudyPoint {
  readonly period: string;
  /** Periods since the start: 0 is the first piloted one, −1 the last before. */
  readonly offset: number;
  readonly effect: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

/** What to draw for one period; null where a zone's values are missing. */
export interface SeriesPoint {
  readonly period: string;
  /** Means over zones. */
  readonly pilot: number | null;
  readonly control: number | null;
  /** What the piloted zones would have had by the headline method. */
  readonly counterfactual: number | null;
}

export interface ZoneEffect {
  readonly zone: string;
  readonly arm: Arm;
  readonly start: string | null;
  /** Mean of the periods before and after the start (the pilot's own for a control zone). */
  readonly before: number;
  readonly after: number;
  /** Change of the zone less the mean change of the control zones (other ones, for a control zone). */
  readonly effect: number;
  /** Weight with which a control zone enters the headline's comparison, adding up to 1; null for a pilot zone. */
  readonly weight: number | null;
}

/** What the reader would have seen by the headline's method had one zone not taken part; only for the primary metric. */
export interface LeaveOneOut {
  readonly zone: string;
  readonly arm: Arm;
  readonly effect: number;
}

/** Test for harm of a guardrail (one-sided) with Holm's adjustment, and the q-value of an exploratory metric. */
export type Adjusted =
  | { readonly kind: "primary" }
  | {
      readonly kind: "guardrail";
      /** Harm up to this size is accepted (non-inferiority margin), in the metric's unit. */
      readonly margin: number;
      readonly pHarm: number;
      readonly pHarmHolm: number;
      readonly state: "harmed" | "safe" | "unclear";
    }
  | { readonly kind: "other"; readonly qValue: number };

export interface EstimatedMetric {
  readonly status: "estimated";
  readonly metricId: string;
  readonly role: MetricRole;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly grain: Grain;
  readonly scale: PilotScale;
  readonly headlineMethod: Method;
  /** Row of `headlineRules` that chose the method. */
  readonly headlineRule: string;
  readonly headline: MetricEstimate;
  readonly estimates: readonly MetricEstimate[];
  readonly notEstimable: readonly NotEstimable[];
  readonly prePeriods: number;
  readonly postPeriods: number;
  readonly pilots: number;
  readonly controls: number;
  /** Zones and periods that were left out for missing values. */
  readonly droppedZones: readonly string[];
  readonly droppedPeriods: readonly string[];
  /** What the piloted zones would have had on average after the start, without the pilot. */
  readonly counterfactualMean: number;
  readonly eventStudy: readonly EventStudyPoint[];
  readonly series: readonly SeriesPoint[];
  readonly zoneEffects: readonly ZoneEffect[];
  readonly leaveOneOut: readonly LeaveOneOut[];
  readonly adjusted: Adjusted;
}

export interface UnestimatedMetric {
  readonly status: "not-estimable";
  readonly metricId: string;
  readonly role: MetricRole;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly why: string;
}

export type PilotMetricResult = EstimatedMetric | UnestimatedMetric;

/** Always-valid intervals of the effect, one after each piloted period. */
export interface SequencePoint {
  readonly period: string;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}

/** How one method would have done on do-nothing pilots of the same shape. Shares of one. */
export interface CalibratedMethod {
  readonly method: Method | "before_after" | "t_test" | "zone_period_regression";
  readonly inference: Inference | "classical";
  /** How often it would have called an effect where there was none; should be 0.05. With its 95 % interval (Wilson) and the rehearsals it comes from. */
  readonly falseAlarms: number;
  readonly low: number;
  readonly high: number;
  readonly rehearsals: number;
  /** False where the smallest p-value that it can reach lies above 0.05, so that it never calls anything an effect. */
  readonly canAlarm: boolean;
  readonly headline: boolean;
}

export type Calibration =
  | {
      readonly status: "estimated";
      readonly rehearsals: number;
      /** Zones and periods from which the rehearsals were drawn. */
      readonly zones: number;
      readonly periods: number;
      readonly methods: readonly CalibratedMethod[];
      /** How often the headline would have found an effect of `min_effect`; null without one. */
      readonly power: number | null;
      /** Found in 80 % of rehearsals, in the metric's unit. */
      readonly smallestDetectable: number | null;
    }
  | {
      readonly status: "not-estimable";
      readonly why: "too-few-periods" | "too-few-zones" | "nothing-measured";
    };

/** How large a break of the trend would overturn what the interval says (Rambachan & Roth 2023). */
export type TrendBreak =
  | {
      readonly status: "estimated";
      /** Largest change of slope between two periods seen before the start. */
      readonly largestBefore: number;
      /** As a multiple of it: up to this the interval still excludes zero; 0 where it never did. */
      readonly breakdown: number;
      readonly points: readonly { readonly multiple: number; readonly low: number; readonly high: number }[];
    }
  | { readonly status: "not-estimable"; readonly why: "too-few-periods" | "staggered" };

/** Money in the company's currency; `perPeriod` is of the grain of the metric that it comes from. */
export interface MoneyRange {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface WaveValue {
  readonly wave: number;
  readonly zones: readonly {
    readonly zone: string;
    readonly planned: string;
    readonly actual: string | null;
    readonly risk: string | null;
    readonly trained: boolean | null;
    readonly likeness: Likeness["likeness"] | null;
  }[];
  readonly plannedDate: string;
  readonly actualDate: string | null;
  /** Zones that have started and are measured; where none has, all of the wave. What is promised and what is measured is of these. */
  readonly counted: number;
  /** Effect on the primary metric per zone, as it was in the pilot; on the log scale the same share of these zones' own level. Null where the pilot promises nothing. */
  readonly promisedEffect: MoneyRange | null;
  /** Profit a period that this makes in the zones counted, after running costs; null without money. */
  readonly promised: MoneyRange | null;
  /** Effect on the primary metric per zone measured in the zones of the wave that have started, against zones without it. */
  readonly measured: MetricEstimate | null;
  /** Profit a period that this makes in the same zones, after running costs; null where money does not come from the primary metric. */
  readonly measuredMoney: MoneyRange | null;
  /** Whether the measured effect agrees with the pilot's interval; null where nothing can be measured. */
  readonly kept: "kept" | "short" | "unclear" | null;
}

export type PilotMoney =
  | {
      readonly status: "estimated";
      /** The currency metric that the money comes from. */
      readonly metricId: string;
      readonly grain: Grain;
      readonly margin: number;
      /** Profit per zone and period before running costs, and after them. */
      readonly perZonePeriod: MoneyRange;
      readonly netPerZonePeriod: MoneyRange;
      /** What it brought, and cost, in the piloted zones up to the end. */
      readonly soFar: MoneyRange;
      readonly costSoFar: number;
      /** Zones still without it that are like the piloted ones: only there may the effect be promised. */
      readonly zones: number;
      /** Sum over these zones; and what it costs to start there. */
      readonly perPeriod: MoneyRange;
      readonly oneOffCost: number;
      /** First year in these zones: value less all costs. */
      readonly firstYear: MoneyRange;
      /** Day on which that year begins where the zones begin at different times, by the planned waves; null where all begin at once. */
      readonly firstYearFrom: string | null;
      /** Periods until the one-off cost is earned back; null where it never is. */
      readonly paybackPeriods: number | null;
      readonly paybackBest: number | null;
      readonly paybackWorst: number | null;
      /** Per zone that is still without it. */
      readonly byZone: readonly {
        readonly zone: string;
        readonly net: MoneyRange;
        readonly likeness: Likeness["likeness"];
      }[];
      /** Zones still without it that are not like the piloted ones, and what it would make there if it worked the same. */
      readonly unpromised: { readonly zones: number; readonly perPeriod: MoneyRange };
    }
  | NoMoney;

/** Why no amount is given. */
export type NoMoney =
  | {
      readonly status: "not-estimable";
      readonly why:
        | "no-currency-metric"
        | "no-margin"
        | "no-estimate"
        | "no-remaining-zones"
        | "not-trustworthy";
    }
  | {
      readonly status: "not-estimable";
      /** The metric was not named before the start, and its difference may well be chance. */
      readonly why: "exploratory";
      readonly metricId: string;
      readonly qValue: number;
    }
  | {
      readonly status: "not-estimable";
      /** Taken as the metric that decides, it fails a check. */
      readonly why: "money-not-trustworthy";
      readonly metricId: string;
    };

/** How like the piloted zones a remaining zone is. */
export interface Likeness {
  readonly zone: string;
  readonly likeness: "like" | "unlike" | "unknown";
  /** Distance to the piloted zones in standard deviations, on the trait that is furthest off. */
  readonly furthest: number | null;
  /** Trait (`level`, `trend`, `region`, `format` or a column of zones.csv) that sets it apart most. */
  readonly trait: string | null;
}

/** What would turn “cannot tell” into an answer, if the estimate stays: as many more periods, or as many pilot zones in all. */
export type Settle =
  | { readonly status: "settled" }
  | {
      readonly status: "estimated";
      /** Further periods with the same zones; null where no number within three years would do. */
      readonly morePeriods: number | null;
      /** Pilot zones in all over the same time, with controls in proportion; null where the company has too few. */
      readonly zonesNeeded: number | null;
      readonly controlsNeeded: number | null;
      /** The estimate that is supposed to stay. */
      readonly effect: number;
      /**
       * How far the interval of a single look reaches on the side that decides, and how far it may: to zero for an estimate that reaches `min_effect`, to
       * `min_effect` for a smaller one.
       */
      readonly halfWidth: number;
      readonly needed: number;
      /** While the pilot runs: the periods left until its planned end, how far the interval would reach then, and whether that settles it. */
      readonly atEnd: {
        readonly date: string;
        readonly periods: number;
        readonly halfWidth: number;
        readonly settles: boolean;
      } | null;
    }
  | {
      readonly status: "not-estimable";
      readonly why: "no-min-effect" | "no-calibration" | "not-trustworthy";
    };

/** Everything that a pilot's page says. */
export interface PilotResult {
  readonly pilotId: string;
  readonly plan: PilotPlan;
  readonly status: PilotStatus;
  readonly verdict: PilotVerdict | null;
  readonly reasons: readonly VerdictReason[];
  /** False where the reader changed an option: then it is not the analysis that counts. */
  readonly registered: boolean;
  readonly options: PilotOptions;
  readonly pilotZones: readonly PilotZone[];
  readonly controlsNamed: boolean;
  readonly staggered: boolean;
  readonly nPilot: number;
  readonly nControl: number;
  readonly prePeriods: number;
  readonly postPeriods: number;
  /** Periods from start to planned end; null where no end is planned. */
  readonly plannedPeriods: number | null;
  readonly checks: readonly PilotCheck[];
  /** The primary metric first, then guardrails as registered, then others. */
  readonly metrics: readonly PilotMetricResult[];
  /** Only for a pilot that is running or has no end. */
  readonly sequence: readonly SequencePoint[];
  readonly calibration: Calibration;
  readonly trendBreak: TrendBreak;
  readonly money: PilotMoney;
  readonly likeness: readonly Likeness[];
  readonly waves: readonly WaveValue[];
  readonly settle: Settle;
  readonly events: readonly PilotEvent[];
}
