import type {
  PilotInput,
  PilotMetricResult,
  PilotOptions,
  PilotResult,
} from "#analysis/pilots/pilot-types.ts";

/** What the page asks of the worker. */
export interface PilotRequest {
  readonly input: PilotInput;
  readonly options: PilotOptions;
}

/** What the worker tells: the effect as soon as it is known, then everything. */
export type PilotMessage =
  | { readonly tell: "headline"; readonly metric: PilotMetricResult | null }
  | { readonly tell: "result"; readonly result: PilotResult }
  | { readonly tell: "failed"; readonly message: string };
