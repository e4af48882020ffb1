import { formatPeriod, type Grain, shiftPeriod } from "#model/period.ts";
import type { CompletenessRow } from "#query/completeness.ts";
import type { Company } from "./company.ts";

/** How much of a metric is there, of what could be: periods from its first to its last, times its zones and segments. */
export interface Completeness {
  readonly metricId: string;
  readonly grain: Grain;
  /** Cells that have a value, and cells that could. */
  readonly cells: number;
  readonly expected: number;
  /** `cells / expected`, a fraction of one. */
  readonly share: number;
  /** Periods without any value between the first and the last, in canonical spelling. */
  readonly missingPeriods: readonly string[];
  readonly byPeriod: readonly { readonly periodStart: string; readonly share: number }[];
}

/**
 * Completeness of every metric in the length of period that most of its values have. A zone that opened later counts as missing before: the
 * reader is told how much history there is, not whose fault it is.
 */
export function completenessOf(company: Company, rows: readonly CompletenessRow[]): Completeness[] {
  return company.metrics.flatMap((metric) => {
    const grain = company.reported.get(metric.metricId)?.ownGrain;
    const own = rows.filter((row) => row.metricId === metric.metricId && row.grain === grain);
    const first = own[0];
    const last = own.at(-1);
    if (!grain || !first || !last) return [];
    const present = new Map(own.map((row) => [row.periodStart, row.cells]));
    const starts = startsBetween(grain, first.periodStart, last.periodStart);
    const byPeriod = starts.map((periodStart) => ({
      periodStart,
      share: (present.get(periodStart) ?? 0) / first.parts,
    }));
    const cells = own.reduce((sum, row) => sum + row.cells, 0);
    const expected = starts.length * first.parts;
    return {
      metricId: metric.metricId,
      grain,
      cells,
      expected,
      share: cells / expected,
      missingPeriods: starts
        .filter((start) => !present.has(start))
        .map((start) => formatPeriod({ grain, start })),
      byPeriod,
    };
  });
}

function startsBetween(grain: Grain, first: string, last: string): string[] {
  const starts: string[] = [];
  for (let start = first; start <= last; start = shiftPeriod({ grain, start }, 1).start) starts.push(start);
  return starts;
}
