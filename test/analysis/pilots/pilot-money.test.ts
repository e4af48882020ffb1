import { describe, expect, test, vi } from "vitest";
import { analysePilot } from "#analysis/pilots/analyse-pilot.ts";
import { judgePilot } from "#analysis/pilots/judge-pilot.ts";
import { moneyBasis } from "#analysis/pilots/money-basis.ts";
import type { PilotInput, RolloutStep } from "#analysis/pilots/pilot-types.ts";
import { pilotsJson } from "../../../scripts/site/pilots-json.ts";
import { changed, goodPilot } from "./good-pilot.ts";

// Whole analyses with their rehearsals.
vi.setConfig({ testTimeout: 60_000 });

const SEED = { seed: 1 };
const EFFORTS = { primary: "headline", guardrail: "headline", other: "headline" } as const;
const START = 26;

const step = (zone: string, wave: number, plannedDate: string, actualDate: string | null): RolloutStep => ({
  wave,
  zone,
  plannedDate,
  actualDate,
  risk: null,
  trained: null,
});

/** The good pilot as one of money; five shops get it later, the last of them of a kind that was not piloted. */
function rolledOut(): PilotInput {
  const input = goodPilot();
  const later = ["z006", "z007", "z008", "z009", "z010"];
  return {
    ...input,
    plan: { ...input.plan, margin: 0.5, costPerZone: 10, runCostPerZonePeriod: 0.25 },
    metrics: input.metrics.map((metric) => ({ ...metric, unit: "currency" })),
    zones: input.zones.filter(({ zone }) => !later.includes(zone)),
    traits: [...input.zones].map(({ zone }) => ({
      zone,
      name: zone,
      region: null,
      format: zone === "z010" ? "village" : "city",
      numbers: {},
    })),
    rollout: [
      step("z006", 1, "2023-08-28", "2023-08-28"),
      step("z007", 1, "2023-08-28", null),
      step("z008", 2, "2024-01-01", null),
      step("z009", 3, "2024-07-01", null),
      step("z010", 2, "2024-01-01", null),
    ],
  };
}

/** The same with the later shops at the level of a piloted one, so that nothing but the format sets one apart. */
function levelled(): PilotInput {
  const input = rolledOut();
  const values = input.metrics[0]?.panel.values ?? [];
  return changed(input, (value, zone, t) => {
    const like = values[t] ?? 0;
    return zone > 5 && zone < 11 ? like + Math.sin(zone * t) - (t >= START ? 3 : 0) : value;
  });
}

describe("what a rollout is worth", () => {
  const result = analysePilot(levelled());
  const { money, metrics } = result;
  const [primary] = metrics;
  if (money.status !== "estimated" || primary?.status !== "estimated") throw new Error("no money");
  const net = 0.5 * primary.headline.effect - 0.25;

  test("a zone that has it already counts neither with its value nor with its cost", () => {
    expect(money.byZone.map(({ zone }) => zone)).toEqual(["z007", "z008", "z009", "z010"]);
    expect(result.likeness.map(({ zone }) => zone)).toEqual(["z007", "z008", "z009", "z010"]);
  });

  test("amount, starting cost and payback are of zones that are alike, others stand apart", () => {
    expect(money.zones).toBe(3);
    expect(money.perPeriod.value).toBeCloseTo(3 * net, 9);
    expect(money.oneOffCost).toBe(30);
    expect(money.paybackPeriods).toBeCloseTo(30 / (3 * net), 9);
    expect(money.unpromised.zones).toBe(1);
    expect(money.unpromised.perPeriod.value).toBeCloseTo(net, 9);
  });

  test("the first year begins with the first of the zones, each from its wave's day, an overdue one tomorrow", () => {
    // z007 is overdue; z008 begins 83 and z009 265 days after 10 October 2023.
    const weeks = 52 * (1 + (365 - 83) / 365 + (365 - 265) / 365);
    expect(money.firstYearFrom).toBe("2023-10-10");
    expect(money.firstYear.value).toBeCloseTo(weeks * net - 30, 6);
  });

  test("without waves all zones begin at once", () => {
    const { rollout: _, ...input } = levelled();
    const all = analysePilot({ ...input, rollout: [], candidates: ["z007", "z008"] }).money;
    if (all.status !== "estimated") throw new Error("no money");
    expect(all.firstYearFrom).toBeNull();
    expect(all.firstYear.value).toBeCloseTo(2 * (52 * net - 10), 6);
  });

  test("a wave's promise and measurement are of the zones that have started, in one metric and as profit", () => {
    const [first, second] = result.waves;
    if (!first?.measured || !first.promisedEffect) throw new Error("nothing measured");
    expect(first.counted).toBe(1);
    expect(first.promisedEffect.value).toBeCloseTo(primary.headline.effect, 9);
    expect(first.promised?.value).toBeCloseTo(net, 9);
    expect(first.measuredMoney?.value).toBeCloseTo(0.5 * first.measured.effect - 0.25, 9);
    expect(second).toMatchObject({ counted: 2, measured: null, measuredMoney: null, kept: null });
    expect(second?.promised?.value).toBeCloseTo(2 * net, 9);
  });
});

