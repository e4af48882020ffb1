import { expect, test } from "vitest";
import { metricPanel } from "#findings/metric-panel.ts";
import { dayNumber } from "#model/period.ts";
import type { ZoneSeries } from "#query/metric-series.ts";

const series = (zone: string, points: readonly (readonly [string, number, number?])[]): ZoneSeries => ({
  metricId: "csat",
  zone,
  days: points.map(([start]) => dayNumber(start)),
  values: points.map(([, value]) => value),
  n: points.map(([, , n]) => n ?? null),
});

test("days that come every seventh keep that rhythm, and a week that nobody has is a gap", () => {
  const a = series("a", [
    ["2024-01-05", 1],
    ["2024-01-12", 2],
  ]);
  const { panel, n } = metricPanel([a, series("b", [["2024-01-26", 3]])], "day");
  expect(panel.periods).toEqual(["2024-01-05", "2024-01-12", "2024-01-19", "2024-01-26"]);
  expect([...panel.values]).toEqual([1, 2, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 3]);
  expect(n).toBeNull();
});

test("months follow each other by the calendar, whatever the order of the zones", () => {
  const { panel, n } = metricPanel(
    [series("b", [["2024-03-01", 5, 20]]), series("a", [["2023-12-01", 4]])],
    "month",
  );
  expect(panel).toMatchObject({ zones: ["a", "b"], periods: ["2023-12", "2024-01", "2024-02", "2024-03"] });
  expect(n?.[7]).toBe(20);
});
