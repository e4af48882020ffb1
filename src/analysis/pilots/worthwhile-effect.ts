import { periodsPerYear } from "#model/period.ts";
import type { PilotMetric, PilotPlan } from "./pilot-types.ts";

/** Smallest effect that is worth a rollout, without sign, in the metric's unit per zone and period, and where it comes from. */
export interface WorthwhileEffect {
  /** Null where nobody can say. */
  readonly size: number | null;
  readonly from: "plan" | "costs";
}

/**
 * Smallest effect worth a rollout: the one that was registered; without it, where the metric is money by zone, what pays for the running costs and for a year's
 * share of the starting costs.
 */
export function worthwhileEffect(plan: PilotPlan, metric: PilotMetric | undefined): WorthwhileEffect {
  if (plan.minEffect !== null) return { size: plan.minEffect, from: "plan" };
  const { costPerZone, runCostPerZonePeriod } = plan;
  const isMoney = metric?.unit === "currency" && metric.aggregation === "sum";
  const margin = plan.margin ?? (metric && /profit|margin/i.test(metric.metricId) ? 1 : null);
  if (!isMoney || !margin || (costPerZone === null && runCostPerZonePeriod === null)) {
    return { size: null, from: "plan" };
  }
  const perPeriod = (runCostPerZonePeriod ?? 0) + (costPerZone ?? 0) / periodsPerYear(metric.grain);
  return { size: perPeriod / margin, from: "costs" };
}
