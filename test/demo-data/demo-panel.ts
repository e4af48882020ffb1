import type { Value } from "./demo-values.ts";

/** Rows are shops that traded all along, columns the 48 months. */
export type Panel = number[][];

const MONTHS = Array.from(
  { length: 48 },
  (_, at) => `${2022 + Math.floor((at + 9) / 12)}-${String(((at + 9) % 12) + 1).padStart(2, "0")}`,
);

/** Number of a month, 0 for October 2022. */
export const monthAt = (name: string): number => MONTHS.indexOf(name);

/** Month of an ISO week: that of its Thursday. */
function monthOfWeek(week: string): string {
  const january4 = Date.UTC(Number(week.slice(0, 4)), 0, 4);
  const monday = january4 - ((new Date(january4).getUTCDay() + 6) % 7) * 86_400_000;
  return new Date(monday + (7 * (Number(week.slice(6)) - 1) + 3) * 86_400_000).toISOString().slice(0, 7);
}

/** Which shops the panels hold, in order. */
export const panelZones = (values: readonly Value[]): string[] =>
  [...new Set(values.filter(({ zone }) => zone !== "").map(({ zone }) => zone))].filter(
    (zone) => zone !== "plzen" && zone !== "rzeszow",
  );

/** One metric by shop and month: money and counts summed over segments, all else averaged with the weight `n`. */
export function demoPanel(values: readonly Value[], metric: string, sum: boolean): Panel {
  const cells = new Map<string, { total: number; weight: number }>();
  for (const { metric: one, period, zone, value, n } of values) {
    if (one !== metric) continue;
    const key = `${zone}/${period.includes("W") ? monthOfWeek(period) : period}`;
    const cell = cells.get(key) ?? { total: 0, weight: 0 };
    const weight = n ?? 1;
    cells.set(key, { total: cell.total + value * weight, weight: cell.weight + weight });
  }
  return panelZones(values).map((zone) =>
    MONTHS.map((month) => {
      const cell = cells.get(`${zone}/${month}`);
      if (!cell) return Number.NaN;
      return sum ? cell.total : cell.total / cell.weight;
    }),
  );
}