test("on the log scale a wave is promised the same share of its own zones' level", () => {
  const doubled = changed(rolledOut(), (value, zone) => (zone === 6 || zone === 7 ? 2 * value : value));
  const rollout = ["z006", "z007"].map((zone) => step(zone, 1, "2023-08-28", "2023-08-28"));
  const result = analysePilot({ ...doubled, rollout, plan: { ...doubled.plan, scale: "log" } });
  const [primary] = result.metrics;
  const [wave] = result.waves;
  if (primary?.status !== "estimated" || !wave?.measured?.relative) throw new Error("nothing measured");
  const without = wave.measured.effect / wave.measured.relative;
  expect(without).toBeGreaterThan(120);
  expect(wave.promisedEffect?.value).toBeCloseTo((primary.headline.relative ?? 0) * without, 6);
});

test("what is published has no amount where none is promised, and of a wave's measurement its estimate only", () => {
  const input = levelled();
  const traits = input.traits.map((one, i) => ({ ...one, format: i < 6 ? "city" : "village" }));
  const result = analysePilot({ ...input, traits });
  const { rollout, waves } = JSON.parse(JSON.stringify(pilotsJson([result]))).pilots[0];
  expect(rollout).toMatchObject({
    zones: 0,
    value_per_period: null,
    low: null,
    high: null,
    why: "no-zone-alike",
  });
  expect(rollout.unpromised.zones).toBe(4);
  expect(waves[0].measured.effect).toBe(result.waves[0]?.measured?.effect);
  expect(JSON.stringify(waves).length).toBeLessThan(4000);
});

describe("no amount is given", () => {
  test("where the pilot is not to be trusted, nor is a wave measured against it", () => {
    const rising = changed(rolledOut(), (value, zone, t) => value + (zone < 6 ? 0.3 * t : 0));
    const { verdict, money, waves } = analysePilot(rising);
    expect(verdict).toBe("not_trustworthy");
    expect(money).toEqual({ status: "not-estimable", why: "not-trustworthy" });
    expect(waves[0]).toMatchObject({ promisedEffect: null, promised: null, measuredMoney: null, kept: null });
  });

  /** The good pilot with a profit that was not named before the start. */
  function withProfit(profit: (value: number, zone: number, t: number) => number): PilotInput {
    const input = goodPilot();
    const metrics = changed(input, profit).metrics.map((metric) => ({
      ...metric,
      metricId: "gross_profit",
      role: "other" as const,
      unit: "currency" as const,
    }));
    return { ...input, metrics: [...input.metrics, ...metrics] };
  }
  const basisOf = (input: PilotInput) => moneyBasis(judgePilot(input, SEED, EFFORTS), SEED);

  test("from an exploratory metric whose difference may be chance", () => {
    const found = basisOf(withProfit((value, zone, t) => value - (zone < 6 && t >= START ? 3 : 0)));
    expect(found).toMatchObject({ why: "exploratory", metricId: "gross_profit" });
    expect("qValue" in found && found.qValue).toBeGreaterThan(0.05);
  });

  test("from one that would itself fail a check, however sure its difference looks", () => {
    const found = basisOf(withProfit((value, zone, t) => value + (zone < 6 ? 0.3 * t : 0)));
    expect(found).toEqual({
      status: "not-estimable",
      why: "money-not-trustworthy",
      metricId: "gross_profit",
    });
  });

  test("but from one that passes both there is", () => {
    expect(basisOf(withProfit((value) => 2 * value))).toMatchObject({ status: "ready", margin: 1 });
  });
});

test("while a pilot runs its money has the interval that allows for every look", () => {
  const input = rolledOut();
  const judged = judgePilot({ ...input, plan: { ...input.plan, end: "2024-12-31" } }, SEED, EFFORTS);
  const latest = judged.sequence.at(-1);
  expect(moneyBasis(judged, SEED)).toMatchObject({
    status: "ready",
    interval: { low: latest?.low, high: latest?.high },
  });
});
