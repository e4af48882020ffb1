import { expect, test } from "vitest";
import { planPilot } from "#analysis/pilots/plan-pilot.ts";
import type { PlanRequest, PlanResult } from "#analysis/pilots/plan-types.ts";
import { changed, goodPilot } from "./good-pilot.ts";

/** The good pilot's zones before anything was done. */
function request(change: Partial<PlanRequest> = {}): PlanRequest {
  const input = changed(goodPilot(), (value, i, t) => value - (i < 6 && t >= 26 ? 3 : 0));
  const [metric] = input.metrics;
  if (!metric) throw new Error("no metric");
  return {
    metric,
    traits: [],
    candidates: metric.panel.zones,
    unavailable: [],
    zones: 4,
    periods: 10,
    controlsPerZone: 2,
    minEffect: 2,
    costPerZone: 100,
    runCostPerZonePeriod: 10,
    scale: "level",
    seed: 1,
    ...change,
  };
}

function planned(change: Partial<PlanRequest> = {}): Extract<PlanResult, { status: "planned" }> {
  const plan = planPilot(request(change));
  if (plan.status !== "planned") throw new Error(plan.why);
  return plan;
}

test("each set pilots one zone that may be piloted, and no zone is used twice", () => {
  const candidates = request().metric.panel.zones.slice(0, 8);
  const { sets } = planned({ candidates });
  const used = sets.flatMap(({ pilot, controls }) => [pilot, ...controls]);
  expect(sets.map(({ controls }) => controls.length)).toEqual([2, 2, 2, 2]);
  expect(new Set(used).size).toBe(used.length);
  for (const { pilot } of sets) expect(candidates).toContain(pilot);
});

test("lots are the same for the same seed and differ between seeds", () => {
  const lots = (seed: number) => planned({ seed }).sets.map(({ pilot }) => pilot);
  const first = lots(1);
  expect(lots(1)).toEqual(first);
  expect(lots(2)).not.toEqual(first);
}, 60_000);

test("unavailable zones are neither piloted nor compared with", () => {
  const unavailable = request().metric.panel.zones.slice(0, 5);
  const used = planned({ unavailable }).sets.flatMap(({ pilot, controls }) => [pilot, ...controls]);
  for (const zone of unavailable) expect(used).not.toContain(zone);
});

test("more zones find smaller effects, and a larger effect is found more often", () => {
  const { grid } = planned();
  const least = (zones: number) =>
    grid.find((cell) => cell.zones === zones && cell.periods === 10)?.smallestDetectable;
  expect(least(6)).toBeLessThan(least(3) ?? 0);
  expect(planned({ minEffect: 3 }).chosen.power).toBeGreaterThan(planned({ minEffect: 1 }).chosen.power ?? 1);
}, 60_000);

test("the cost is that of starting and of running every piloted zone", () => {
  expect(planned().cost).toEqual({ start: 400, running: 400, total: 800 });
});

test("too few zones are said to be too few", () => {
  expect(planPilot(request({ zones: 9 }))).toEqual({ status: "not-estimable", why: "too-few-zones" });
});
