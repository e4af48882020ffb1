import { adjustPValues } from "#stats/adjust-p-values.ts";
import type { Adjusted, EstimatedMetric, PilotMetricResult } from "./pilot-types.ts";

/** Numbers that decide about metrics beside the primary one. */
export const guardrailRules = {
  /** Level of the test for harm, held over all guardrails together. */
  level: 0.05,
  /** Harm of less than this share of what the zones would have had is accepted. */
  margin: 0.05,
} as const;

/**
 * Adjusts for having looked at many metrics: guardrails are tested for harm, one-sided, with Holm's adjustment over all of them (1979);
 * those that are not harmed are safe once their interval excludes harm beyond the margin (non-inferiority). All other metrics get the
 * false discovery rate of Benjamini & Hochberg (1995). A guardrail without direction is harmed by any change.
 */
export function guardrails(metrics: readonly PilotMetricResult[]): PilotMetricResult[] {
  const guards = metrics.filter(isRole("guardrail"));
  const others = metrics.filter(isRole("other"));
  const holm = adjustPValues(guards.map(harmP), "holm");
  const q = adjustPValues(
    others.map(({ headline }) => headline.pValue),
    "benjamini-hochberg",
  );
  const adjusted = new Map<string, Adjusted>();
  for (const [i, guard] of guards.entries()) adjusted.set(guard.metricId, guardOf(guard, holm[i] ?? 1));
  for (const [i, other] of others.entries())
    adjusted.set(other.metricId, { kind: "other", qValue: q[i] ?? 1 });
  return metrics.map((metric) => {
    const own = adjusted.get(metric.metricId);
    return metric.status === "estimated" && own ? { ...metric, adjusted: own } : metric;
  });
}

function isRole(role: "guardrail" | "other") {
  return (metric: PilotMetricResult): metric is EstimatedMetric =>
    metric.status === "estimated" && metric.role === role;
}

/** One-sided p-value of harm, from the two-sided one of the headline. */
function harmP({ headline, direction }: EstimatedMetric): number {
  if (direction === "none") return headline.pValue;
  const harmful = direction === "lower" ? headline.effect > 0 : headline.effect < 0;
  return harmful ? headline.pValue / 2 : 1 - headline.pValue / 2;
}

function guardOf(guard: EstimatedMetric, pHarmHolm: number): Adjusted {
  const { headline, direction, counterfactualMean } = guard;
  const margin = guardrailRules.margin * Math.abs(counterfactualMean);
  const worst = direction === "lower" ? -headline.ciHigh : headline.ciLow;
  const safe = direction === "none" ? Math.max(-headline.ciLow, headline.ciHigh) < margin : worst > -margin;
  return {
    kind: "guardrail",
    margin,
    pHarm: harmP(guard),
    pHarmHolm,
    state: pHarmHolm <= guardrailRules.level ? "harmed" : safe ? "safe" : "unclear",
  };
}
