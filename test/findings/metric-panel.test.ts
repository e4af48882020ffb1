import { expect, test } from "vitest";
import { metricPanel } from "#findings/metric-panel.ts";
import type { SeriesRow } from "#query/metric-series.ts";

const row = (part: string, periodStart: string, value: number, n: number | null = null): SeriesRow => ({
  splitBy: "zone",
  metricId: "csat",
  part,
  periodStart,
  value,
  n,
  zones: 1,
  lastOwnStart: periodStart,
});

test("days that come every seventh keep that rhythm, and a week that nobody has is a gap", () => {
  const rows = [row("a", "2024-01-05", 1), row("a", "2024-01-12", 2), row("b", "2024-01-26", 3)];
  const { panel, n } = metricPanel(rows, "day");
  expect(panel.periods).toEqual(["2024-01-05", "2024-01-12", "2024-01-19", "2024-01-26"]);
  expect([...panel.values]).toEqual([1, 2, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 3]);
  expect(n).toBeNull();
});

test("months follow each other by the calendar, whatever the order of the rows", () => {
  const { panel, n } = metricPanel([row("b", "2024-03-01", 5, 20), row("a", "2023-12-01", 4)], "month");
  expect(panel).toMatchObject({ zones: ["a", "b"], periods: ["2023-12", "2024-01", "2024-02", "2024-03"] });
  expect(n?.[7]).toBe(20);
});
