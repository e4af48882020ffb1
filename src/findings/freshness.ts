import { daysBetween, type Grain, periodEnd } from "#model/period.ts";
import type { Refresh } from "#model/vocabulary.ts";
import type { ProvenanceRow } from "#query/provenance.ts";
import type { Company } from "./company.ts";

/**
 * How many days may lie between a source's last value and the newest value of any source before it counts as late: its own rhythm
 * and half as much again. Sources kept by hand have no rhythm and are never late.
 */
export const ALLOWED_DAYS: Record<Refresh, number | null> = {
  daily: 3,
  weekly: 11,
  monthly: 46,
  quarterly: 137,
  yearly: 548,
  manual: null,
};

export type FreshnessStatus = "fresh" | "late" | "no-rhythm" | "empty";

/** How recent the values of a source, or of one metric from it, are. */
export interface Freshness {
  readonly sourceId: string;
  /** null: the source as a whole. */
  readonly metricId: string | null;
  /** Last day of the last period with a value; null without values. */
  readonly lastDay: string | null;
  /** Days before the newest value of any source. */
  readonly lagDays: number | null;
  readonly allowedDays: number | null;
  readonly status: FreshnessStatus;
  readonly rows: number;
}

/**
 * Freshness of each source and of each of its metrics, against the newest value in the data and not against the clock: the same data gives
 * the same site, whenever it is built.
 */
export function freshnessOf(company: Company): readonly Freshness[] {
  const known = kept.get(company) ?? freshnessOfAll(company);
  kept.set(company, known);
  return known;
}

/** No filter changes it. */
const kept = new WeakMap<Company, readonly Freshness[]>();

function freshnessOfAll(company: Company): Freshness[] {
  const newest = newestDay(company);
  return company.sources.flatMap((source) => {
    const rows = company.provenance.filter((row) => row.sourceId === source.sourceId);
    const metricIds = [...new Set(rows.map((row) => row.metricId))];
    const one = (metricId: string | null, own: readonly ProvenanceRow[]): Freshness => {
      const lastDay =
        own
          .map((row) => lastDayOf(row, company))
          .sort()
          .at(-1) ?? null;
      const grain = metricId === null ? undefined : company.reported.get(metricId)?.ownGrain;
      const allowedDays = allowed(source.refresh, grain);
      const lagDays = lastDay && newest ? daysBetween(lastDay, newest) : null;
      return {
        sourceId: source.sourceId,
        metricId,
        lastDay,
        lagDays,
        allowedDays,
        status: statusOf(lagDays, allowedDays),
        rows: own.reduce((sum, row) => sum + row.rows, 0),
      };
    };
    return [
      one(null, rows),
      ...metricIds.map((id) =>
        one(
          id,
          rows.filter((row) => row.metricId === id),
        ),
      ),
    ];
  });
}

/** Last day of the newest period with a value, of any source; null without values. */
export function newestDay(company: Company): string | null {
  return (
    company.provenance
      .map((row) => lastDayOf(row, company))
      .sort()
      .at(-1) ?? null
  );
}

function lastDayOf(row: ProvenanceRow, company: Company): string {
  const grain = company.reported.get(row.metricId)?.ownGrain ?? "day";
  return periodEnd({ grain, start: row.lastPeriodStart });
}

const RHYTHM: Record<Grain, Refresh> = {
  day: "daily",
  week: "weekly",
  month: "monthly",
  quarter: "quarterly",
  year: "yearly",
};

/** A quarterly figure from a daily source is late only by its own rhythm. */
function allowed(refresh: Refresh | null, grain: Grain | undefined): number | null {
  if (refresh === null || refresh === "manual") return null;
  const bySource = ALLOWED_DAYS[refresh];
  const byGrain = grain ? ALLOWED_DAYS[RHYTHM[grain]] : null;
  return byGrain === null || bySource === null ? bySource : Math.max(byGrain, bySource);
}

function statusOf(lagDays: number | null, allowedDays: number | null): FreshnessStatus {
  if (lagDays === null) return "empty";
  if (allowedDays === null) return "no-rhythm";
  return lagDays <= allowedDays ? "fresh" : "late";
}
