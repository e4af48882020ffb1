import { calendar } from "./calendar.ts";
import { cell } from "./cell.ts";
import { segmentList } from "./segment-list.ts";
import type { World } from "./world.ts";
import { zoneList } from "./zone-list.ts";

/** A published value. `month` is the calendar month that it lies in, for splitting files. */
export interface MetricValue {
  readonly period: string;
  readonly month: number;
  readonly zone: string | null;
  readonly segment: string | null;
  readonly value: number;
  readonly n: number | null;
}

/** Metrics or sources that fall silent: last published month, or months left out. */
const LAST: Readonly<Record<string, string>> = { call_wait: "2026-04", fcr: "2026-04" };
const MISSING: Readonly<Record<string, readonly string[]>> = {
  training_hours: ["2024-01", "2024-02", "2024-03"],
};

const publishedMonths = Array.from(
  { length: calendar.months - calendar.firstPublished },
  (_, at) => at + calendar.firstPublished,
);

const openedAt = zoneList.map((shop) => (shop.firstMonth ? calendar.monthOf(`${shop.firstMonth}-01`) : 0));

/** Number of the shops that traded in the month. */
const tradingIn = (month: number): number[] =>
  [...zoneList.keys()].filter((zone) => (openedAt[zone] ?? 0) <= month);

const monthly = (months: readonly number[], at: (month: number) => MetricValue[]): MetricValue[] =>
  months.flatMap(at);

function byZone(world: World, metric: string, months: readonly number[]): MetricValue[] {
  const values = world.of(metric);
  const sizes = world.sizes.get(metric);
  return monthly(months, (month) =>
    tradingIn(month).map((zone) => ({
      period: calendar.names[month] ?? "",
      month,
      zone: zoneList[zone]?.zone ?? "",
      segment: null,
      value: cell(values, zone, month),
      n: sizes ? cell(sizes, zone, month) : null,
    })),
  );
}

function bySegment(world: World, metric: string, months: readonly number[]): MetricValue[] {
  const { values, sizes } = world.cells.get(metric) ?? { values: [], sizes: [] };
  return monthly(months, (month) =>
    tradingIn(month).flatMap((zone) =>
      segmentList.map(({ segment }, at) => ({
        period: calendar.names[month] ?? "",
        month,
        zone: zoneList[zone]?.zone ?? "",
        segment,
        value: cell(values[at] ?? [], zone, month),
        n: sizes.length > 0 ? cell(sizes[at] ?? [], zone, month) : null,
      })),
    ),
  );
}

/** Values by zone and week, or by zone and quarter. */
function byOther(world: World, metric: string): MetricValue[] {
  const values = world.other.get(metric) ?? [];
  const weekly = metric === "queue_minutes";
  const steps = weekly
    ? calendar.weeks.map((week, at) => ({
        at,
        month: calendar.monthOf(week.start),
        period: calendar.weekNames[at] ?? "",
      }))
    : publishedMonths
        .filter((month) => month % 3 === 0)
        .map((month) => ({ at: month / 3, month: month + 2, period: calendar.quarterOf(month) }));
  // A shop reports its first whole quarter or week.
  return steps.flatMap(({ at, month, period }) =>
    tradingIn(weekly ? month : month - 2).map((zone) => ({
      period,
      month,
      zone: zoneList[zone]?.zone ?? "",
      segment: null,
      value: cell(values, zone, at),
      n: null,
    })),
  );
}

function ofCompany(world: World, metric: string, months: readonly number[]): MetricValue[] {
  const names = world.company.has(metric) ? [null] : segmentList.map(({ segment }) => segment);
  return monthly(months, (month) =>
    names.map((segment) => ({
      period: calendar.names[month] ?? "",
      month,
      zone: null,
      segment,
      value: world.company.get(segment === null ? metric : `${metric}/${segment}`)?.[month] ?? Number.NaN,
      n: null,
    })),
  );
}

/** Every value of a metric that is published, oldest first, then by zone and segment. */
export function metricValues(world: World, metric: string): MetricValue[] {
  const last = LAST[metric];
  const missing = MISSING[metric] ?? [];
  const months = publishedMonths.filter((month) => {
    const name = calendar.names[month] ?? "";
    return (last === undefined || name <= last) && !missing.includes(name);
  });
  if (world.cells.has(metric)) return bySegment(world, metric, months);
  if (world.panels.has(metric)) return byZone(world, metric, months);
  if (world.other.has(metric)) return byOther(world, metric);
  return ofCompany(world, metric, months);
}
