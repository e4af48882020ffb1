import type { PilotMetric, PilotScale, ZoneTraits } from "./pilot-types.ts";

/** What a team that plans a pilot asks for. */
export interface PlanRequest {
  readonly metric: PilotMetric;
  readonly traits: readonly ZoneTraits[];
  /** Zones that may be piloted; controls come from all zones with values that are not `unavailable`. */
  readonly candidates: readonly string[];
  /** Zones that can neither be piloted nor compared with: those of other pilots, or with troubles of their own. */
  readonly unavailable: readonly string[];
  /** Zones to pilot, and periods to run. */
  readonly zones: number;
  readonly periods: number;
  /** Control zones for each piloted one. */
  readonly controlsPerZone: number;
  /** Smallest effect worth a rollout, without sign, in the metric's unit. */
  readonly minEffect: number | null;
  readonly costPerZone: number | null;
  readonly runCostPerZonePeriod: number | null;
  /** `log` where effects are shares of what a zone has, as sales are; `level` when left out. */
  readonly scale?: PilotScale;
  readonly seed: number;
}

/** How the answer depends on the number of zones and periods; the effect in the metric's unit, null where it can't be told. */
export interface PlanCell {
  readonly zones: number;
  readonly periods: number;
  readonly smallestDetectable: number | null;
  /** Share of pilots that would find `minEffect`; null without one. */
  readonly power: number | null;
}

/** How often the analysis calls an effect where there is none, with its 95 % interval (Wilson). Shares of one. */
export interface FalseAlarms {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A trait in both arms before the start. */
export interface PlanBalance {
  readonly trait: string;
  readonly smd: number;
  readonly pilot: number;
  readonly control: number;
}

export type PlanResult =
  | {
      readonly status: "planned";
      readonly chosen: PlanCell;
      readonly falseAlarms: FalseAlarms;
      /** False where there are too few zones to call anything an effect, however large. */
      readonly canAlarm: boolean;
      readonly grid: readonly PlanCell[];
      /** In each matched set one zone, drawn by lot, is piloted. */
      readonly sets: readonly { readonly pilot: string; readonly controls: readonly string[] }[];
      readonly balance: readonly PlanBalance[];
      readonly cost: { readonly start: number; readonly running: number; readonly total: number };
      /** History that the rehearsals were drawn from. */
      readonly history: {
        readonly zones: number;
        readonly from: string;
        readonly to: string;
        readonly periods: number;
      };
    }
  | {
      readonly status: "not-estimable";
      readonly why: "too-few-zones" | "too-few-periods" | "no-values";
    };
