import { describe, expect, test } from "vitest";
import { blockPermutation } from "#analysis/pilots/block-permutation.ts";
import { differenceInDifferences } from "#analysis/pilots/difference-in-differences.ts";
import { effectSequence } from "#analysis/pilots/effect-sequence.ts";
import { eventStudy } from "#analysis/pilots/event-study.ts";
import { groupTimeEffects } from "#analysis/pilots/group-time-effects.ts";
import { leadsPermutation } from "#analysis/pilots/leads-permutation.ts";
import { minimumDetectableEffect } from "#analysis/pilots/minimum-detectable-effect.ts";
import { permutationTest } from "#analysis/pilots/permutation-test.ts";
import { wildBootstrapTest } from "#analysis/pilots/wild-bootstrap-test.ts";
import { invertedPValue } from "#stats/inverted-p-value.ts";
import { oneSidedAssignmentP } from "#stats/one-sided-assignment-p.ts";
import { fullPanel, golden, prop99, staggeredPanel } from "./golden-panels.ts";

/** The result, or a failed test that says why there is none. */
function known<T extends { readonly status: string }>(
  result: T,
): Extract<T, { readonly status: "estimated" }> {
  if (result.status !== "estimated") throw new Error(JSON.stringify(result));
  return result as Extract<T, { readonly status: "estimated" }>;
}

describe("a full panel with one start, against R", () => {
  const R = golden.full;

  test("difference in differences is the difference of mean changes, with Welch's error", () => {
    const found = known(differenceInDifferences(fullPanel()));
    expect(found.effect).toBeCloseTo(R.effect, 10);
    expect(found.se).toBeCloseTo(R.welch_se, 10);
  });

  test("the direct way and the regression agree, errors and degrees of freedom included", () => {
    const panel = fullPanel();
    // A period without any value changes nothing, but sends the panel down the general way.
    const rows = panel.zones.flatMap((_, zone) => [
      ...panel.values.subarray(zone * 20, zone * 20 + 20),
      Number.NaN,
    ]);
    const general = known(
      differenceInDifferences({
        ...panel,
        periods: [...panel.periods, "empty"],
        values: Float64Array.from(rows),
      }),
    );
    const direct = known(differenceInDifferences(panel));
    expect(general.effect).toBeCloseTo(direct.effect, 9);
    expect(general.se).toBeCloseTo(direct.se ?? 0, 9);
    expect(general.df).toBeCloseTo(direct.df ?? 0, 8);
  });

  test("re-assigning which zones were piloted gives R's p-values of any effect, two- and one-sided", () => {
    const { test: found, effect } = known(permutationTest(fullPanel(), { seed: 1 }));
    expect(effect).toBeCloseTo(R.effect, 10);
    expect(found).toMatchObject({ assignments: 495, exhaustive: true });
    for (const [i, tau] of (R["taus"] ?? []).entries()) {
      expect(invertedPValue(found, tau)).toBeCloseTo(R["permutation_p"]?.[i] ?? -1, 12);
      expect(oneSidedAssignmentP(found, tau, "greater")).toBeCloseTo(R["greater_p"]?.[i] ?? -1, 12);
      expect(oneSidedAssignmentP(found, tau, "less")).toBeCloseTo(R["less_p"]?.[i] ?? -1, 12);
    }
    expect(found.ciLow).toBeCloseTo(R["ci"]?.[0] ?? 0, 6);
    expect(found.ciHigh).toBeCloseTo(R["ci"]?.[1] ?? 0, 6);
  });

  test("drawn assignments come close to all of them", () => {
    const all = known(permutationTest(fullPanel(), { seed: 1 }));
    const drawn = known(permutationTest(fullPanel(), { seed: 1, limit: 400 }));
    expect(drawn.test).toMatchObject({ assignments: 400, exhaustive: false });
    expect(Math.abs(drawn.pValue - all.pValue)).toBeLessThan(0.04);
  });

  test("the event study's effects are those of a regression on all crossed dummies", () => {
    const { effects } = known(eventStudy(fullPanel()));
    const found = effects.filter(({ offset }) => offset !== -1).map(({ effect }) => effect);
    expect(found).toHaveLength(19);
    for (const [i, effect] of found.entries()) expect(effect).toBeCloseTo(R["event_study"]?.[i] ?? 0, 9);
    const last = effects.find(({ offset }) => offset === -1);
    expect(last).toMatchObject({ effect: 0, ciLow: 0, ciHigh: 0 });
  });

  test("turning time round gives R's p-values of any effect", () => {
    const { test: found } = known(blockPermutation(fullPanel()));
    for (const [i, tau] of (R["taus"] ?? []).entries()) {
      expect(invertedPValue(found, tau)).toBeCloseTo(R["turned_p"]?.[i] ?? -1, 12);
    }
  });
});

describe("California's Proposition 99", () => {
  test("difference in differences is −27.3 (Arkhangelsky et al. 2021, table 1); one zone leaves no error by zone", () => {
    const found = known(differenceInDifferences(prop99()));
    expect(found.effect).toBeCloseTo(-27.3491, 4);
    expect(found).toMatchObject({ se: null, pValue: 1, ciLow: -Infinity, ciHigh: Infinity });
  });

  test("among 39 states its place is unremarkable, in difference in differences", () => {
    const found = known(permutationTest(prop99(), { seed: 1 }));
    expect(found.test).toMatchObject({ assignments: 39, exhaustive: true, smallestP: 1 / 39 });
    expect(found.pValue).toBeCloseTo(5 / 39, 12);
    expect(found.ciLow).toBeLessThan(0);
    expect(found.ciHigh).toBeGreaterThan(0);
  });
});

