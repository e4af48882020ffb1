import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { biasReducedCovariance } from "#stats/bias-reduced-covariance.ts";
import { classicalCovariance } from "#stats/classical-covariance.ts";
import { clusterCovariance } from "#stats/cluster-covariance.ts";
import { leastSquares } from "#stats/least-squares.ts";
import type { LinearModel } from "#stats/linear-model.ts";
import { twoWayEffects } from "#stats/two-way-effects.ts";
import { twoWayRegression } from "#stats/two-way-regression.ts";
import { waldTest } from "#stats/wald-test.ts";
import { whiteCovariance } from "#stats/white-covariance.ts";
import { wildClusterBootstrap } from "#stats/wild-cluster-bootstrap.ts";
import { golden } from "./golden.ts";

fc.configureGlobal({ seed: 42 });

type Certified = Record<string, number[]> & { residual_sd: number };
const NIST = golden<{ longley: Certified; norris: Certified; wampler: Record<string, number[]> }>("nist");
const GAPS = golden<{ gaps: Record<string, number[]> & { residual_ss: number } }>("panels").gaps;

const column = (values: readonly number[] | undefined): Float64Array => Float64Array.from(values ?? []);

function fitted(model: ReturnType<typeof leastSquares>): LinearModel {
  if (model.status !== "estimated") throw new Error(model.why);
  return model;
}

/** Standard errors on the diagonal of a covariance. */
function errors(covariance: Float64Array): number[] {
  const k = Math.sqrt(covariance.length);
  return Array.from({ length: k }, (_, j) => Math.sqrt(covariance[j * k + j] ?? Number.NaN));
}

function expectAll(
  actual: Iterable<number>,
  expected: readonly number[] | undefined,
  relative: number,
  absolute = 0,
): void {
  const values = [...actual];
  expect(values).toHaveLength(expected?.length ?? -1);
  for (const [i, value] of values.entries()) {
    const wanted = expected?.[i] ?? Number.NaN;
    expect(Math.abs(value - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted) + absolute);
  }
}

describe("NIST's certified regressions", () => {
  test.each([
    ["longley", ["x1", "x2", "x3", "x4", "x5", "x6"]],
    ["norris", ["x"]],
  ] as const)("%s to ten digits", (name, regressors) => {
    const data = NIST[name];
    const y = column(data["y"]);
    const model = fitted(leastSquares([y.map(() => 1), ...regressors.map((x) => column(data[x]))], y));
    expectAll(model.coefficients, data["coefficients"], 1e-10);
    expectAll(errors(classicalCovariance(model)), data["errors"], 1e-10);
    const deviation = Math.sqrt(model.residualSumOfSquares / model.degreesOfFreedom);
    expect(deviation / data.residual_sd).toBeCloseTo(1, 10);
  });

  test.each([1, 2, 3, 4])("Wampler %d, a polynomial of the fifth degree", (which) => {
    const data = NIST.wampler;
    const x = column(data["x"]);
    const model = fitted(
      leastSquares(
        [0, 1, 2, 3, 4, 5].map((power) => x.map((value) => value ** power)),
        column(data[`wampler${which}`]),
      ),
    );
    expectAll(model.coefficients, data[`coefficients${which}`], 1e-7);
    expectAll(errors(classicalCovariance(model)), data[`errors${which}`], 1e-8, 1e-6);
  });
});

