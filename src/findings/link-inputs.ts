import { leaveOutTreated } from "#analysis/links/leave-out-treated.ts";
import type { LinkFrame, LinkMetric, LinksInput, PilotEffect } from "#analysis/links/link-types.ts";
import { dayNumber, GRAINS, type Grain, periodEnd, shiftPeriod } from "#model/period.ts";
import { believedLinks } from "#query/believed-links.ts";
import type { Filter } from "#query/filter.ts";
import type { SeriesRow } from "#query/metric-series.ts";
import type { ReportedMetric } from "#query/series-of-places.ts";
import { zoneTreatments } from "#query/zone-treatments.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";
import { seriesQuery, zoneSeriesQuery } from "./series-query.ts";

/**
 * What the analysis of links starts from, under a filter: every metric's series and panels in each length of period that pairs need,
 * panels without what pilots and rollouts did.
 */
export async function linkInputs(
  warehouse: Warehouse,
  company: Company,
  filter: Filter,
  pilots: readonly PilotEffect[],
): Promise<LinksInput> {
  const metrics = company.metrics.flatMap((metric): LinkMetric[] => {
    const reported = company.reported.get(metric.metricId);
    return reported ? [{ ...metric, grain: reported.ownGrain }] : [];
  });
  const zones = company.zones.filter(
    (zone) =>
      (filter.zone === null || zone.zone === filter.zone) &&
      (filter.region === null || zone.region === filter.region),
  );
  const names = zones.map(({ zone }) => zone);
  // Days are studied as weeks.
  const grains = [...new Set(metrics.map(({ grain }) => (grain === "day" ? "week" : grain)))];
  const starts = new Map((await warehouse.query(zoneTreatments())).map(({ zone, start }) => [zone, start]));
  const treatedFrom = names.map((zone) => starts.get(zone) ?? null);
  const frames: LinkFrame[] = [];
  for (const grain of grains) {
    const frame = await frameOf(warehouse, company, metrics, grain, filter, names);
    frames.push(leaveOutTreated(frame, treatedFrom));
  }
  return {
    metrics,
    outcomes: outcomesOf(company, metrics),
    frames,
    zones: names,
    regions: zones.map(({ region }) => region),
    beliefs: await warehouse.query(believedLinks()),
    pilots,
  };
}

function outcomesOf(company: Company, metrics: readonly LinkMetric[]): string[] {
  const chosen = company.dashboard.outcomes;
  return metrics
    .filter(({ metricId, aspect }) => (chosen ? chosen.includes(metricId) : aspect === "TX"))
    .map(({ metricId }) => metricId);
}

async function frameOf(
  warehouse: Warehouse,
  source: Company,
  metrics: readonly LinkMetric[],
  grain: Grain,
  filter: Filter,
  zones: readonly string[],
): Promise<LinkFrame> {
  const reported = metrics
    .filter((metric) => GRAINS.indexOf(metric.grain) <= GRAINS.indexOf(grain))
    .map(({ metricId, grain: own }): ReportedMetric => ({ metricId, ownGrain: own, shownGrain: grain }));
  const isIn = (start: string): boolean =>
    (filter.from === null || start >= `${filter.from}-01`.slice(0, 10)) &&
    (filter.to === null || start <= `${filter.to}-31`.slice(0, 10));
  const rows = await warehouse.query(seriesQuery(source, reported, filter, ["nothing"]));
  const whole = wholeRows(
    rows.filter(({ periodStart }) => isIn(periodStart)),
    reported,
  );
  const periods = calendar(whole, grain);
  const at = new Map(periods.map((start, t) => [start, t]));
  const days = new Map(periods.map((start) => [dayNumber(start), start]));
  const zoneAt = new Map(zones.map((zone, i) => [zone, i]));
  const company = new Map<string, Float64Array>();
  const panels = new Map<string, Float64Array>();
  const seriesOf = (into: Map<string, Float64Array>, id: string, length: number): Float64Array => {
    const series = into.get(id) ?? new Float64Array(length).fill(Number.NaN);
    into.set(id, series);
    return series;
  };
  const kept = new Map<string, string>();
  for (const row of whole) {
    seriesOf(company, row.metricId, periods.length)[at.get(row.periodStart) as number] = row.value;
    kept.set(row.metricId, row.periodStart);
  }
  const byZone = zones.length > 1 ? await warehouse.query(zoneSeriesQuery(source, reported, filter)) : [];
  for (const one of byZone) {
    const zone = zoneAt.get(one.zone);
    for (const [i, day] of one.days.entries()) {
      const start = days.get(day) ?? "";
      const t = at.get(start);
      const value = one.values[i];
      if (zone === undefined || t === undefined || value === undefined) continue;
      if (!isIn(start) || start > (kept.get(one.metricId) ?? "")) continue;
      seriesOf(panels, one.metricId, zones.length * periods.length)[zone * periods.length + t] = value;
    }
  }
  return { grain, periods, company, panels };
}

/** Rows in order of metric and time without a last longer period that its shorter ones have not filled yet. */
function wholeRows(rows: readonly SeriesRow[], reported: readonly ReportedMetric[]): SeriesRow[] {
  const byId = new Map(reported.map((one) => [one.metricId, one]));
  return rows.filter((row, i) => {
    const { ownGrain, shownGrain } = byId.get(row.metricId) as ReportedMetric;
    const isLast = rows[i + 1]?.metricId !== row.metricId;
    if (!isLast || ownGrain === shownGrain) return true;
    const reaches = periodEnd({ grain: ownGrain, start: row.lastOwnStart });
    return reaches >= periodEnd({ grain: shownGrain, start: row.periodStart });
  });
}

/** Every period from the first to the last with a value. */
function calendar(rows: readonly SeriesRow[], grain: Grain): string[] {
  const starts = rows.map((row) => row.periodStart).sort();
  const last = starts.at(-1);
  const periods: string[] = [];
  for (let start = starts[0]; start !== undefined && last !== undefined && start <= last; ) {
    periods.push(start);
    start = shiftPeriod({ grain, start }, 1).start;
  }
  return periods;
}
