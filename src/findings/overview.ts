import type { Filter } from "#query/filter.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";
import { type Freshness, freshnessOf } from "./freshness.ts";
import { isWhole, type MetricFinding, type MetricWithSeries, metricFindings } from "./metric-finding.ts";

/** What the first page says. */
export interface Overview {
  /** The metrics that the company put first; where it named none, the results. */
  readonly headline: readonly MetricFinding[];
  readonly improved: readonly MetricWithSeries[];
  readonly worsened: readonly MetricWithSeries[];
  /** Targets missed beyond routine variation, worst first. */
  readonly missed: readonly MetricWithSeries[];
  readonly counts: { readonly measured: number; readonly withTarget: number; readonly met: number };
  readonly late: readonly Freshness[];
}

const MOST_HEADLINES = 8;

/** The overview under a filter. */
export async function overview(warehouse: Warehouse, company: Company, filter: Filter): Promise<Overview> {
  const findings = await metricFindings(warehouse, company, filter);
  const measured = findings.filter((one) => one.status === "measured");
  const judged = measured.filter(isWhole);
  const withTarget = judged.filter((one) => one.signal.target.status !== "no-target");
  return {
    headline: headlineOf(company, findings),
    improved: judged.filter((one) => one.signal.verdict === "improved"),
    worsened: judged.filter((one) => one.signal.verdict === "worsened"),
    missed: judged.filter((one) => one.signal.target.status === "missed"),
    counts: {
      measured: measured.length,
      withTarget: withTarget.length,
      met: withTarget.filter((one) => one.signal.target.status === "met").length,
    },
    late: freshnessOf(company).filter((one) => one.metricId === null && one.status === "late"),
  };
}

function headlineOf(company: Company, findings: readonly MetricFinding[]): MetricFinding[] {
  const named = company.dashboard.headline.flatMap(
    (id) => findings.find((one) => one.metric.metricId === id) ?? [],
  );
  if (named.length) return named;
  const outcomes = company.dashboard.outcomes;
  const results = findings.filter((one) =>
    outcomes ? outcomes.includes(one.metric.metricId) : one.metric.aspect === "TX",
  );
  return (results.length ? results : findings).slice(0, MOST_HEADLINES);
}
