import type { Company } from "./company.ts";

/** The metric that stands for the company's results where one is enough: of the headline, else of those that count as results. */
export function resultMetric({ dashboard, metrics, reported }: Company): string | null {
  const results = metrics
    .filter(({ metricId, aspect }) =>
      dashboard.outcomes ? dashboard.outcomes.includes(metricId) : aspect === "TX",
    )
    .map(({ metricId }) => metricId)
    .filter((metricId) => reported.has(metricId));
  return dashboard.headline.find((metricId) => results.includes(metricId)) ?? results[0] ?? null;
}
