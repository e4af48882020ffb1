import { type Period, periodEnd, shiftPeriod } from "#model/period.ts";
import type { CompletenessRow } from "#query/completeness.ts";
import type { Company } from "./company.ts";

/** What came of what was due: all of it, a part, nothing; or nothing was due. */
export type DeliveryStatus = "present" | "partial" | "missing" | "none";

/** What each source delivered, month by month. */
export interface Delivery {
  /** First days of the months shown, in order, none left out. */
  readonly months: readonly string[];
  readonly sources: readonly {
    readonly sourceId: string;
    readonly name: string;
    /** One for each month. */
    readonly cells: readonly DeliveryStatus[];
  }[];
}

/** Older months are history that nobody will mend. */
const MOST_MONTHS = 36;

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;
const isShort = ({ grain }: Pick<Period, "grain">): boolean => ["day", "week", "month"].includes(grain);
/** The month that a period counts for: the one in which a week begins, and a quarter ends. */
const lastMonthOf = (period: Period): string => monthOf(isShort(period) ? period.start : periodEnd(period));
const nextMonth = (month: string): string => shiftPeriod({ grain: "month", start: month }, 1).start;

/**
 * What each source system delivered by month. Due is, from its first value on, every zone and segment of every
 * metric that the source holds, until the newest month of any; a period is due when it has ended.
 */
export function deliveryOf(company: Company, rows: readonly CompletenessRow[]): Delivery {
  const shown = company.metrics.flatMap((metric) => {
    const grain = company.reported.get(metric.metricId)?.ownGrain;
    const own = rows.filter((row) => row.metricId === metric.metricId && row.grain === grain);
    return own.length > 0 ? [{ metric, own }] : [];
  });
  const all = shown.flatMap(({ own }) => own);
  const first = all.map((row) => monthOf(row.periodStart)).sort()[0];
  // A year's value that came early does not make all months of the year due.
  const timely = all.some(isShort) ? all.filter(isShort) : all;
  const last = timely
    .map((row) => lastMonthOf({ grain: row.grain, start: row.periodStart }))
    .sort()
    .at(-1);
  if (!first || !last) return { months: [], sources: [] };
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  const recent = months.slice(-MOST_MONTHS);
  const sources = company.sources.flatMap(({ sourceId, name }) => {
    const own = shown.filter(({ metric }) => metric.sourceId === sourceId);
    const lines = own.map((one) => statusByMonth(one.own, recent));
    const cells = recent.map((_, index) => together(lines.map((line) => line[index] ?? "none")));
    return own.length > 0 ? [{ sourceId, name, cells }] : [];
  });
  return { months: recent, sources };
}

/** One metric's months; its rows are in order of time and of one length of period. */
function statusByMonth(rows: readonly CompletenessRow[], months: readonly string[]): DeliveryStatus[] {
  const grain = rows[0]?.grain ?? "month";
  const byMonth = new Map<string, DeliveryStatus[]>();
  const note = (start: string, status: DeliveryStatus): void => {
    const to = lastMonthOf({ grain, start });
    for (let month = monthOf(start); month <= to; month = nextMonth(month))
      byMonth.set(month, [...(byMonth.get(month) ?? []), status]);
  };
  const present = new Map(rows.map((row) => [row.periodStart, row]));
  const newest = periodEnd({ grain: "month", start: months.at(-1) ?? "0000-01-01" });
  for (
    let start = rows[0]?.periodStart ?? "9999";
    periodEnd({ grain, start }) <= newest;
    start = shiftPeriod({ grain, start }, 1).start
  ) {
    const row = present.get(start);
    note(start, row ? (row.cells < row.due ? "partial" : "present") : "missing");
  }
  return months.map((month) => together(byMonth.get(month) ?? ["none"]));
}

/** Several statuses as one: a part of it when they differ; what was not due does not count. */
function together(statuses: readonly DeliveryStatus[]): DeliveryStatus {
  const due = new Set(statuses.filter((status) => status !== "none"));
  const [only] = due;
  return due.size > 1 ? "partial" : (only ?? "none");
}
