import type {
  PilotInput,
  PilotMetricResult,
  PilotOptions,
  PilotResult,
} from "#analysis/pilots/pilot-types.ts";
import type { PlanRequest, PlanResult } from "#analysis/pilots/plan-types.ts";

/** What the page asks of the worker. */
export type PilotRequest =
  | { readonly ask: "analyse"; readonly input: PilotInput; readonly options: PilotOptions }
  | { readonly ask: "plan"; readonly request: PlanRequest };

/** What the worker tells: of a pilot the effect as soon as it is known, then everything. */
export type PilotMessage =
  | { readonly tell: "headline"; readonly metric: PilotMetricResult | null }
  | { readonly tell: "result"; readonly result: PilotResult }
  | { readonly tell: "plan"; readonly plan: PlanResult }
  | { readonly tell: "failed"; readonly message: string };
