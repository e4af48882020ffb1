import fc from "fast-check";
import { expect, test } from "vitest";
import { movingRanges } from "#stats/moving-ranges.ts";
import { xmrLimits } from "#stats/xmr-limits.ts";

fc.configureGlobal({ seed: 42 });

/** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rates of ten batches. */
const NIST = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

function estimated(...input: Parameters<typeof xmrLimits>) {
  const limits = xmrLimits(...input);
  if (limits.status !== "estimated") throw new Error(limits.why);
  return limits;
}

test("limits are those of the NIST handbook", () => {
  const limits = estimated(NIST);
  expect(limits.centre).toBeCloseTo(50.81, 10);
  expect(limits.typicalRange).toBeCloseTo(1.8778, 4);
  expect(limits.upper).toBeCloseTo(55.8041, 4);
  expect(limits.lower).toBeCloseTo(45.8159, 4);
});

test("limits are Wheeler's 2.66 average ranges from the mean, and 3.268 of them bound a range", () => {
  const limits = estimated(NIST);
  expect((limits.upper - limits.centre) / limits.typicalRange).toBeCloseTo(2.66, 2);
  expect(limits.rangeUpper / limits.typicalRange).toBeCloseTo(3.268, 10);
});

test("on medians the factors are 3.145 and 3.865", () => {
  const limits = estimated(NIST, { basis: "median" });
  expect(limits.centre).toBeCloseTo((51.2 + 51.3) / 2, 10);
  expect(limits.typicalRange).toBeCloseTo(1.5, 10);
  expect((limits.upper - limits.centre) / limits.typicalRange).toBeCloseTo(3.145, 3);
  expect(limits.rangeUpper / limits.typicalRange).toBeCloseTo(3.865, 10);
});

test("no range bridges a gap", () => {
  expect(movingRanges([3, 5, null, 4, 1])).toEqual([2, 3]);
  expect(movingRanges([3, 5, null, 4, 1], 2)).toEqual([1]);
});

test("screened limits are not widened by one past outlier", () => {
  const usual = Array.from({ length: 30 }, (_, i) => 50 + (i % 3));
  const limits = estimated(usual.with(12, 500), { screen: true });
  expect(limits.typicalRange).toBeLessThan(estimated(usual).typicalRange * 1.1);
  expect(estimated(usual.with(12, 500)).typicalRange).toBeGreaterThan(20);
});

test("without two neighbouring values there are no limits", () => {
  for (const values of [[], [4], [4, null, 5]]) {
    expect(xmrLimits(values)).toEqual({ status: "not-estimable", why: "no-two-neighbouring-values" });
  }
});

test("adding a constant moves the limits by it, scaling scales them", () => {
  const series = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(
      series,
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: 0.1, max: 9, noNaN: true }),
      (values, shift, factor) => {
        const plain = estimated(values);
        const moved = estimated(values.map((value) => factor * value + shift));
        expect(moved.lower).toBeCloseTo(factor * plain.lower + shift, 6);
        expect(moved.upper).toBeCloseTo(factor * plain.upper + shift, 6);
      },
    ),
  );
});
