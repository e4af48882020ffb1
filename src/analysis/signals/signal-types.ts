import type { Grain } from "#model/period.ts";
import type { Direction, Unit } from "#model/vocabulary.ts";
import type { RunRuleId, Side } from "#stats/run-rules.ts";

/** One period of a metric: its first day (ISO, UTC), its value in the metric's unit, its sample size when known. */
export interface SignalPoint {
  periodStart: string;
  value: number;
  n: number | null;
}

export interface SignalOptions {
  grain: Grain;
  direction: Direction;
  unit: Unit;
  /** In the metric's unit; null when there is none. */
  target: number | null;
  /** First day of the newest period that should have a value by now; without it lateness is not judged. */
  expectedLatest?: string;
}

export type SignalMethod = "xmr" | "xmr-seasonal" | "margin-of-error";
export type Verdict = "improved" | "worsened" | "changed" | "no-signal" | "not-estimable";

/** In the metric's unit. */
export interface Limits {
  lower: number;
  centre: number;
  upper: number;
}

/** What to draw for one period of the calendar, those without a value included. Limits are null where none can be had. */
export interface BandPoint {
  periodStart: string;
  value: number | null;
  limits: Limits | null;
  /** Where the value lies when it is outside its limits, else null. */
  beyond: Side | null;
  /** Index into `phases`. */
  phase: number | null;
}

/** A stretch with one level or one steady trend. `from` and `to` are the heights of its line, seasonally adjusted. */
export interface SignalPhase {
  start: string;
  end: string;
  shape: "level" | "trend";
  from: number;
  to: number;
  /** Periods with a value. */
  n: number;
  /** The latest value is judged against this phase. */
  baseline: boolean;
}

export interface FiredRule {
  rule: RunRuleId;
  side: Side;
  /** First period of the pattern. */
  since: string;
  /** Values that make up the pattern. */
  points: number;
}

/** `slope` per period in the metric's unit, or as a share of the value per period on the log scale. */
export type Trend =
  | {
      status: "estimated";
      shape: "rising" | "falling" | "level";
      slope: number;
      low: number;
      high: number;
      confidence: number;
      per: "unit" | "share";
    }
  | { status: "not-estimable"; why: "too-short" };

/** The latest value less an earlier one. `relative` is a fraction of the earlier value, null where that has no meaning. */
export type Change =
  | {
      status: "estimated";
      from: SignalPoint;
      absolute: number;
      relative: number | null;
      /** null when the direction is `none` or nothing changed. */
      better: boolean | null;
      /** Changes between these are what routine variation (and season) makes of itself; null when unknown. */
      routine: { low: number; high: number } | null;
      beyondRoutine: boolean | null;
      /** Sampling error alone; only for proportions with known n. */
      marginOfError: { low: number; high: number; confidence: number } | null;
    }
  | { status: "not-estimable"; why: "no-value-then" };

/** `no-target`: there is none, or no value to hold against it. */
export type TargetStatus =
  | { status: "no-target" }
  | {
      status: "met" | "missed" | "near";
      target: number;
      /** Latest value less target, in the metric's unit. */
      gap: number;
      /** How far the target is missed: above 0 on the bad side. */
      shortfall: number;
      /** Half-width of one period's noise that `near` allows; null when unknown. */
      noise: number | null;
      /** If nothing changes, a period meets the target always, sometimes or never; null when unknown or without direction. */
      outlook: "always" | "sometimes" | "never" | null;
    };

/** Why the result is as it is, for another folder to put into words. */
export type Reason =
  | ({ code: RunRuleId } & Omit<FiredRule, "rule">)
  | { code: "within-limits" }
  | { code: "trend-continues"; slope: number; per: "unit" | "share" }
  | { code: "earlier-shift"; since: string; from: number; to: number }
  | { code: "season-adjusted"; cycles: number }
  | { code: "season-year-on-year"; cycles: number; needed: number }
  | { code: "season-not-found"; cycles: number }
  | { code: "season-unknown"; cycles: number; needed: number }
  | { code: "base-effect"; lastYear: string }
  | { code: "autocorrelated"; lagOne: number; runLength: number }
  | { code: "limits-provisional"; points: number; wanted: number }
  | { code: "sampling-error-included"; share: number }
  | { code: "sample-smaller-than-usual"; n: number; usual: number }
  | { code: "beyond-margin-of-error"; comparedWith: string; confidence: number }
  | { code: "within-margin-of-error"; comparedWith: string; confidence: number }
  | { code: "routine-variation-unknown" }
  | { code: "constant-until-now"; points: number }
  | { code: "coarse-scale"; step: number }
  | { code: "log-scale" }
  | { code: "gaps"; periods: number }
  | { code: "latest-missing"; expected: string; latest: string; periods: number }
  | { code: "too-short"; points: number; needed: number }
  | { code: "no-values" };

interface SignalBase {
  previous: Change;
  lastYear: Change;
  target: TargetStatus;
  reasons: Reason[];
}

export interface EstimatedSignal extends SignalBase {
  verdict: Exclude<Verdict, "not-estimable">;
  why: null;
  method: SignalMethod;
  /** Scale on which noise is even: on `log`, limits are factors of the centre. */
  scale: "linear" | "log";
  latest: SignalPoint;
  /** Patterns complete at the latest period, earliest start first; empty without a signal and for `margin-of-error`. */
  rules: FiredRule[];
  /** When the change began, as far as can be told; null without a signal. */
  since: string | null;
  /** Within which the latest value would lie had nothing changed; null for `margin-of-error`. */
  limits: Limits | null;
  /** Every period from the first value (that `grainRules` looks back on) to the latest; without limits for `margin-of-error`. */
  band: BandPoint[];
  phases: SignalPhase[];
  trend: Trend;
}

export interface NotEstimableSignal extends SignalBase {
  verdict: "not-estimable";
  why: "no-values" | "too-short";
  method: null;
  scale: "linear";
  latest: SignalPoint | null;
  rules: [];
  since: null;
  limits: null;
  band: BandPoint[];
  phases: [];
  trend: Trend;
}

export type Signal = EstimatedSignal | NotEstimableSignal;
