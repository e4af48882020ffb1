import { type BesideResults, besideResults } from "#analysis/maturity/beside-results.ts";
import { maturity } from "#analysis/maturity/maturity.ts";
import type { ActionRow, OwnData } from "#analysis/maturity/maturity-input.ts";
import type { MaturityFinding } from "#analysis/maturity/maturity-types.ts";
import { QUESTIONNAIRES } from "#model/questionnaire/questionnaires.ts";
import { actions } from "#query/actions.ts";
import { NO_FILTER } from "#query/filter.ts";
import { maturityAnswers } from "#query/maturity-answers.ts";
import { maturityBenchmarks } from "#query/maturity-benchmarks.ts";
import type { MetricDefinition } from "#query/metric-definitions.ts";
import { practiceCounts } from "#query/practice-counts.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";
import { freshnessOf, newestDay } from "./freshness.ts";
import { type MetricWithSeries, metricFindings } from "./metric-finding.ts";

/** Everything that the page about maturity says. */
export interface MaturityPage {
  readonly finding: MaturityFinding;
  /** Results of the company at the assessments; empty without results. */
  readonly beside: BesideResults;
  /** The results that `beside` speaks of, in its order. */
  readonly results: readonly MetricWithSeries[];
}

/** Results shown beside maturity; more would drown the few points that there are. */
const MOST_RESULTS = 3;

/** The page about maturity. It needs the answers with the respondents' names, which only the build has. */
export async function maturityPage(warehouse: Warehouse, company: Company): Promise<MaturityPage> {
  const [answers, benchmarks, improvements, [practice]] = await Promise.all([
    warehouse.query(maturityAnswers()),
    warehouse.query(maturityBenchmarks()),
    warehouse.query(actions()),
    warehouse.query(practiceCounts()),
  ]);
  const days = [newestDay(company), ...answers.map(({ date }) => date)];
  const asOf =
    days
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? null;
  const finding = maturity({
    ...{ answers, benchmarks, actions: improvements, asOf },
    questionnaires: QUESTIONNAIRES,
    ownData: practice ? ownData(company, improvements, practice, asOf) : null,
  });
  const results = answers.length ? await headlineResults(warehouse, company) : [];
  const series = results.map(({ metric, grain, points }) => ({ metricId: metric.metricId, grain, points }));
  return { finding, beside: besideResults(finding.assessments, series), results };
}

/** The results that the company put first: of its headline, else of all that count as results. */
async function headlineResults(warehouse: Warehouse, company: Company): Promise<MetricWithSeries[]> {
  const { headline, outcomes } = company.dashboard;
  const isResult = ({ metricId, aspect }: MetricDefinition): boolean =>
    outcomes ? outcomes.includes(metricId) : aspect === "TX";
  const all = company.metrics.filter(isResult).map(({ metricId }) => metricId);
  const first = headline.filter((id) => all.includes(id));
  const chosen = (first.length ? first : all).slice(0, MOST_RESULTS);
  const found = await metricFindings(warehouse, company, NO_FILTER, chosen);
  return found.filter((one) => one.status === "measured");
}

/** What the company's own data says about how it works. */
function ownData(
  company: Company,
  improvements: readonly ActionRow[],
  practice: { readonly pilots: number; readonly controlledPilots: number; readonly sales: number },
  asOf: string | null,
): OwnData {
  const fresh = freshnessOf(company).filter(({ metricId, status }) => {
    return metricId !== null && (status === "fresh" || status === "late");
  });
  const open = improvements.filter(
    ({ status, closed }) => closed === null && status !== "done" && status !== "dropped",
  );
  const measured = (aspect: MetricDefinition["aspect"]): MetricDefinition[] =>
    company.metrics.filter((metric) => metric.aspect === aspect && company.reported.has(metric.metricId));
  const withTarget = new Set(company.targets.map(({ metricId }) => metricId));
  const customer = measured("CX");
  return {
    metrics: { judged: fresh.length, late: fresh.filter(({ status }) => status === "late").length },
    actions: {
      open: open.length,
      overdue: open.filter(({ due }) => due !== null && asOf !== null && due < asOf).length,
    },
    pilots: { all: practice.pilots, controlled: practice.controlledPilots },
    customerMetrics: {
      measured: customer.length,
      withTarget: customer.filter(({ metricId }) => withTarget.has(metricId)).length,
    },
    employeeMetrics: measured("EX").length,
    sales: practice.sales,
  };
}
