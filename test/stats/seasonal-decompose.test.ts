import fc from "fast-check";
import { expect, test } from "vitest";
import { kruskalWallis } from "#stats/kruskal-wallis.ts";
import { seasonalDecompose } from "#stats/seasonal-decompose.ts";
import { golden } from "./golden.ts";

fc.configureGlobal({ seed: 42 });

interface StlCase {
  period: number;
  rounds: number;
  values: number[];
  seasonal: number[];
  trend: number[];
  weights: number[];
}
const R = golden<{
  stl_periodic: StlCase;
  stl_periodic_robust: StlCase;
  stl_moving: StlCase;
  kruskal_wallis: { groups: number[][]; statistic: number; df: number; p: number }[];
}>("stats");

function estimated(...input: Parameters<typeof seasonalDecompose>) {
  const result = seasonalDecompose(...input);
  if (result.status !== "estimated") throw new Error(result.why);
  return result;
}

function furthest(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? Number.NaN))));
}

test("season, trend and weights are those of R's stl", () => {
  const cases = [
    [R.stl_periodic, "periodic"],
    [R.stl_periodic_robust, "periodic"],
    [R.stl_moving, 7],
  ] as const;
  for (const [expected, seasonalWindow] of cases) {
    const { period, rounds: robustRounds, values } = expected;
    const result = estimated(values, { period, seasonalWindow, robustRounds });
    expect(furthest(result.seasonal, expected.seasonal)).toBeLessThan(1e-9);
    expect(furthest(result.trend, expected.trend)).toBeLessThan(1e-9);
    if (robustRounds > 0) expect(furthest(result.weights, expected.weights)).toBeLessThan(1e-9);
  }
});

const SEASON = [5, 3, -1, -4, 0, 2, -2, -3, 1, 4, -6, 1];
const exact = Array.from({ length: 60 }, (_, t) => 20 + 0.5 * t + (SEASON[t % 12] ?? 0));

test("a straight trend with a fixed season is taken apart, the nearer the more rounds, and gaps change nothing", () => {
  const gaps = new Set([4, 5, 17, 30, 31, 32, 58]);
  for (const values of [exact, exact.map((value, t) => (gaps.has(t) ? null : value))]) {
    // The method converges: each pass leaves a fraction of what the pass before left of the trend within a year.
    for (const [robustRounds, error] of [
      [0, 1],
      [5, 0.01],
      [10, 0.00001],
    ] as const) {
      const { seasonal, trend } = estimated(values, { period: 12, robustRounds });
      expect(
        furthest(
          trend.map((height, t) => height + (seasonal[t] ?? 0)),
          exact,
        ),
      ).toBeLessThan(error);
    }
  }
});

test("parts add up to the values, and remainders are missing where values are", () => {
  const values = R.stl_periodic.values.map((value, t) => (t % 17 === 3 ? null : value));
  const { seasonal, trend, remainder } = estimated(values, { period: 12, robustRounds: 3 });
  for (const [t, value] of values.entries()) {
    const rest = remainder[t] ?? null;
    if (value === null) expect(rest).toBeNull();
    else expect((seasonal[t] ?? 0) + (trend[t] ?? 0) + (rest ?? Number.NaN)).toBeCloseTo(value, 10);
  }
});

test("one outlier hardly moves the robust season, and does move the plain one", () => {
  const wild = exact.with(26, 500);
  const error = (robustRounds: number) => {
    const { seasonal } = estimated(wild, { period: 12, robustRounds });
    return Math.abs((seasonal[26] ?? 0) - (SEASON[2] ?? 0));
  };
  expect(error(5)).toBeLessThan(1);
  expect(error(0)).toBeGreaterThan(30);
});

test("too little or too patchy a history has no season", () => {
  const options = { period: 12 };
  expect(seasonalDecompose(exact.slice(0, 23), options)).toEqual({
    status: "not-estimable",
    why: "fewer-than-two-cycles",
  });
  const noMarch = exact.map((value, t) => (t % 12 === 2 ? null : value));
  expect(seasonalDecompose(noMarch, options)).toEqual({ status: "not-estimable", why: "gap-too-long" });
  const longGap = exact.map((value, t) => (t >= 20 && t < 32 ? null : value));
  expect(seasonalDecompose(longGap, options)).toEqual({ status: "not-estimable", why: "gap-too-long" });
  expect(() => seasonalDecompose(exact, { period: 1 })).toThrow("at least 2, got 1");
});

test("adding a constant adds it to the trend, scaling scales every part", () => {
  const noise = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 36, maxLength: 48 });
  fc.assert(
    fc.property(noise, fc.double({ min: 0.1, max: 9, noNaN: true }), (values, factor) => {
      const plain = estimated(values, { period: 12 });
      const moved = estimated(
        values.map((value) => factor * value + 7),
        { period: 12 },
      );
      expect(
        furthest(
          moved.seasonal,
          plain.seasonal.map((height) => factor * height),
        ),
      ).toBeLessThan(1e-9);
      expect(
        furthest(
          moved.trend,
          plain.trend.map((height) => factor * height + 7),
        ),
      ).toBeLessThan(1e-9);
    }),
    { numRuns: 25 },
  );
});

test("the Kruskal–Wallis statistic is that of R, ties included", () => {
  for (const { groups, statistic, df, p } of R.kruskal_wallis) {
    const result = kruskalWallis(groups);
    if (result.status !== "estimated") throw new Error(result.why);
    expect(result.statistic).toBeCloseTo(statistic, 10);
    expect(result.df).toBe(df);
    expect(Math.abs(result.pValue - p)).toBeLessThan(0.006);
  }
});

test("one group or equal values can't be compared by ranks", () => {
  expect(kruskalWallis([[1, 2], []])).toEqual({ status: "not-estimable", why: "fewer-than-two-groups" });
  expect(kruskalWallis([[3, 3], [3]])).toEqual({ status: "not-estimable", why: "all-values-equal" });
});
