import fc from "fast-check";
import { expect, test } from "vitest";
import { newcombeInterval } from "#stats/newcombe-interval.ts";
import { npsMarginOfError } from "#stats/nps-margin-of-error.ts";
import { twoProportionTest } from "#stats/two-proportion-test.ts";
import { wilsonInterval } from "#stats/wilson-interval.ts";
import { golden } from "./golden.ts";

fc.configureGlobal({ seed: 42 });

const R = golden<{
  newcombe: {
    x1: number;
    n1: number;
    x2: number;
    n2: number;
    level: number;
    low: number;
    high: number;
    p: number;
    z: number;
  }[];
  nps_score: {
    promoters: number;
    passives: number;
    detractors: number;
    level: number;
    low: number;
    high: number;
  }[];
}>("stats");

test("Wilson's interval is that of Newcombe (1998a), table I, method 3", () => {
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [hits, n, low, high] of published) {
    const interval = wilsonInterval(hits / n, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  }
});

test("the interval for a difference is that of Newcombe (1998b), table II, method 10", () => {
  const published = [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
  ] as const;
  for (const [x1, n1, x2, n2, low, high] of published) {
    const interval = newcombeInterval({ share: x1 / n1, n: n1 }, { share: x2 / n2, n: n2 });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  }
});

test("interval and test of two proportions agree with R's prop.test", () => {
  for (const { x1, n1, x2, n2, level, ...expected } of R.newcombe) {
    const [a, b] = [
      { share: x1 / n1, n: n1 },
      { share: x2 / n2, n: n2 },
    ];
    const interval = newcombeInterval(a, b, level);
    expect(interval.low).toBeCloseTo(expected.low, 12);
    expect(interval.high).toBeCloseTo(expected.high, 12);
    const result = twoProportionTest(a, b);
    if (result.status !== "estimated") throw new Error(result.why);
    expect(result.z).toBeCloseTo(expected.z, 10);
    expect(result.pValue).toBeCloseTo(expected.p, 10);
  }
});

test("two samples of nothing but hits can't be tested", () => {
  expect(twoProportionTest({ share: 1, n: 5 }, { share: 1, n: 9 })).toEqual({
    status: "not-estimable",
    why: "both-all-or-none",
  });
});

test("the score interval of a net promoter score is that found by maximising the likelihood in R", () => {
  for (const { level, low, high, ...counts } of R.nps_score) {
    const nps = npsMarginOfError(counts, level);
    if (nps.status !== "estimated") throw new Error(nps.why);
    // R's one-dimensional maximiser is good to about eight digits.
    expect(nps.low).toBeCloseTo(100 * low, 5);
    expect(nps.high).toBeCloseTo(100 * high, 5);
  }
});

test("the margin of error of a net promoter score is that of the trinomial", () => {
  // 60 % promoters, 15 % detractors of 100: variance 0.75 − 0.45² = 0.5475, standard error 7.399 points.
  const nps = npsMarginOfError({ promoters: 60, passives: 25, detractors: 15 });
  if (nps.status !== "estimated") throw new Error(nps.why);
  expect(nps.score).toBeCloseTo(45, 10);
  expect(nps.standardError).toBeCloseTo(7.3993, 4);
  expect(nps.margin).toBeCloseTo(1.959964 * 7.3993, 3);
});

test("unanimous answers of a small sample leave a wide interval that ends at the scale's end", () => {
  const nps = npsMarginOfError({ promoters: 5, passives: 0, detractors: 0 });
  if (nps.status !== "estimated") throw new Error(nps.why);
  expect(nps.high).toBe(100);
  expect(nps.low).toBeLessThan(50);
  expect(nps.margin).toBe(0);
});

test("nobody asked: no score", () => {
  expect(npsMarginOfError({ promoters: 0, passives: 0, detractors: 0 })).toEqual({
    status: "not-estimable",
    why: "no-responses",
  });
});

const count = fc.integer({ min: 0, max: 300 });

test("swapping promoters and detractors mirrors the interval", () => {
  fc.assert(
    fc.property(count, count, count, (promoters, passives, detractors) => {
      fc.pre(promoters + passives + detractors > 0);
      const one = npsMarginOfError({ promoters, passives, detractors });
      const other = npsMarginOfError({ promoters: detractors, passives, detractors: promoters });
      if (one.status !== "estimated" || other.status !== "estimated") throw new Error("not estimable");
      expect(one.low).toBeCloseTo(-other.high, 6);
      expect(one.high).toBeCloseTo(-other.low, 6);
      expect(one.low).toBeGreaterThanOrEqual(-100);
      expect(one.low).toBeLessThanOrEqual(one.score + 1e-9);
      expect(one.high).toBeGreaterThanOrEqual(one.score - 1e-9);
    }),
  );
});

test("intervals hold their estimate, stay within 0…1, and the difference turned round is the interval turned round", () => {
  const size = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(
      size,
      size,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n1, n2, p1, p2) => {
        const [a, b] = [
          { share: Math.round(p1 * n1) / n1, n: n1 },
          { share: Math.round(p2 * n2) / n2, n: n2 },
        ];
        const { low, high } = wilsonInterval(a.share, a.n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(a.share);
        expect(high).toBeGreaterThanOrEqual(a.share);
        const [there, back] = [newcombeInterval(a, b), newcombeInterval(b, a)];
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.high).toBeCloseTo(-back.low, 12);
      },
    ),
  );
});

test("samples that can't be are the caller's bug", () => {
  expect(() => wilsonInterval(1.2, 10)).toThrow("from 0 to 1, got 1.2");
  expect(() => wilsonInterval(0.5, 0)).toThrow("above 0, got 0");
  expect(() => npsMarginOfError({ promoters: -1, passives: 0, detractors: 0 })).toThrow("got -1");
});
