import { calendar } from "./calendar.ts";
import type { Cell } from "./csv-text.ts";
import { type MetricValue, metricValues } from "./metric-values.ts";
import { pilotList } from "./pilot-list.ts";
import type { World } from "./world.ts";
import { zoneList } from "./zone-list.ts";

type Row = readonly [metric: string, period: string, value: Cell, zone: string | null];

/** Targets set by hand: metric, year or quarter, value, decimals. */
const SET: readonly (readonly [string, Readonly<Record<string, number>>, number])[] = [
  ["nps", { 2023: 38, 2024: 39, 2025: 40, 2026: 42 }, 0],
  [
    "csat",
    { 2023: 81, 2024: 81.5, 2025: 82, "2026-Q1": 82.5, "2026-Q2": 82.5, "2026-Q3": 83, "2026-Q4": 83.5 },
    1,
  ],
  ["repeat_rate", { 2023: 14, 2024: 14.2, 2025: 14.4, 2026: 14.8 }, 1],
  ["service_minutes", { 2024: 7, 2025: 6.9, 2026: 6.7 }, 1],
  ["delivery_days", { 2023: 4, 2024: 3.9, 2025: 3.7, 2026: 3.5 }, 1],
  ["delivery_csat", { 2025: 86, 2026: 87 }, 1],
  ["complaint_rate", { 2024: 2.2, 2025: 2.1, 2026: 2 }, 2],
  ["engagement", { 2023: 70, 2024: 71, 2025: 72, 2026: 73 }, 1],
  ["turnover", { 2024: 27, 2025: 26, 2026: 25 }, 1],
  ["staffing", { 2026: 96 }, 1],
  ["availability", { 2025: 94, 2026: 94.5 }, 1],
  ["return_rate", { 2026: 4.2 }, 1],
  ["queue_minutes", { 2026: 4 }, 1],
  ["inspection_score", { "2026-Q1": 86, "2026-Q2": 86, "2026-Q3": 87, "2026-Q4": 87 }, 0],
  ["call_wait", { 2025: 2.5, 2026: 2.3 }, 1],
  ["fcr", { 2025: 75, 2026: 77 }, 1],
  ["uptime", { 2025: 99.7, 2026: 99.75 }, 2],
  ["app_rating", { 2025: 4.4, 2026: 4.5 }, 2],
];

/** Adds up a metric over the values that a filter lets through; the values are fetched once. */
function adder(
  world: World,
): (metric: string, keep: (period: string, zone: string | null) => boolean) => number {
  const known = new Map<string, MetricValue[]>();
  return (metric, keep) => {
    const values = known.get(metric) ?? metricValues(world, metric);
    known.set(metric, values);
    return values.reduce((sum, one) => (keep(one.period, one.zone) ? sum + one.value : sum), 0);
  };
}

const whole = (value: number, step: number): Cell => ({
  value: Math.round(value / step) * step,
  decimals: 0,
});

/** The months of a quarter, a year earlier. */
const yearBefore = (year: number, quarter: number): string[] =>
  [1, 2, 3].map((step) => `${year - 1}-${String(quarter * 3 - 3 + step).padStart(2, "0")}`);

/** Budgets by quarter: metric, growth that the board asked for over the same quarter last year, rounding. */
const BY_QUARTER: readonly (readonly [string, number, number])[] = [
  ["gross_profit", 1.09, 10_000],
  ["online_sales", 1.13, 10_000],
  ["new_customers", 1.03, 100],
];

/** Budgets of the whole company: last year's result and a growth. */
function budgets(total: ReturnType<typeof adder>): Row[] {
  const rows: Row[] = [];
  for (const [year, growth] of [
    [2024, 1.16],
    [2025, 1.09],
  ] as const) {
    const last = total("revenue", (period) => period.startsWith(String(year - 1)));
    rows.push(["revenue", String(year), whole(last * growth, 100_000), null]);
  }
  for (let month = 1; month <= 12; month++) {
    const name = String(month).padStart(2, "0");
    const last = total("revenue", (period) => period === `2025-${name}`);
    rows.push(["revenue", `2026-${name}`, whole(last * 1.085, 10_000), null]);
  }
  for (const year of [2025, 2026]) {
    for (let quarter = 1; quarter <= 4; quarter++) {
      const months = yearBefore(year, quarter);
      for (const [metric, growth, step] of BY_QUARTER) {
        const last = total(metric, (period) => months.includes(period));
        rows.push([metric, `${year}-Q${quarter}`, whole(last * growth, step), null]);
      }
    }
  }
  return rows;
}

/** Targets of single shops for 2026: revenue by quarter, waiting and delivery for the year. */
function ofShops(total: ReturnType<typeof adder>): Row[] {
  const advised = new Set(
    pilotList.flatMap(({ id, pilots, waves }) =>
      id === "floor-advisers"
        ? [...Object.values(pilots).flat(), ...waves.flatMap(({ done }) => Object.values(done).flat())]
        : [],
    ),
  );
  return zoneList.flatMap(({ zone, region }): Row[] => {
    const sales = [1, 2, 3, 4].map((quarter): Row => {
      const months = yearBefore(2026, quarter);
      const last = total("revenue", (period, where) => where === zone && months.includes(period));
      return ["revenue", `2026-Q${quarter}`, whole(last * 1.085, 1000), zone];
    });
    const fast = region === "Poland" || region === "Hungary";
    return [
      ...sales,
      ["delivery_days", "2026", { value: fast ? 3.4 : 3.6, decimals: 1 }, zone],
      ...(advised.has(zone) ? [["service_minutes", "2026", { value: 5.6, decimals: 1 }, zone] as const] : []),
    ];
  });
}

/** Rows of `targets.csv`: by year, quarter or month for the company, by quarter or year for single shops. */
export function targetRows(world: World): Row[] {
  const set = SET.flatMap(([metric, values, decimals]) =>
    Object.entries(values).map(([period, value]): Row => [metric, period, { value, decimals }, null]),
  );
  const total = adder(world);
  const rows = [...set, ...budgets(total), ...ofShops(total)];
  if (calendar.names.at(-1) !== "2026-09")
    throw new RangeError("targets are written for a history until 2026-09");
  return rows;
}
