import { expect, test } from "vitest";
import type { PilotInput } from "#analysis/pilots/pilot-types.ts";
import { pilotWindow } from "#analysis/pilots/pilot-window.ts";
import { changed, goodPilot } from "./good-pilot.ts";

/** The good pilot by month, begun on the given day. */
function monthly(start: string, starts: readonly string[] = []): PilotInput {
  const input = goodPilot();
  const periods = Array.from(
    { length: 40 },
    (_, t) => `${2022 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, "0")}`,
  );
  return {
    ...input,
    plan: { ...input.plan, start, end: "2025-03-31" },
    metrics: input.metrics.map((metric) => ({
      ...metric,
      grain: "month",
      panel: { ...metric.panel, periods },
    })),
    zones: input.zones.map((zone, i) =>
      zone.arm === "pilot" ? { ...zone, start: starts[i] ?? start } : zone,
    ),
  };
}

function windowOf(input: PilotInput) {
  const [metric] = input.metrics;
  if (!metric) throw new Error("no metric");
  const window = pilotWindow(input, metric);
  if (window.status !== "ready") throw new Error(window.why);
  return window;
}

test("a window of quarters cuts a history of months by its days", () => {
  const [metric] = monthly("2024-03-01").metrics;
  if (!metric) throw new Error("no metric");
  const window = pilotWindow(monthly("2024-03-01"), metric, { from: "2023-Q1", to: "2024-Q4" });
  if (window.status !== "ready") throw new Error(window.why);
  expect([window.panel.periods[0], window.panel.periods.at(-1)]).toEqual(["2023-01", "2024-12"]);
});

test("the window ends with the last period that the pilot's end covers", () => {
  const window = windowOf(monthly("2024-03-01"));
  expect(window.panel.periods.at(-1)).toBe("2025-03");
  expect([window.prePeriods, window.postPeriods]).toEqual([26, 13]);
});

test("a period in whose midst the pilot began is left out", () => {
  const window = windowOf(monthly("2024-03-15"));
  expect(window.panel.periods).not.toContain("2024-03");
  expect([window.prePeriods, window.postPeriods]).toEqual([26, 12]);
});

test("a period that began a few days before the pilot counts as piloted", () => {
  expect(windowOf(monthly("2024-03-04")).postPeriods).toBe(13);
});

test("zones that begin in the same period are not staggered, others are", () => {
  const april = ["2024-04-01"];
  expect(windowOf(monthly("2024-03-01", ["2024-03-03"])).staggered).toBe(false);
  expect(windowOf(monthly("2024-03-01", april)).staggered).toBe(true);
  expect(
    [...windowOf(monthly("2024-03-01", april)).panel.start].filter((start) => start === 27),
  ).toHaveLength(1);
});

test("a gap stays one for the estimators and is filled for checks", () => {
  const input = changed(monthly("2024-03-01"), (value, i, t) => (i === 8 && t === 10 ? Number.NaN : value));
  const window = windowOf(input);
  expect([...window.measured.values].filter(Number.isNaN)).toHaveLength(1);
  expect([...window.panel.values].filter(Number.isNaN)).toHaveLength(0);
  expect(window.missing).toMatchObject({ cells: 1, zones: ["z008"], periods: ["2022-11"] });
});

test("a control zone that opened late is left out and named", () => {
  const window = windowOf(
    changed(monthly("2024-03-01"), (value, i, t) => (i === 8 && t < 20 ? Number.NaN : value)),
  );
  expect(window.droppedZones).toEqual(["z008"]);
  expect(window.controls).toBe(13);
});

test("a logarithm needs positive values", () => {
  const input = changed(goodPilot(), (value) => value - 70);
  const [metric] = input.metrics;
  expect(metric && pilotWindow(input, metric, { scale: "log" })).toEqual({
    status: "not-estimable",
    why: "not-positive",
  });
});
