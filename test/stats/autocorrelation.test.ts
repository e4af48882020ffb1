import { expect, test } from "vitest";
import { lagOneAutocorrelation } from "#stats/lag-one-autocorrelation.ts";
import { rangeAutocorrelation } from "#stats/range-autocorrelation.ts";
import { chance } from "../../scripts/simulate/chance.ts";
import { golden } from "./golden.ts";

const R = golden<{ lh: number[]; lh_lag_one: number }>("phases");

test("the uncorrected correlation of luteinizing hormone is R's 0.576 (Venables & Ripley 2002, section 14.2)", () => {
  const mean = R.lh.reduce((sum, value) => sum + value, 0) / R.lh.length;
  const result = lagOneAutocorrelation(
    R.lh.map((value) => value - mean),
    1,
  );
  if (result.status !== "estimated") throw new Error(result.why);
  expect(result.uncorrected).toBeCloseTo(R.lh_lag_one, 12);
  expect(result.uncorrected).toBeCloseTo(0.576, 3);
});

function series(lagOne: number, length: number, normal: () => number): number[] {
  const values = [normal()];
  while (values.length < length)
    values.push(lagOne * (values.at(-1) ?? 0) + Math.sqrt(1 - lagOne ** 2) * normal());
  return values;
}

test("on average both estimates are right in short series, and the correction is what makes the second so", () => {
  const { normal } = chance(11, "autocorrelation");
  for (const truth of [0, 0.3, 0.6]) {
    const sums = { ranges: 0, corrected: 0, uncorrected: 0 };
    const runs = 3000;
    for (let run = 0; run < runs; run++) {
      const values = series(truth, 40, normal);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const ranges = rangeAutocorrelation(values);
      const residual = lagOneAutocorrelation(
        values.map((value) => value - mean),
        1,
      );
      if (ranges.status !== "estimated" || residual.status !== "estimated") throw new Error("not estimable");
      sums.ranges += ranges.value / runs;
      sums.corrected += residual.value / runs;
      sums.uncorrected += residual.uncorrected / runs;
    }
    expect(Math.abs(sums.ranges - truth)).toBeLessThan(0.06);
    expect(Math.abs(sums.corrected - truth)).toBeLessThan(0.02);
    expect(sums.uncorrected).toBeLessThan(truth - 0.01);
  }
});

test("a step in level moves the estimate from ranges little, unlike the usual one", () => {
  const { normal } = chance(12, "step");
  const values = Array.from({ length: 60 }, (_, t) => normal() + (t < 30 ? 0 : 4));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const ranges = rangeAutocorrelation(values);
  const usual = lagOneAutocorrelation(
    values.map((value) => value - mean),
    1,
  );
  if (ranges.status !== "estimated" || usual.status !== "estimated") throw new Error("not estimable");
  expect(ranges.value).toBeLessThan(0.4);
  expect(usual.value).toBeGreaterThan(0.6);
});

test("too few values, or values that do not vary, have no correlation", () => {
  expect(rangeAutocorrelation([1, 2, 3])).toEqual({ status: "not-estimable", why: "too-few-ranges" });
  expect(rangeAutocorrelation(Array(12).fill(3))).toEqual({ status: "not-estimable", why: "no-variation" });
  expect(lagOneAutocorrelation([1, -1, 1], 1)).toEqual({ status: "not-estimable", why: "too-few-values" });
  expect(lagOneAutocorrelation(Array(12).fill(0), 1)).toEqual({
    status: "not-estimable",
    why: "no-variation",
  });
});
