import type { Change, Signal } from "#analysis/signals/signal-types.ts";
import type { Company } from "#findings/company.ts";
import { type MetricFinding, metricFindings } from "#findings/metric-finding.ts";
import { formatPeriod } from "#model/period.ts";
import { NO_FILTER } from "#query/filter.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";

/** `api/metrics.json`: the metrics table with latest value, changes, target, status and signal of every metric. */
export async function metricsJson(warehouse: Warehouse, company: Company): Promise<object> {
  const findings = await metricFindings(warehouse, company, NO_FILTER);
  return {
    company: company.dashboard.company,
    currency: company.dashboard.currency,
    metrics: findings.map(metricJson),
  };
}

function metricJson(finding: MetricFinding): object {
  const { metric } = finding;
  const definition = {
    metric_id: metric.metricId,
    name: metric.name,
    aspect: metric.aspect,
    unit: metric.unit,
    direction: metric.direction,
    aggregation: metric.aggregation,
    source_id: metric.sourceId,
    owner: metric.owner,
  };
  if (finding.status === "not-measured") return { ...definition, latest: null, why: finding.why };
  const { signal, points, grain, partial } = finding;
  const latest = points.at(-1);
  return {
    ...definition,
    grain,
    periods: points.length,
    latest: latest && {
      period: formatPeriod({ grain, start: latest.periodStart }),
      value: latest.value,
      n: latest.n,
      zones: latest.zones,
      partial: partial !== null,
    },
    on_previous: changeJson(signal.previous, finding.grain),
    on_year: changeJson(signal.lastYear, finding.grain),
    target: targetJson(signal),
    signal: {
      verdict: signal.verdict,
      why: signal.why,
      method: signal.method,
      since: signal.since && formatPeriod({ grain, start: signal.since }),
      limits: signal.limits,
      reasons: signal.reasons,
    },
  };
}

function changeJson(change: Change, grain: Parameters<typeof formatPeriod>[0]["grain"]): object {
  if (change.status !== "estimated") return { absolute: null, relative: null, why: change.why };
  return {
    from_period: formatPeriod({ grain, start: change.from.periodStart }),
    from_value: change.from.value,
    absolute: change.absolute,
    relative: change.relative,
    beyond_routine: change.beyondRoutine,
  };
}

function targetJson({ target }: Signal): object {
  if (target.status === "no-target") return { value: null, why: "no-target" };
  return { value: target.target, status: target.status, gap: target.gap, outlook: target.outlook };
}
