import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareUpperTail } from "#stats/chi-square-upper-tail.ts";
import { normalCdf } from "#stats/normal-cdf.ts";
import { normalQuantile } from "#stats/normal-quantile.ts";
import { golden } from "./golden.ts";

fc.configureGlobal({ seed: 42 });

const R = golden<{
  normal_quantile: { p: number[]; expected: number[] };
  normal_cdf: { x: number[]; expected: number[] };
  chi_square_tail: { x: number[]; df: number[]; expected: number[] };
}>("stats");

test("normal quantiles agree with R to 14 digits, far tails included", () => {
  for (const [i, p] of R.normal_quantile.p.entries()) {
    const expected = R.normal_quantile.expected[i] ?? Number.NaN;
    expect(Math.abs(normalQuantile(p) - expected)).toBeLessThanOrEqual(
      1e-14 * Math.max(1, Math.abs(expected)),
    );
  }
});

test("normal probabilities agree with R to 13 digits, relative in the lower tail", () => {
  for (const [i, x] of R.normal_cdf.x.entries()) {
    const expected = R.normal_cdf.expected[i] ?? Number.NaN;
    expect(Math.abs(normalCdf(x) - expected)).toBeLessThanOrEqual(1e-13 * expected);
  }
});

test("quantile and probability undo each other", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
    }),
  );
});

test("probabilities that have no quantile are refused", () => {
  for (const p of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
});

test("chi-square tails are within 0.003 of R's from 3 degrees of freedom up", () => {
  for (const [i, x] of R.chi_square_tail.x.entries()) {
    const tail = chiSquareUpperTail(x, R.chi_square_tail.df[i] ?? 1);
    expect(Math.abs(tail - (R.chi_square_tail.expected[i] ?? Number.NaN))).toBeLessThan(0.003);
  }
});
