import { estimateMetric } from "./estimate-metric.ts";
import type { PilotInput, PilotMetric, PilotMetricResult, PilotOptions } from "./pilot-types.ts";

/**
 * The headline of a pilot as a reader asks for it (another metric, window, scale or other controls), without checks and rehearsals: fast enough
 * to be waited for.
 */
export function headlineOf(input: PilotInput, options: PilotOptions): PilotMetricResult | null {
  const metric = chosenMetric(input, options);
  return metric ? estimateMetric(input, metric, { ...options, effort: "headline" }).result : null;
}

function chosenMetric({ metrics, plan }: PilotInput, { metricId }: PilotOptions): PilotMetric | undefined {
  return metrics.find((metric) => metric.metricId === (metricId ?? plan.primaryMetric));
}
