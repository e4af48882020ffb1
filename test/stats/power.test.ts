import { describe, expect, test } from "vitest";
import { bloomMultiplier } from "#stats/bloom-multiplier.ts";
import { designEffect } from "#stats/design-effect.ts";
import { detectableShift } from "#stats/detectable-shift.ts";
import { noncentralTCdf } from "#stats/noncentral-t-cdf.ts";
import { repeatedMeasuresVariance } from "#stats/repeated-measures-variance.ts";
import { sampleSize } from "#stats/sample-size.ts";
import { tTestPower } from "#stats/t-test-power.ts";
import { golden } from "./golden.ts";

const R = golden<{ power: Record<string, number[]> & { power_64: number } }>("panels").power;

describe("power", () => {
  test("the noncentral t distribution agrees with R", () => {
    for (const [i, x] of (R["x"] ?? []).entries()) {
      const found = noncentralTCdf(x, R["df"]?.[i] ?? 0, R["shift"]?.[i] ?? 0);
      expect(found).toBeCloseTo(R["cdf"]?.[i] ?? Number.NaN, 8);
    }
  });

  test("samples of Cohen's primer (1992, table 2): 393, 64 and 26 in each group", () => {
    expect([0.2, 0.5, 0.8].map((effect) => Math.round(sampleSize(effect) + 0.4))).toEqual([394, 64, 26]);
    for (const [i, effect] of (R["effects"] ?? []).entries()) {
      expect(sampleSize(effect)).toBeCloseTo(R["n80"]?.[i] ?? Number.NaN, 4);
    }
    expect(tTestPower(0.5 * Math.sqrt(32), 126)).toBeCloseTo(R.power_64, 8);
  });

  test("the smallest detectable difference agrees with R", () => {
    for (const [i, n] of (R["mde_n"] ?? []).entries()) {
      expect(detectableShift(2 * n - 2) * Math.sqrt(2 / n)).toBeCloseTo(R["mde"]?.[i] ?? Number.NaN, 6);
    }
  });

  test("Bloom's multiplier is the 2.80 of his table with many degrees of freedom, more with few", () => {
    expect(bloomMultiplier(Number.POSITIVE_INFINITY)).toBeCloseTo(2.8016, 4);
    expect(bloomMultiplier(10)).toBeCloseTo(3.1072, 4);
  });

  test("McKenzie's variances (2012): with one period on both sides 1, 2(1 − ρ) and 1 − ρ²", () => {
    const one = repeatedMeasuresVariance(1, 1, 0.7);
    expect([one.post, one.difference, one.ancova].map((value) => value.toFixed(12))).toEqual(
      [1, 0.6, 0.51].map((value) => value.toFixed(12)),
    );
    const six = repeatedMeasuresVariance(6, 6, 0.5);
    expect(six.post).toBeCloseTo(7 / 12, 12);
    expect(six.difference).toBeCloseTo(1 / 6, 12);
    expect(six.ancova).toBeCloseTo(13 / 84, 12);
  });

  test("groups of fifty with an intraclass correlation of 0.05 need 3.45 times the sample", () => {
    expect(designEffect(50, 0.05)).toBeCloseTo(3.45, 12);
  });
});
