import { describe, expect, test } from "vitest";
import { syntheticControl } from "#analysis/pilots/synthetic-control.ts";
import { syntheticDid } from "#analysis/pilots/synthetic-did.ts";
import { differenceGram } from "#stats/difference-gram.ts";
import { frankWolfeSimplex } from "#stats/frank-wolfe-simplex.ts";
import { nearestPointInPolytope } from "#stats/nearest-point-in-polytope.ts";
import { fullPanel, prop99 } from "./golden-panels.ts";

function known<T extends { readonly status: string }>(
  result: T,
): Extract<T, { readonly status: "estimated" }> {
  if (result.status !== "estimated") throw new Error(JSON.stringify(result));
  return result as Extract<T, { readonly status: "estimated" }>;
}

const weightOf = (names: readonly string[], weights: Float64Array, name: string): number =>
  weights[names.indexOf(name)] ?? Number.NaN;

describe("California's Proposition 99, as published", () => {
  const panel = prop99();
  const did = known(syntheticDid(panel, { seed: 1 }));
  const control = known(syntheticControl(panel, { seed: 1 }));

  test("synthetic difference in differences is −15.6 (Arkhangelsky et al. 2021, table 1; −15.60383 in Stata's sdid)", () => {
    expect(did.effect).toBeCloseTo(-15.60383, 5);
  });

  test("its weights are those of tables 7 and 8 of the paper's preprint", () => {
    for (const [state, weight] of [
      ["Nevada", 0.124],
      ["New Hampshire", 0.105],
      ["Connecticut", 0.078],
      ["Delaware", 0.07],
      ["Colorado", 0.058],
    ] as const) {
      expect(Math.abs(weightOf(panel.zones, did.zoneWeights, state) - weight)).toBeLessThan(0.001);
    }
    for (const [year, weight] of [
      ["1986", 0.366],
      ["1987", 0.206],
      ["1988", 0.427],
    ] as const) {
      expect(Math.abs(weightOf(panel.periods, did.periodWeights, year) - weight)).toBeLessThan(0.001);
    }
  });

  test("with every other state in turn as placebo the error is 9.37 and p is 2 of 39", () => {
    expect(did.placeboSe).toBeCloseTo(9.36883, 4);
    expect(did).toMatchObject({ inference: "placebo", jackknifeSe: null, bootstrapSe: null });
    expect(did.pValue).toBeCloseTo(2 / 39, 12);
  });

  test("synthetic control is −19.5 at the optimum (−19.6 in the paper, whose solver stops early)", () => {
    expect(control.effect).toBeCloseTo(-19.51363, 4);
    expect(control.se).toBeCloseTo(10.63305, 3);
    for (const [state, weight] of [
      ["Utah", 0.394],
      ["Montana", 0.232],
      ["Nevada", 0.205],
      ["Connecticut", 0.109],
      ["New Hampshire", 0.045],
      ["Colorado", 0.015],
    ] as const) {
      expect(Math.abs(weightOf(panel.zones, control.zoneWeights, state) - weight)).toBeLessThan(0.001);
    }
  });

  test("without covariates its RMSPE ratio is the third of 39", () => {
    expect(control.rmspeRatio).toMatchObject({ rank: 3, pValue: 3 / 39 });
  });

  test("the counterfactual carries the effect", () => {
    const california = panel.zones.indexOf("California");
    for (const found of [did, control]) {
      let gap = 0;
      for (let t = 19; t < 31; t++)
        gap += ((panel.values[california * 31 + t] ?? 0) - (found.counterfactual[t] ?? 0)) / 12;
      expect(gap).toBeCloseTo(found.effect, 9);
    }
  });
});

describe("several pilot zones", () => {
  const found = known(syntheticDid(fullPanel(), { seed: 1 }));

  test("have errors by placebo, jackknife and bootstrap, of one size", () => {
    const errors = [found.placeboSe, found.jackknifeSe, found.bootstrapSe].map(
      (error) => error ?? Number.NaN,
    );
    for (const error of errors) {
      expect(error).toBeGreaterThan(0.3 * Math.max(...errors));
    }
  });

  test("weights are at least zero and add up to one", () => {
    for (const weights of [found.zoneWeights, found.periodWeights]) {
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
    }
  });

  test("p-value and interval agree", () => {
    for (const one of [found, known(syntheticControl(fullPanel(), { seed: 1 }))]) {
      expect(one.pValue <= 0.05).toBe(one.ciLow > 0 || one.ciHigh < 0);
    }
  });
});

test("gaps cost the zone or the period in which they are, whichever is less", () => {
  const panel = fullPanel();
  const hole = Float64Array.from(panel.values);
  hole[7 * 20 + 3] = Number.NaN;
  const found = known(syntheticDid({ ...panel, values: hole }, { seed: 1, bootstraps: 0 }));
  // One period of twenty is less than one zone of eight.
  expect(found.periodWeights[3]).toBe(0);
  expect(Number.isNaN(found.counterfactual[3])).toBe(true);
  const silent = Float64Array.from(panel.values);
  silent.fill(Number.NaN, 7 * 20, 7 * 20 + 12);
  const without = known(syntheticDid({ ...panel, values: silent }, { seed: 1, bootstraps: 0 }));
  expect(without.zoneWeights[7]).toBe(0);
  expect(without.counterfactual.some(Number.isNaN)).toBe(false);
});

test("no weights without controls, without time before, with several starts", () => {
  const panel = fullPanel();
  for (const [start, why] of [
    [panel.start.map(() => -1), "no-pilot-zone"],
    [panel.start.map(() => 13), "no-control-zone"],
    [panel.start.map((own) => (own < 0 ? -1 : 1)), "too-few-periods-before"],
    [panel.start.map((own, i) => (own < 0 ? -1 : 10 + i)), "staggered"],
    [panel.start.map((own) => (own < 0 ? -1 : 20)), "no-period-after"],
  ] as const) {
    expect(syntheticDid({ ...panel, start }, { seed: 1 })).toMatchObject({ status: "not-estimable", why });
    expect(syntheticControl({ ...panel, start }, { seed: 1 })).toMatchObject({
      status: "not-estimable",
      why,
    });
  }
});

describe("weights on the simplex", () => {
  // A target within the triangle of three points: the weights are its barycentric coordinates.
  const corners = [
    [0, 0],
    [4, 0],
    [0, 4],
    [9, 9],
  ].map((corner) => Float64Array.from(corner));
  const gram = differenceGram(corners, Float64Array.from([1, 2]));

  test("hit a target that can be hit", () => {
    const exact = nearestPointInPolytope(gram, 4);
    const at = [0, 1].map((axis) =>
      corners.reduce((sum, corner, i) => sum + (exact[i] ?? 0) * (corner[axis] ?? 0), 0),
    );
    expect(at[0]).toBeCloseTo(1, 9);
    expect(at[1]).toBeCloseTo(2, 9);
  });

  test("take the nearest point of an edge, exactly and step by step", () => {
    const outside = differenceGram(corners.slice(0, 3), Float64Array.from([3, 3]));
    const exact = nearestPointInPolytope(outside, 3);
    const steps = frankWolfeSimplex(outside, {
      zeta: 0,
      rows: 2,
      start: Float64Array.from([1, 0, 0]),
      minDecrease: 1e-9,
      maxSteps: 10_000,
    });
    for (const [weights, digits] of [
      [exact, 10],
      [steps, 3],
    ] as const) {
      expect(weights[0]).toBeCloseTo(0, digits);
      expect(weights[1]).toBeCloseTo(0.5, digits);
      expect(weights[2]).toBeCloseTo(0.5, digits);
    }
  });
});
