import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockPermutation } from "#analysis/pilots/block-permutation.ts";
import { differenceInDifferences } from "#analysis/pilots/difference-in-differences.ts";
import type { Estimate, NotEstimable } from "#analysis/pilots/estimate.ts";
import { groupTimeEffects } from "#analysis/pilots/group-time-effects.ts";
import { permutationTest } from "#analysis/pilots/permutation-test.ts";
import type { PilotPanel } from "#analysis/pilots/pilot-panel.ts";
import { syntheticControl } from "#analysis/pilots/synthetic-control.ts";
import { syntheticDid } from "#analysis/pilots/synthetic-did.ts";
import { wildBootstrapTest } from "#analysis/pilots/wild-bootstrap-test.ts";

fc.configureGlobal({ seed: 42, numRuns: 25 });

type Estimator = (
  panel: PilotPanel,
) => Pick<Estimate, "effect" | "ciLow" | "ciHigh" | "pValue"> | NotEstimable;

const ESTIMATORS: Readonly<Record<string, Estimator>> = {
  "difference in differences": differenceInDifferences,
  permutation: (panel) => permutationTest(panel, { seed: 1 }),
  "wild bootstrap": (panel) => wildBootstrapTest(panel, { seed: 1, draws: 199 }),
  "block permutation": (panel) => blockPermutation(panel),
  "synthetic control": (panel) => syntheticControl(panel, { seed: 1 }),
  "synthetic difference in differences": (panel) => syntheticDid(panel, { seed: 1, bootstraps: 0 }),
  "group-time effects": (panel) => {
    const found = groupTimeEffects(panel, { seed: 1, draws: 199 });
    return found.status === "estimated"
      ? found.simple
      : { status: "not-estimable", method: "callaway_santanna", why: found.why };
  },
};

const TIMES = 9;
const START = 5;

/** Two or three pilot and five to seven control zones with noise of their own, so that no two are alike. */
const panels = fc
  .record({
    pilots: fc.integer({ min: 2, max: 3 }),
    controls: fc.integer({ min: 5, max: 7 }),
    noise: fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 90, maxLength: 90 }),
  })
  .map(({ pilots, controls, noise }): PilotPanel => {
    const zones = Array.from({ length: pilots + controls }, (_, i) => `z${i}`);
    return {
      zones,
      periods: Array.from({ length: TIMES }, (_, t) => `p${t}`),
      // Squares keep cells from repeating each other however fast-check shrinks them.
      values: Float64Array.from(
        { length: zones.length * TIMES },
        (_, i) => 50 + (noise[i] ?? 0) / 100 + ((i * i) % 97) / 50,
      ),
      start: Int32Array.from(zones, (_, i) => (i < pilots ? START : -1)),
    };
  });

/** The panel with its zones in another order. */
function reordered(panel: PilotPanel, order: readonly number[]): PilotPanel {
  return {
    zones: order.map((zone) => panel.zones[zone] ?? ""),
    periods: panel.periods,
    values: Float64Array.from(
      order.flatMap((zone) => [...panel.values.subarray(zone * TIMES, (zone + 1) * TIMES)]),
    ),
    start: Int32Array.from(order, (zone) => panel.start[zone] ?? -1),
  };
}

function expectNear(a: number | undefined, b: number | undefined): void {
  if (a === b) return;
  expect(Math.abs((a ?? Number.NaN) - (b ?? Number.NaN))).toBeLessThan(1e-5 * (1 + Math.abs(b ?? 0)));
}

function expectSame(a: ReturnType<Estimator>, b: ReturnType<Estimator>, scale = 1, shift = 0): void {
  if (!("effect" in a && "effect" in b)) throw new Error("not estimable");
  expectNear(a.effect, b.effect * scale + shift);
  expectNear(a.ciLow, (scale < 0 ? b.ciHigh : b.ciLow) * scale + shift);
  expectNear(a.ciHigh, (scale < 0 ? b.ciLow : b.ciHigh) * scale + shift);
}

