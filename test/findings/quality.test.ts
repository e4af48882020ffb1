import { describe, expect, test } from "vitest";
import type { Company } from "#findings/company.ts";
import { completenessOf } from "#findings/completeness-of.ts";
import { deliveryOf } from "#findings/delivery-of.ts";
import { freshnessOf, newestDay } from "#findings/freshness.ts";
import { dashboardOf } from "#model/dashboard.ts";
import type { MetricDefinition } from "#query/metric-definitions.ts";
import type { ReportedMetric } from "#query/series-of-places.ts";

const metric = (metricId: string, sourceId: string): MetricDefinition => ({
  metricId,
  sourceId,
  name: metricId,
  nameRu: null,
  nameUk: null,
  aspect: "CX",
  unit: "percent",
  direction: "higher",
  aggregation: "mean",
  owner: null,
  touchpointId: null,
  touchpoint: null,
  perspective: null,
  description: null,
});
const source = (sourceId: string, refresh: "daily" | "monthly" | "manual" | null) => ({
  sourceId,
  name: sourceId,
  kind: "crm" as const,
  owner: null,
  refresh,
  description: null,
});
const provenance = (metricId: string, sourceId: string, lastPeriodStart: string) => ({
  metricId,
  sourceId,
  file: `${sourceId}.csv`,
  rows: 10,
  firstPeriodStart: "2025-01-01",
  lastPeriodStart,
});
const monthly = (metricId: string) =>
  [metricId, { metricId, ownGrain: "month", shownGrain: "month" }] as const;

const company: Company = {
  dashboard: dashboardOf({}),
  metrics: [metric("fresh", "crm"), metric("stale", "calls"), metric("old", "paper")],
  reported: new Map([monthly("fresh"), monthly("stale"), monthly("old")]),
  seriesKept: true,
  sources: [
    source("crm", "monthly"),
    source("calls", "daily"),
    source("paper", "manual"),
    source("unused", "daily"),
  ],
  zones: [],
  segments: [],
  targets: [],
  events: [],
  provenance: [
    provenance("fresh", "crm", "2025-06-01"),
    provenance("stale", "calls", "2025-03-01"),
    provenance("old", "paper", "2025-01-01"),
  ],
  span: { from: "2025-01-01", to: "2025-06-01" },
};

describe("freshness", () => {
  const statusOf = (sourceId: string, metricId: string | null = null) =>
    freshnessOf(company).find((one) => one.sourceId === sourceId && one.metricId === metricId)?.status;

  test("counts from the newest value in the data, not from the clock", () => {
    expect(newestDay(company)).toBe("2025-06-30");
    expect(freshnessOf(company).find((one) => one.sourceId === "calls")?.lagDays).toBe(91);
  });
  test("a source that keeps its rhythm is fresh, one that lags beyond it is late", () => {
    expect(statusOf("crm")).toBe("fresh");
    expect(statusOf("calls")).toBe("late");
    expect(statusOf("calls", "stale")).toBe("late");
  });
  test("a source kept by hand is never late, and one without values is empty", () => {
    expect(statusOf("paper")).toBe("no-rhythm");
    expect(statusOf("unused")).toBe("empty");
  });
});

describe("completeness", () => {
  const row = (periodStart: string, cells: number) => ({
    metricId: "fresh",
    grain: "month" as const,
    periodStart,
    cells,
    parts: 4,
    due: 4,
  });

  test("is the share of zone-and-segment cells that are there, from the first period to the last", () => {
    const [one] = completenessOf(company, [row("2025-01-01", 4), row("2025-02-01", 2), row("2025-04-01", 4)]);
    expect(one).toMatchObject({ cells: 10, expected: 16, share: 10 / 16, missingPeriods: ["2025-03"] });
    expect(one?.byPeriod.map(({ share }) => share)).toEqual([1, 0.5, 0, 1]);
  });
  test("values of another length of period do not count", () => {
    const yearly = { ...row("2024-01-01", 1), grain: "year" as const };
    expect(completenessOf(company, [yearly, row("2025-01-01", 4)])[0]?.share).toBe(1);
  });
});

describe("delivery", () => {
  const delivering: Company = {
    ...company,
    metrics: [metric("steady", "crm"), metric("stopped", "till"), metric("quarterly", "till")],
    sources: [source("crm", "monthly"), source("till", "monthly"), source("unused", null)],
    reported: new Map<string, ReportedMetric>([
      monthly("steady"),
      monthly("stopped"),
      ["quarterly", { metricId: "quarterly", ownGrain: "quarter", shownGrain: "quarter" }],
    ]),
  };
  const row = (metricId: string, periodStart: string, cells: number, due = cells) => ({
    metricId,
    grain: metricId === "quarterly" ? ("quarter" as const) : ("month" as const),
    periodStart,
    cells,
    parts: 9,
    due,
  });
  const months = ["2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01"];

  test("counts what was due: nothing before the first value, everything until the newest month of any source", () => {
    const rows = [
      ...months.map((month) => row("steady", month, 3)),
      row("stopped", "2025-02-01", 2),
      row("stopped", "2025-03-01", 1, 2),
    ];
    expect(deliveryOf(delivering, rows)).toEqual({
      months,
      sources: [
        { sourceId: "crm", name: "crm", cells: ["present", "present", "present", "present"] },
        { sourceId: "till", name: "till", cells: ["none", "present", "partial", "missing"] },
      ],
    });
  });
  test("a zone that joins later is no gap before, and a quarter is due when it has ended", () => {
    const rows = [
      row("steady", "2025-01-01", 2),
      row("steady", "2025-02-01", 3),
      row("steady", "2025-04-01", 3),
      row("quarterly", "2025-01-01", 1),
    ];
    expect(deliveryOf(delivering, rows)).toEqual({
      months,
      sources: [
        { sourceId: "crm", name: "crm", cells: ["present", "present", "missing", "present"] },
        { sourceId: "till", name: "till", cells: ["present", "present", "present", "none"] },
      ],
    });
  });
  test("a week that ends after the newest month is not due yet", () => {
    const weekly = (periodStart: string) => ({ ...row("stopped", periodStart, 1), grain: "week" as const });
    const reported = new Map(delivering.reported).set("stopped", {
      metricId: "stopped",
      ownGrain: "week",
      shownGrain: "week",
    });
    const rows = [row("steady", "2025-01-01", 1), ...["2025-01-06", "2025-01-13", "2025-01-20"].map(weekly)];
    const status = deliveryOf({ ...delivering, reported }, rows).sources[1]?.cells;
    expect(status).toEqual(["present"]);
  });
  test("without values there is nothing to show", () => {
    expect(deliveryOf(delivering, [])).toEqual({ months: [], sources: [] });
  });
});
