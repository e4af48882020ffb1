import { describe, expect, test } from "vitest";
import { reportedMetric } from "#findings/reporting.ts";
import type { MetricGrain } from "#query/metric-grains.ts";

const grain = (
  name: MetricGrain["grain"],
  periods: number,
  firstStart: string,
  lastStart: string,
): MetricGrain => ({
  metricId: "m",
  grain: name,
  periods,
  firstStart,
  lastStart,
});

describe("the length of period that a metric is shown in", () => {
  test("is that of most of its periods", () => {
    const grains = [
      grain("year", 3, "2019-01-01", "2021-01-01"),
      grain("month", 48, "2022-01-01", "2025-12-01"),
    ];
    expect(reportedMetric("m", grains)).toEqual({ metricId: "m", ownGrain: "month", shownGrain: "month" });
  });
  test("is longer where there would be more than 200 points", () => {
    expect(reportedMetric("m", [grain("day", 1562, "2022-01-01", "2026-04-11")])?.shownGrain).toBe("month");
    expect(reportedMetric("m", [grain("day", 700, "2022-01-01", "2023-12-01")])?.shownGrain).toBe("week");
    expect(reportedMetric("m", [grain("week", 156, "2022-01-03", "2024-12-23")])?.shownGrain).toBe("week");
  });
  test("there is none for a metric without values", () => {
    expect(reportedMetric("other", [grain("month", 48, "2022-01-01", "2025-12-01")])).toBeNull();
  });
});
