import fc from "fast-check";
import { expect, test } from "vitest";
import { mean } from "#stats/mean.ts";
import { median } from "#stats/median.ts";
import { quantile } from "#stats/quantile.ts";
import { weightedMean } from "#stats/weighted-mean.ts";
import { golden } from "./golden.ts";

fc.configureGlobal({ seed: 42 });

const { quantile: R } = golden<{
  quantile: { values: number[]; probabilities: number[]; expected: number[] };
}>("stats");

test("quantiles are those of R", () => {
  for (const [i, probability] of R.probabilities.entries()) {
    expect(quantile(R.values, probability)).toBeCloseTo(R.expected[i] ?? Number.NaN, 12);
  }
});

test("median is the quantile of one half, for odd and even numbers of values", () => {
  expect(median(R.values)).toBe(4.4);
  expect(median([10, 1, 2, 3])).toBe(2.5);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
      expect(median(values)).toBeCloseTo(quantile(values, 0.5), 9);
    }),
  );
});

test("a mean weighted alike is the mean, and a weight counts as that many values", () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(weightedMean([80, 90], [300, 100])).toBe(82.5);
  expect(weightedMean([1, 2, 6], [5, 5, 5])).toBeCloseTo(mean([1, 2, 6]), 12);
  expect(weightedMean([1, 6], [2, 1])).toBeCloseTo(mean([1, 1, 6]), 12);
});

test("nothing to average is the caller's bug", () => {
  for (const empty of [
    () => mean([]),
    () => median([]),
    () => quantile([], 0.5),
    () => weightedMean([], []),
  ]) {
    expect(empty).toThrow(RangeError);
  }
  expect(() => weightedMean([1, 2], [1])).toThrow("one weight per value, got 1 for 2");
  expect(() => weightedMean([1], [-1])).toThrow("got -1");
  expect(() => quantile([1], 1.2)).toThrow("from 0 to 1, got 1.2");
});