describe.each(Object.entries(ESTIMATORS))("%s", (_, estimator) => {
  test("a constant added to all values changes nothing", () => {
    fc.assert(
      fc.property(panels, fc.integer({ min: -40, max: 400 }), (panel, constant) => {
        expectSame(
          estimator({ ...panel, values: panel.values.map((value) => value + constant) }),
          estimator(panel),
        );
      }),
    );
  });

  test("another unit scales effect and interval, another sign turns them", () => {
    fc.assert(
      fc.property(panels, fc.constantFrom(100, 0.5, -1), (panel, scale) => {
        const [scaled, plain] = [
          estimator({ ...panel, values: panel.values.map((value) => value * scale) }),
          estimator(panel),
        ];
        expectSame(scaled, plain, scale);
        expectNear("pValue" in scaled ? scaled.pValue : -1, "pValue" in plain ? plain.pValue : -2);
      }),
    );
  });

  test("names of zones change nothing", () => {
    fc.assert(
      fc.property(panels, (panel) => {
        expect(estimator({ ...panel, zones: panel.zones.map((zone) => `shop ${zone}`) })).toEqual(
          estimator(panel),
        );
      }),
    );
  });

  test("the order of zones does not change the effect", () => {
    fc.assert(
      fc.property(panels, fc.infiniteStream(fc.nat()), (panel, keys) => {
        const order = panel.zones
          .map((_, zone) => ({ zone, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ zone }) => zone);
        const [a, b] = [estimator(reordered(panel, order)), estimator(panel)];
        expectNear("effect" in a ? a.effect : -1, "effect" in b ? b.effect : -2);
      }),
    );
  });

  test("p is at most 5 % exactly when the interval leaves zero out", () => {
    fc.assert(
      fc.property(panels, fc.integer({ min: -3, max: 3 }), (panel, effect) => {
        const moved = panel.values.map((value, i) =>
          (panel.start[Math.floor(i / TIMES)] ?? -1) >= 0 && i % TIMES >= START ? value + 3 * effect : value,
        );
        const found = estimator({ ...panel, values: moved });
        if (!("effect" in found)) throw new Error("not estimable");
        expect(found.pValue <= 0.05).toBe(found.ciLow > 0 || found.ciHigh < 0);
      }),
    );
  });
});

describe.each([
  "difference in differences",
  "permutation",
  "wild bootstrap",
  "block permutation",
  "group-time effects",
])("%s", (name) => {
  test("an effect planted in the piloted cells comes back whole", () => {
    const estimator = ESTIMATORS[name] as Estimator;
    fc.assert(
      fc.property(panels, fc.integer({ min: -9, max: 9 }), (panel, planted) => {
        const moved = panel.values.map((value, i) =>
          (panel.start[Math.floor(i / TIMES)] ?? -1) >= 0 && i % TIMES >= START ? value + planted : value,
        );
        expectSame(estimator({ ...panel, values: moved }), estimator(panel), 1, planted);
      }),
    );
  });
});

test("the same seed gives the same answer", () => {
  const [panel] = fc.sample(panels, { numRuns: 1, seed: 42 });
  if (!panel) throw new Error("no panel");
  for (const estimator of Object.values(ESTIMATORS)) expect(estimator(panel)).toEqual(estimator(panel));
});

// Synthetic difference in differences measures the noise that sets its penalty on raw values, season included.
const UNMOVED_BY_SEASON = Object.entries(ESTIMATORS).filter(
  ([name]) => name !== "synthetic difference in differences",
);

describe.each(UNMOVED_BY_SEASON)("%s", (_, estimator) => {
  test("a season that all zones share changes nothing", () => {
    fc.assert(
      fc.property(panels, (panel) => {
        const seasonal = panel.values.map((value, i) => value + 10 * Math.sin(i % TIMES));
        expectSame(estimator({ ...panel, values: seasonal }), estimator(panel));
      }),
    );
  });
});
