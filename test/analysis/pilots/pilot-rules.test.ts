import { describe, expect, test } from "vitest";
import { headlineRule } from "#analysis/pilots/headline-rule.ts";
import { type VerdictFacts, verdictRules } from "#analysis/pilots/verdict-rules.ts";
import { worthwhileEffect } from "#analysis/pilots/worthwhile-effect.ts";
import { goodPilot } from "./good-pilot.ts";

const facts: VerdictFacts = {
  started: true,
  estimated: true,
  failedChecks: 0,
  effect: 2,
  low: 1,
  high: 3,
  minEffect: 1,
  harmedGuardrails: 0,
};
const verdictOf = (change: Partial<VerdictFacts>) =>
  verdictRules.find(({ when }) => when({ ...facts, ...change }))?.verdict;

describe("verdict by the table", () => {
  test.each<[string, Partial<VerdictFacts>, string]>([
    ["proven and worth it", {}, "roll_out"],
    ["a failed check withholds it", { failedChecks: 1 }, "not_trustworthy"],
    ["a harmed guardrail forbids it", { harmedGuardrails: 1 }, "do_not_roll_out"],
    ["harm", { effect: -2, low: -3, high: -1 }, "do_not_roll_out"],
    ["surely too small", { effect: 0.2, low: -0.3, high: 0.7 }, "do_not_roll_out"],
    ["proven, but surely too small", { effect: 0.5, low: 0.2, high: 0.8 }, "do_not_roll_out"],
    ["proven, may be worth it, estimate below it", { effect: 0.9, low: 0.2, high: 1.6 }, "extend"],
    ["holds zero and the worthwhile", { effect: 1, low: -1, high: 3 }, "extend"],
    [
      "without a smallest worthwhile effect proof is not enough",
      { minEffect: null, effect: 0.2, low: 0.1, high: 0.3 },
      "extend",
    ],
    [
      "without one harm is harm all the same",
      { minEffect: null, effect: -2, low: -3, high: -1 },
      "do_not_roll_out",
    ],
    ["not begun", { started: false, estimated: false }, "extend"],
  ])("%s", (_, change, verdict) => {
    expect(verdictOf(change)).toBe(verdict);
  });
});

describe("the smallest effect worth a rollout", () => {
  const [metric] = goodPilot().metrics;
  const plan = {
    ...goodPilot().plan,
    minEffect: null,
    costPerZone: 5200,
    runCostPerZonePeriod: 100,
    margin: 0.4,
  };
  const revenue = metric && ({ ...metric, unit: "currency", aggregation: "sum" } as const);

  test("is the registered one where there is one", () => {
    expect(worthwhileEffect({ ...plan, minEffect: 7 }, revenue)).toEqual({ size: 7, from: "plan" });
  });

  test("is else what pays for running and a year's share of starting", () => {
    // A week: (100 + 5,200 / 52) / 0.4.
    expect(worthwhileEffect(plan, revenue)).toEqual({ size: 500, from: "costs" });
  });

  test("is unknown for what is no money, without a margin, or without costs", () => {
    for (const size of [
      worthwhileEffect(plan, metric),
      worthwhileEffect({ ...plan, margin: null }, revenue),
      worthwhileEffect({ ...plan, costPerZone: null, runCostPerZonePeriod: null }, revenue),
    ]) {
      expect(size.size).toBeNull();
    }
  });
});

describe("headline by the table", () => {
  const shape = {
    pilots: 8,
    controls: 16,
    prePeriods: 26,
    staggered: false,
    trendsDiffer: false,
    levelsApart: 0.2,
  };
  test.each([
    ["alike zones, one start", {}, "did"],
    ["starts that differ", { staggered: true }, "callaway_santanna"],
    ["one pilot zone", { pilots: 1 }, "synthetic_control"],
    ["one pilot zone, little history", { pilots: 1, prePeriods: 5 }, "did"],
    ["arms that drift apart", { trendsDiffer: true }, "synthetic_did"],
    ["arms that drift apart, too few controls", { trendsDiffer: true, controls: 12 }, "did"],
  ])("%s", (_, change, method) => {
    expect(headlineRule({ ...shape, ...change }).method).toBe(method);
  });
});
