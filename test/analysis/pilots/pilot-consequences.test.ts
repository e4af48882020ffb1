import { expect, test } from "vitest";
import { analysePilot } from "#analysis/pilots/analyse-pilot.ts";
import type { PilotInput } from "#analysis/pilots/pilot-types.ts";
import { pilotsJson } from "../../../scripts/site/pilots-json.ts";
import { goodPilot } from "./good-pilot.ts";

/** The good pilot as one of money: a euro a point, half of it profit, for four remaining zones. */
function withMoney(): PilotInput {
  const input = goodPilot();
  return {
    ...input,
    plan: { ...input.plan, margin: 0.5, costPerZone: 10, runCostPerZonePeriod: 0.25 },
    metrics: input.metrics.map((metric) => ({ ...metric, unit: "currency" })),
    candidates: ["z006", "z007", "z008", "z009"],
  };
}

const result = analysePilot(withMoney());

test("a rollout is worth effect × margin × zones less running costs, with the interval carried through", () => {
  const [primary] = result.metrics;
  if (primary?.status !== "estimated" || result.money.status !== "estimated") throw new Error("no money");
  const { effect, ciLow, ciHigh } = primary.headline;
  const worth = (each: number) => 4 * (0.5 * each - 0.25);
  expect(result.money.perPeriod.value).toBeCloseTo(worth(effect), 9);
  expect(result.money.perPeriod.low).toBeCloseTo(worth(ciLow), 9);
  expect(result.money.perPeriod.high).toBeCloseTo(worth(ciHigh), 9);
  expect(result.money.oneOffCost).toBe(40);
  expect(result.money.paybackPeriods).toBeCloseTo(40 / worth(effect), 9);
  expect(result.money.costSoFar).toBeCloseTo(6 * 10 + 6 * 14 * 0.25, 9);
});

test("the rehearsal says how often each method would have cried wolf and what the pilot could have seen", () => {
  if (result.calibration.status !== "estimated") throw new Error("no rehearsal");
  const alarms = (method: string) =>
    result.calibration.status === "estimated" &&
    result.calibration.methods.find((one) => one.method === method)?.falseAlarms;
  // Two thousand rehearsals of a sound test: chance moves its rate by half a point.
  expect(alarms("did")).toBeGreaterThan(0.035);
  expect(alarms("did")).toBeLessThan(0.065);
  expect(alarms("before_after")).toBeGreaterThan(0.2);
  expect(result.calibration.smallestDetectable).toBeGreaterThan(0.3);
  expect(result.calibration.smallestDetectable).toBeLessThan(3);
});

test("the published pilot has what the contract names, and no number that is none", () => {
  const text = JSON.stringify(pilotsJson([result]));
  const { pilots } = JSON.parse(text);
  expect(Object.keys(pilots[0])).toEqual(
    expect.arrayContaining([
      "pilot_id",
      "verdict",
      "reasons",
      "n_pilot",
      "n_control",
      "pre_periods",
      "post_periods",
      "checks",
      "metrics",
      "rollout",
    ]),
  );
  expect(pilots[0]).toMatchObject({
    verdict: "roll_out",
    n_pilot: 6,
    n_control: 14,
    pre_periods: 26,
    post_periods: 14,
  });
  const [metric] = pilots[0].metrics;
  expect(metric).toMatchObject({ metric_id: "metric", role: "primary", headline: "did" });
  expect(metric.event_study).toHaveLength(40);
  for (const estimate of metric.estimates) {
    expect(Object.keys(estimate)).toEqual(
      expect.arrayContaining([
        "method",
        "effect",
        "se",
        "ci_low",
        "ci_high",
        "p_value",
        "inference",
        "relative",
      ]),
    );
  }
  expect(pilots[0].rollout).toMatchObject({ zones: 4 });
});

test("the reader's own analysis is marked as not the registered one", () => {
  expect(result.registered).toBe(true);
  expect(analysePilot(goodPilot(), { from: "2023-W10" }).registered).toBe(false);
}, 60_000);
