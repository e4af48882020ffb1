import type { PilotEffect } from "#analysis/links/link-types.ts";
import type { EstimatedMetric, PilotResult } from "#analysis/pilots/pilot-types.ts";

/** What pilots that can be trusted did to their metrics, in each metric's own unit per zone, for links to be held against. */
export function pilotEffects(results: readonly PilotResult[]): PilotEffect[] {
  return results.flatMap((result) => {
    if (result.verdict === "not_trustworthy") return [];
    return result.metrics.flatMap((metric): PilotEffect[] => {
      if (metric.status !== "estimated") return [];
      const { headline, scale, counterfactualMean } = metric;
      const { relative, relativeLow, relativeHigh } = headline;
      const [effect, ciLow, ciHigh] =
        scale === "log" && relative !== null && relativeLow !== null && relativeHigh !== null
          ? [relative, relativeLow, relativeHigh].map((share) => share * counterfactualMean)
          : [headline.effect, headline.ciLow, headline.ciHigh];
      const known = [effect, ciLow, ciHigh].every(Number.isFinite);
      if (!known || effect === undefined || ciLow === undefined || ciHigh === undefined) return [];
      return [
        {
          pilotId: result.pilotId,
          pilotName: result.plan.name,
          metricId: metric.metricId,
          effect,
          ciLow,
          ciHigh,
          proven: isProven(metric),
        },
      ];
    });
  });
}

/** One of many exploratory metrics always moves by chance: its q-value counts. Others have their interval. */
function isProven({ adjusted, headline }: EstimatedMetric): boolean {
  if (adjusted.kind === "other") return adjusted.qValue <= 0.05;
  return headline.ciLow > 0 || headline.ciHigh < 0;
}
