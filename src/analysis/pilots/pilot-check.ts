export type Arm = "pilot" | "control";

export type CheckStatus = "pass" | "warn" | "fail";

/** Every check, in the order in which a page lists them. */
export const CHECK_IDS = [
  "enough_zones",
  "enough_pre_periods",
  "missing_values",
  "parallel_trends",
  "placebo_start",
  "balance",
  "contamination",
  "spillover",
  "one_zone",
  "novelty",
  "peeking",
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** What a check found, for `#text` to put into words. Effects are in the metric's unit, p-values and shares of one. */
export type CheckWhy =
  | {
      readonly code: "zones";
      readonly pilots: number;
      readonly controls: number;
      readonly smallestP: number;
      /** As many control zones beside the same piloted ones, or as many piloted beside the same control zones, would do. */
      readonly neededControls: number;
      readonly neededPilots: number;
    }
  | {
      readonly code: "pre-periods";
      readonly periods: number;
      readonly needed: number;
      readonly wanted: number;
    }
  | {
      readonly code: "missing";
      readonly share: number;
      readonly cells: number;
      readonly zones: readonly string[];
      readonly periods: readonly string[];
      /** Zones whose values begin or stop within the window. */
      readonly appear: readonly string[];
      readonly vanish: readonly string[];
      /** Since the start by arm, and the piloted zone that lacks most. */
      readonly pilot: { readonly missing: number; readonly of: number };
      readonly control: { readonly missing: number; readonly of: number };
      readonly worst: { readonly zone: string; readonly share: number } | null;
      /** Piloted zones without enough values to be used, and all zones that were left out for that. */
      readonly absent: readonly string[];
      readonly dropped: readonly string[];
    }
  | {
      readonly code: "pre-trend";
      readonly p: number;
      /** Drift of pilot against control over the time before the start, in the metric's unit per period. */
      readonly slope: number;
      /** What that drift would add up to over the piloted periods. */
      readonly carried: number;
      readonly periods: number;
    }
  | { readonly code: "pre-fit"; readonly rmspe: number; readonly spread: number }
  | { readonly code: "placebo-start"; readonly p: number; readonly effect: number; readonly period: string }
  | {
      readonly code: "balance";
      /** Standardised mean difference by trait, largest first. */
      readonly differences: readonly {
        readonly trait: string;
        readonly smd: number;
        readonly pilot: number;
        readonly control: number;
      }[];
    }
  | {
      readonly code: "contamination";
      readonly pilots: readonly { readonly pilotId: string; readonly name: string; readonly zone: string }[];
      readonly events: readonly {
        readonly name: string;
        readonly date: string;
        readonly zone: string;
        readonly arm: Arm;
      }[];
      /** Rollouts of other pilots that reached one arm only within the window, each with its first and last day. */
      readonly rollouts: readonly {
        readonly pilotId: string;
        readonly name: string;
        readonly arm: Arm;
        readonly zones: readonly string[];
        readonly from: string;
        readonly to: string;
      }[];
    }
  | {
      readonly code: "spillover";
      readonly zone: string | null;
      readonly jump: number;
      readonly p: number;
      /** Whether a piloted zone lies in the same region; null where regions are unknown. */
      readonly neighbour: boolean | null;
    }
  | {
      readonly code: "one-zone";
      readonly zone: string | null;
      readonly arm: Arm | null;
      readonly effect: number;
      readonly without: number;
      readonly p: number;
    }
  | {
      readonly code: "novelty";
      readonly early: number;
      readonly late: number;
      readonly p: number;
      readonly fades: boolean;
      /** Whether the two halves differ in sign. */
      readonly turns: boolean;
    }
  | { readonly code: "peeking"; readonly looks: number; readonly planned: number | null }
  | {
      readonly code: "not-checked";
      readonly reason:
        | "too-few-periods"
        | "too-few-zones"
        | "no-traits"
        | "staggered"
        | "not-started"
        | "no-estimate";
    };

/** One check: whether the result may be believed as far as it goes, and the number that says so. */
export interface PilotCheck {
  readonly id: CheckId;
  readonly status: CheckStatus;
  /** The number that decides, as the check's file says; null where nothing could be computed. */
  readonly value: number | null;
  readonly why: CheckWhy;
}