describe("a panel with gaps, against R with every dummy written out", () => {
  const zone = Int32Array.from(GAPS["zone"] ?? []);
  const effects = twoWayEffects(zone, Int32Array.from(GAPS["period"] ?? []), 8, 9);
  const model = fitted(twoWayRegression(effects, [column(GAPS["d"]), column(GAPS["x"])], column(GAPS["y"])));

  test("coefficients and residuals", () => {
    expectAll(model.coefficients, GAPS["coefficients"], 1e-10);
    expect(model.residualSumOfSquares / GAPS.residual_ss).toBeCloseTo(1, 10);
    expect(effects.parameters).toBe(16);
  });

  test("White's and clustered covariances", () => {
    expectAll(errors(whiteCovariance(model, "HC1")), GAPS["hc1"], 1e-9);
    expectAll(errors(clusterCovariance(model, zone, "CR0")), GAPS["cr0"], 1e-9);
    expectAll(errors(clusterCovariance(model, zone, "CR1")), GAPS["cr1"], 1e-9);
  });

  test("CR2 and its degrees of freedom, though zone effects are left out of the adjustment", () => {
    const robust = biasReducedCovariance(model, zone);
    if (robust.status !== "estimated") throw new Error(robust.why);
    expectAll(errors(robust.covariance), GAPS["cr2"], 1e-8);
    expectAll(robust.degreesOfFreedom, GAPS["df"], 1e-8);
  });

  test("the wild bootstrap with every vector of signs, for several hypotheses", () => {
    for (const [i, hypothesis] of (GAPS["wild_nulls"] ?? []).entries()) {
      const found = wildClusterBootstrap(model, zone, 0, { seed: 1, hypothesis });
      if (found.status !== "estimated") throw new Error(found.why);
      expect(found.weights).toBe("rademacher-all");
      expect(found.pValue).toBeCloseTo(GAPS["wild_p"]?.[i] ?? Number.NaN, 12);
      expect(found.pValue <= 0.05).toBe(hypothesis < found.ciLow || hypothesis > found.ciHigh);
    }
  });
});

test("a column that others explain is left out, and the rest stays as it was", () => {
  const x = Float64Array.from([1, 2, 4, 3, 7, 8]);
  const y = Float64Array.from([2, 1, 5, 4, 6, 9]);
  const ones = x.map(() => 1);
  const lean = fitted(leastSquares([ones, x], y));
  const double = fitted(leastSquares([ones, x, x.map((value) => 3 * value - 2)], y));
  expect(double.used).toEqual([0, 1]);
  expect([...double.coefficients]).toEqual([...lean.coefficients]);
  expect(leastSquares([ones.map(() => 0)], y)).toEqual({ status: "not-estimable", why: "no-usable-column" });
  expect(leastSquares([ones, x], y.slice(0, 2)).status).toBe("not-estimable");
});

test("removing effects twice changes nothing, and takes away whatever is constant in a unit or a period", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 12, maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      (values, gone) => {
        const cells = values.map((_, i) => i).filter((i) => !(gone[i] && i % 5 === 0));
        const unit = Int32Array.from(cells, (i) => Math.floor(i / 4));
        const time = Int32Array.from(cells, (i) => i % 4);
        const { within } = twoWayEffects(unit, time, 3, 4);
        const once = within(Float64Array.from(cells, (i) => values[i] ?? 0));
        const shifted = within(
          Float64Array.from(cells, (i) => (values[i] ?? 0) + 100 * Math.floor(i / 4) - 7 * (i % 4)),
        );
        expectAll(within(once), [...once], 0, 1e-9);
        expectAll(shifted, [...once], 0, 1e-9);
      },
    ),
  );
});

test("a cluster that alone decides a coefficient leaves no error to be measured", () => {
  const unit = Int32Array.from({ length: 12 }, (_, i) => Math.floor(i / 4));
  const time = Int32Array.from({ length: 12 }, (_, i) => i % 4);
  const effects = twoWayEffects(unit, time, 3, 4);
  const treated = Float64Array.from(unit, (u, i) => (u === 0 && (time[i] ?? 0) > 1 ? 1 : 0));
  const model = fitted(
    twoWayRegression(
      effects,
      [treated],
      Float64Array.from(unit, (_, i) => (i * i) % 7),
    ),
  );
  expect(biasReducedCovariance(model, unit)).toEqual({ status: "not-estimable", why: "one-cluster-decides" });
});

test("Wald's test of independent values adds up their squares", () => {
  const found = waldTest(
    Float64Array.from([2, -3]),
    Float64Array.from([4, 0, 0, 1]),
    Number.POSITIVE_INFINITY,
  );
  // Chi-square of 1 + 9 with two degrees of freedom: exp(−5).
  expect(found).toMatchObject({ status: "estimated", statistic: 5, df: 2 });
  expect(found.status === "estimated" && found.pValue).toBeCloseTo(Math.exp(-5), 12);
  const singular = waldTest(Float64Array.from([1, 1]), Float64Array.from([1, 1, 1, 1]), 10);
  expect(singular).toEqual({ status: "not-estimable", why: "singular-covariance" });
});
