import type { EventRow } from "#query/events.ts";
import type { Filter } from "#query/filter.ts";
import type { SeriesRow, SplitBy } from "#query/metric-series.ts";
import type { ProvenanceRow } from "#query/provenance.ts";
import type { SourceSystem } from "#query/source-systems.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";
import { latestAnswers } from "./latest-answers.ts";
import { findingOf, type MetricFinding, type MetricPoint, pointsOf, zonesOf } from "./metric-finding.ts";
import { seriesQuery } from "./series-query.ts";

/** A part of the company (a zone, region or segment) with its own values. */
export interface PartSeries {
  readonly part: string;
  readonly name: string;
  readonly points: readonly MetricPoint[];
}

/** Everything that a metric's page says. */
export interface MetricPage {
  readonly finding: MetricFinding;
  readonly zones: readonly PartSeries[];
  readonly regions: readonly PartSeries[];
  readonly segments: readonly PartSeries[];
  readonly events: readonly EventRow[];
  readonly provenance: readonly (ProvenanceRow & { readonly source: SourceSystem | null })[];
}

const latest = latestAnswers<MetricPage>();

/**
 * The page of one metric under a filter.
 * @throws RangeError for a metric that the company does not have
 */
export function metricPage(
  warehouse: Warehouse,
  company: Company,
  metricId: string,
  filter: Filter,
): Promise<MetricPage> {
  return latest(company, JSON.stringify([metricId, filter]), () =>
    findPage(warehouse, company, metricId, filter),
  );
}

async function findPage(
  warehouse: Warehouse,
  company: Company,
  metricId: string,
  filter: Filter,
): Promise<MetricPage> {
  const metric = company.metrics.find((one) => one.metricId === metricId);
  if (!metric) throw new RangeError(`metricPage needs a metric of the company, got ${metricId}`);
  const reported = company.reported.get(metricId);
  // What a filter leaves only one of has no parts to compare.
  const splits: SplitBy[] = ["nothing"];
  if (filter.zone === null) splits.push("zone");
  if (filter.zone === null && filter.region === null) splits.push("region");
  if (filter.segment === null) splits.push("segment");
  const rows = reported ? await warehouse.query(seriesQuery(company, [reported], filter, splits)) : [];
  const bySplit = Map.groupBy(rows, (row) => row.splitBy);
  const parts = (
    split: readonly SeriesRow[] = [],
    as: (part: string) => Filter,
    name = (part: string) => part,
  ) =>
    [...Map.groupBy(split, (row) => row.part ?? "")].map(([part, own]): PartSeries => {
      if (!reported) throw new RangeError(`no length of period for ${metricId}`);
      return { part, name: name(part), points: pointsOf(company, metric, reported, own, as(part)) };
    });
  const names = new Map(company.zones.map((zone) => [zone.zone, zone.name]));
  return {
    finding: reported
      ? findingOf(company, metric, reported, bySplit.get("nothing") ?? [], filter)
      : { status: "not-measured", metric, why: "no-values" },
    zones: parts(
      bySplit.get("zone"),
      (zone) => ({ ...filter, zone }),
      (zone) => names.get(zone) ?? zone,
    ),
    regions: parts(bySplit.get("region"), (region) => ({ ...filter, region })),
    segments: parts(bySplit.get("segment"), (segment) => ({ ...filter, segment })),
    events: eventsOf(company, metricId, filter),
    provenance: company.provenance
      .filter((row) => row.metricId === metricId)
      .map((row) => ({
        ...row,
        source: company.sources.find((source) => source.sourceId === row.sourceId) ?? null,
      })),
  };
}

/** Events that concern the metric (or any) and the zones in view (or everywhere). */
export function eventsOf(company: Company, metricId: string | null, filter: Filter): EventRow[] {
  const zones = zonesOf(company, filter);
  return company.events.filter(
    (event) =>
      (event.metricId === null || event.metricId === metricId) &&
      (event.zone === null || zones?.includes(event.zone)),
  );
}
