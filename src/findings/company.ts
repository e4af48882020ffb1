import { type Dashboard, dashboardOf, dashboardSchema } from "#model/dashboard.ts";
import { dashboardSettings } from "#query/dashboard-settings.ts";
import { type EventRow, events } from "#query/events.ts";
import { segmentOptions, type ZoneOption, zoneOptions } from "#query/filter-options.ts";
import { keptSeries } from "#query/kept-series.ts";
import { type MetricDefinition, metricDefinitions } from "#query/metric-definitions.ts";
import { metricGrains } from "#query/metric-grains.ts";
import { metricTargets, type TargetRow } from "#query/metric-targets.ts";
import { type ProvenanceRow, provenance } from "#query/provenance.ts";
import type { ReportedMetric } from "#query/series-of-places.ts";
import { type SourceSystem, sourceSystems } from "#query/source-systems.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import { reportedMetric } from "./reporting.ts";

/** What no filter changes: definitions, settings, and where the values came from. */
export interface Company {
  readonly dashboard: Dashboard;
  readonly metrics: readonly MetricDefinition[];
  /** By metric id; metrics without values are missing. */
  readonly reported: ReadonlyMap<string, ReportedMetric>;
  /** Whether the series are kept ready as a table, or have to be put together each time. */
  readonly seriesKept: boolean;
  readonly sources: readonly SourceSystem[];
  readonly zones: readonly ZoneOption[];
  readonly segments: readonly string[];
  readonly targets: readonly TargetRow[];
  readonly events: readonly EventRow[];
  readonly provenance: readonly ProvenanceRow[];
  /** First and last day of any period with values; null without values. */
  readonly span: { readonly from: string; readonly to: string } | null;
}

const loaded = new WeakMap<Warehouse, Promise<Company>>();

/** The company behind a warehouse, asked for once. */
export function companyOf(warehouse: Warehouse): Promise<Company> {
  let company = loaded.get(warehouse);
  if (!company) {
    company = loadCompany(warehouse);
    loaded.set(warehouse, company);
  }
  return company;
}

async function loadCompany(warehouse: Warehouse): Promise<Company> {
  const [settings, metrics, grains, sources, zones, segments, targets, happened, origins, kept] =
    await Promise.all([
      warehouse.query(dashboardSettings()),
      warehouse.query(metricDefinitions()),
      warehouse.query(metricGrains()),
      warehouse.query(sourceSystems()),
      warehouse.query(zoneOptions()),
      warehouse.query(segmentOptions()),
      warehouse.query(metricTargets()),
      warehouse.query(events()),
      warehouse.query(provenance()),
      warehouse.query(keptSeries()),
    ]);
  const file = Object.fromEntries(settings.map(({ key, value }) => [key, JSON.parse(value)]));
  const reported = metrics.flatMap((metric) => reportedMetric(metric.metricId, grains) ?? []);
  return {
    dashboard: dashboardOf(dashboardSchema.parse(file)),
    metrics,
    reported: new Map(reported.map((one) => [one.metricId, one])),
    seriesKept: kept.length > 0,
    sources,
    zones,
    segments: segments.map((one) => one.segment),
    targets,
    events: happened,
    provenance: origins,
    span: spanOf(grains),
  };
}

function spanOf(
  grains: readonly { readonly firstStart: string; readonly lastStart: string }[],
): Company["span"] {
  const starts = grains.flatMap((one) => [one.firstStart, one.lastStart]).sort();
  const from = starts[0];
  const to = starts.at(-1);
  return from && to ? { from, to } : null;
}
