import { signal } from "#analysis/signals/signal.ts";
import type { Signal } from "#analysis/signals/signal-types.ts";
import { type Grain, periodEnd } from "#model/period.ts";
import type { Filter } from "#query/filter.ts";
import type { MetricDefinition } from "#query/metric-definitions.ts";
import type { SeriesRow } from "#query/metric-series.ts";
import type { ReportedMetric } from "#query/series-of-places.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";
import { latestAnswers } from "./latest-answers.ts";
import { seriesQuery } from "./series-query.ts";
import { type TargetForPeriod, targetFor, targetsUnder } from "./target-for.ts";

/** One period of a metric. */
export interface MetricPoint {
  readonly periodStart: string;
  readonly value: number;
  /** Sample size; null where not every value behind the point has one. */
  readonly n: number | null;
  /** Zones that the point was put together from; 0 for a figure of the company. */
  readonly zones: number;
  readonly target: TargetForPeriod | null;
}

/** Why a metric has nothing to show under a filter. */
export type NoSeries = "no-values" | "not-by-zone" | "not-by-segment" | "none-in-period";

/** What the pages know of a metric under a filter. */
export type MetricFinding = MetricWithSeries | MetricWithoutSeries;

export interface MetricWithSeries {
  readonly status: "measured";
  readonly metric: MetricDefinition;
  readonly grain: Grain;
  /** All periods up to the end of the filter, in order; never empty. */
  readonly points: readonly MetricPoint[];
  /** Where the filter begins: earlier points are context for limits, not shown. */
  readonly shownFrom: string | null;
  readonly signal: Signal;
  /** Fewer zones have delivered the latest period than the one before. */
  readonly partial: { readonly zones: number; readonly of: number } | null;
}

export interface MetricWithoutSeries {
  readonly status: "not-measured";
  readonly metric: MetricDefinition;
  readonly why: NoSeries;
}

const latest = latestAnswers<readonly MetricFinding[]>();

/** Findings of the metrics named (all by default) under a filter, in the order of the company's metrics. */
export function metricFindings(
  warehouse: Warehouse,
  company: Company,
  filter: Filter,
  metricIds?: readonly string[],
): Promise<readonly MetricFinding[]> {
  return latest(company, JSON.stringify([filter, metricIds]), () =>
    findMetrics(warehouse, company, filter, metricIds),
  );
}

async function findMetrics(
  warehouse: Warehouse,
  company: Company,
  filter: Filter,
  metricIds: readonly string[] | undefined,
): Promise<MetricFinding[]> {
  const metrics = company.metrics.filter((metric) => !metricIds || metricIds.includes(metric.metricId));
  const reported = metrics.flatMap((metric) => company.reported.get(metric.metricId) ?? []);
  const rows = await warehouse.query(seriesQuery(company, reported, filter, ["nothing"]));
  const byMetric = Map.groupBy(rows, (row) => row.metricId);
  return metrics.map((metric) => {
    const own = company.reported.get(metric.metricId);
    return own
      ? findingOf(company, metric, own, byMetric.get(metric.metricId) ?? [], filter)
      : { status: "not-measured", metric, why: "no-values" };
  });
}

/** The finding of one series: its points under the filter, with targets and signal. */
export function findingOf(
  company: Company,
  metric: MetricDefinition,
  reported: ReportedMetric,
  rows: readonly SeriesRow[],
  filter: Filter,
): MetricFinding {
  const grain = reported.shownGrain;
  const points = pointsOf(company, metric, reported, rows, filter);
  const shownFrom = filter.from === null ? null : `${filter.from}-01`.slice(0, 10);
  const latest = points.at(-1);
  if (!latest || (shownFrom !== null && latest.periodStart < shownFrom)) {
    return { status: "not-measured", metric, why: whyNone(rows, filter) };
  }
  return {
    status: "measured",
    metric,
    grain,
    points,
    shownFrom,
    signal: signal(points, {
      grain,
      direction: metric.direction,
      unit: metric.unit,
      target: latest.target?.value ?? null,
    }),
    partial: partialOf(points),
  };
}

/** Points of one series up to the end of the filter, with the targets that hold for them. */
export function pointsOf(
  company: Company,
  metric: MetricDefinition,
  reported: ReportedMetric,
  rows: readonly SeriesRow[],
  filter: Filter,
): MetricPoint[] {
  const targets = targetsUnder(
    company.targets.filter((one) => one.metricId === metric.metricId),
    zonesOf(company, filter),
    metric.aggregation,
  );
  return wholePeriods(rows, reported)
    .filter((row) => filter.to === null || row.periodStart <= lastDay(filter.to))
    .map((row) => ({
      periodStart: row.periodStart,
      value: row.value,
      n: row.n,
      zones: row.zones,
      target: targetFor({ grain: reported.shownGrain, start: row.periodStart }, metric.aggregation, targets),
    }));
}

/** A longer period that its shorter ones have not filled yet would look like a fall: it waits until it is whole. */
function wholePeriods(
  rows: readonly SeriesRow[],
  { ownGrain, shownGrain }: ReportedMetric,
): readonly SeriesRow[] {
  const last = rows.at(-1);
  if (!last || ownGrain === shownGrain) return rows;
  const reaches = periodEnd({ grain: ownGrain, start: last.lastOwnStart });
  return reaches < periodEnd({ grain: shownGrain, start: last.periodStart }) ? rows.slice(0, -1) : rows;
}

/** Zones that a filter leaves, or null where it leaves the whole company. */
export function zonesOf(company: Company, filter: Filter): readonly string[] | null {
  if (filter.zone !== null) return [filter.zone];
  if (filter.region === null) return null;
  return company.zones.filter((zone) => zone.region === filter.region).map((zone) => zone.zone);
}

/** `2025-03` in an address means the whole month. */
function lastDay(day: string): string {
  return day.length === 7 ? periodEnd({ grain: "month", start: `${day}-01` }) : day;
}

function whyNone(rows: readonly SeriesRow[], filter: Filter): NoSeries {
  if (rows.length > 0) return "none-in-period";
  if (filter.segment !== null) return "not-by-segment";
  return filter.zone !== null || filter.region !== null ? "not-by-zone" : "no-values";
}

/** Of so many of its zones a period may be told apart from others; below that it is not like them yet. */
const LIKE_WHOLE = 0.9;

/** Whether the latest period has enough of its zones to be judged against others. */
export const isWhole = ({ partial }: MetricWithSeries): boolean =>
  partial === null || partial.zones >= LIKE_WHOLE * partial.of;

function partialOf(points: readonly MetricPoint[]): MetricWithSeries["partial"] {
  const latest = points.at(-1);
  const before = points.at(-2);
  return latest && before && latest.zones < before.zones ? { zones: latest.zones, of: before.zones } : null;
}