describe("staggered starts, against plain means and numerical derivatives in R", () => {
  const R = golden.staggered;
  const found = known(groupTimeEffects(staggeredPanel(), { seed: 1, draws: 99 }));

  test("group-time effects and their errors", () => {
    for (const [i, { effect, se }] of found.effects.entries()) {
      expect(effect).toBeCloseTo(R["att"]?.[i] ?? 0, 9);
      expect(se).toBeCloseTo(R["att_se"]?.[i] ?? 0, 6);
    }
    expect(found.effects).toHaveLength(18);
  });

  test("all four aggregates and their errors, shares of groups taken as estimated", () => {
    expect(found.simple.effect).toBeCloseTo(R.simple, 9);
    expect(found.simple.se).toBeCloseTo(R.simple_se, 6);
    for (const [name, parts] of [
      ["group", [found.group.overall, ...found.group.byGroup]],
      ["calendar", [found.calendar.overall, ...found.calendar.byPeriod]],
      ["dynamic", [found.dynamic.overall, ...found.dynamic.byOffset.filter(({ key }) => key >= 0)]],
    ] as const) {
      expect(parts).toHaveLength(R[name]?.length ?? 0);
      for (const [i, part] of parts.entries()) {
        expect(part.effect).toBeCloseTo(R[name]?.[i] ?? 0, 9);
        expect(part.se).toBeCloseTo(R[`${name}_se`]?.[i] ?? 0, 6);
      }
    }
  });

  test("with zones not yet piloted as controls too", () => {
    const wider = known(groupTimeEffects(staggeredPanel(), { seed: 1, controls: "not-yet", draws: 99 }));
    expect(wider.simple.effect).toBeCloseTo(R.simple_not_yet, 9);
  });

  test("p-value and interval of an aggregate agree", () => {
    for (const part of [found.simple, ...found.dynamic.byOffset, ...found.calendar.byPeriod]) {
      expect(part.pValue <= 0.05).toBe(part.ciLow > 0 || part.ciHigh < 0);
    }
  });
});

test("what can't be estimated says why", () => {
  const panel = fullPanel();
  const none = { ...panel, start: panel.start.map(() => -1) };
  const all = { ...panel, start: panel.start.map(() => 13) };
  expect(differenceInDifferences(none)).toMatchObject({ status: "not-estimable", why: "no-pilot-zone" });
  expect(differenceInDifferences(all)).toMatchObject({ status: "not-estimable", why: "no-control-zone" });
  expect(permutationTest(none, { seed: 1 })).toMatchObject({ why: "no-pilot-zone" });
  expect(permutationTest(all, { seed: 1 })).toMatchObject({ why: "no-control-zone" });
  expect(eventStudy(staggeredPanel())).toMatchObject({ why: "staggered" });
  expect(groupTimeEffects(none, { seed: 1 })).toMatchObject({ why: "no-pilot-zone" });
  expect(blockPermutation(none)).toMatchObject({ why: "no-pilot-zone" });
  expect(leadsPermutation(none, { seed: 1 })).toMatchObject({ why: "no-pilot-zone" });
  expect(effectSequence(none, 5)).toMatchObject({ why: "no-pilot-zone" });
});

test("with three zones a permutation can reject nothing, and says so by an infinite interval", () => {
  const panel = fullPanel();
  const few = {
    zones: panel.zones.slice(3, 6),
    periods: panel.periods,
    values: panel.values.slice(3 * 20, 6 * 20),
    start: panel.start.slice(3, 6),
  };
  const found = known(permutationTest(few, { seed: 1 }));
  expect(found).toMatchObject({ ciLow: -Infinity, ciHigh: Infinity });
  expect(found.test.smallestP).toBeCloseTo(1 / 3, 12);
});

test("a sequence widens what a single look would say, and tightens as periods pass", () => {
  const { effects } = known(effectSequence(fullPanel(), 7));
  const single = known(differenceInDifferences(fullPanel()));
  const last = effects.at(-1);
  expect(last?.effect).toBeCloseTo(single.effect, 10);
  expect((last?.high ?? 0) - (last?.low ?? 0)).toBeGreaterThan(single.ciHigh - single.ciLow);
  expect((effects[0]?.high ?? 0) - (effects[0]?.low ?? 0)).toBeGreaterThan(
    (last?.high ?? 0) - (last?.low ?? 0),
  );
});

test("the smallest detectable effect of zones without noise between them is that of their spread", () => {
  const zones = Array.from({ length: 6 }, (_, i) => `z${i}`);
  const periods = ["1", "2", "3", "4"];
  // Changes of −1 and 1 by turns: spread √(6/5).
  const values = Float64Array.from(zones.flatMap((_, i) => [5, 5, i % 2 ? 6 : 4, i % 2 ? 6 : 4]));
  const found = known(
    minimumDetectableEffect({ zones, periods, values }, { pilots: 12, controls: 12, before: 2, after: 2 }),
  );
  expect(found.spread).toBeCloseTo(Math.sqrt(6 / 5), 12);
  expect(found.effect / found.spread).toBeCloseTo(1.196813, 5);
});

test("the wild bootstrap tells the same story as the permutation where there is enough to go by", () => {
  const wild = known(wildBootstrapTest(fullPanel(), { seed: 1 }));
  const permuted = known(permutationTest(fullPanel(), { seed: 1 }));
  expect(wild.effect).toBeCloseTo(permuted.effect, 9);
  expect(Math.abs(wild.pValue - permuted.pValue)).toBeLessThan(0.1);
});
