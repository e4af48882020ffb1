import fc from "fast-check";
import { expect, test } from "vitest";
import { hampelFilter } from "#stats/hampel-filter.ts";
import { type LevelPhaseOptions, levelPhases } from "#stats/level-phases.ts";
import { linearFit } from "#stats/linear-fit.ts";
import { golden } from "./golden.ts";

fc.configureGlobal({ seed: 42 });

const R = golden<{ nile: number[]; split: number; levels: [number, number] }>("phases");
const { line } = golden<{
  line: { values: number[]; intercept: number; slope: number; rss: number; leverage_next: number };
}>("stats");

const usual: LevelPhaseOptions = {
  noiseVariance: 1,
  minLength: 4,
  minTrendLength: 8,
  phasePenalty: 10,
  slopePenalty: 4,
};

test("the Nile falls to a new level after 1898, as Cobb (1978) found and a search in R finds", () => {
  const phases = levelPhases(R.nile, { ...usual, noiseVariance: 125 ** 2 });
  expect(phases.map(({ start, end, shape }) => [start, end, shape])).toEqual([
    [0, R.split, "level"],
    [R.split, 100, "level"],
  ]);
  expect(phases[0]?.intercept).toBeCloseTo(R.levels[0], 8);
  expect(phases[1]?.intercept).toBeCloseTo(R.levels[1], 8);
});

const wiggle = (t: number) => Math.sin(12.9898 * t) * 0.8;

test("a steady trend is one phase, a step is two, and a step in a trend is seen", () => {
  const shapes = (values: number[]) =>
    levelPhases(values, usual).map(({ start, shape }) => `${shape} from ${start}`);
  expect(shapes(Array.from({ length: 40 }, (_, t) => 0.3 * t + wiggle(t)))).toEqual(["trend from 0"]);
  expect(shapes(Array.from({ length: 40 }, (_, t) => (t < 25 ? 0 : 4) + wiggle(t)))).toEqual([
    "level from 0",
    "level from 25",
  ]);
  expect(shapes(Array.from({ length: 40 }, (_, t) => 0.3 * t - (t < 20 ? 0 : 8) + wiggle(t)))).toEqual([
    "trend from 0",
    "trend from 20",
  ]);
  expect(shapes(Array.from({ length: 40 }, (_, t) => wiggle(t)))).toEqual(["level from 0"]);
});

test("phases tile the series, hold their values, and none is too short, gaps or not", () => {
  const value = fc.option(fc.double({ min: -20, max: 20, noNaN: true }), { freq: 6 });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), (values) => {
      const phases = levelPhases(values, usual);
      const known = values.filter((one) => one !== null).length;
      expect(phases.reduce((sum, { n }) => sum + n, 0)).toBe(known);
      if (known === 0) return;
      expect(phases[0]?.start).toBe(0);
      expect(phases.at(-1)?.end).toBe(values.length);
      for (const [i, phase] of phases.entries()) {
        if (i > 0) expect(phase.start).toBe(phases[i - 1]?.end);
        if (phases.length > 1) expect(phase.n).toBeGreaterThanOrEqual(usual.minLength);
        const inside = values.slice(phase.start, phase.end).filter((one) => one !== null);
        expect(inside).toHaveLength(phase.n);
      }
    }),
  );
});

test("no split that can be made by hand is cheaper than the one found", () => {
  const costOf = (values: number[], cuts: number[]) => {
    const bounds = [0, ...cuts, values.length];
    return bounds.slice(1).reduce((sum, end, i) => {
      const part = values.slice(bounds[i], end);
      const mean = part.reduce((a, b) => a + b, 0) / part.length;
      return sum + part.reduce((a, b) => a + (b - mean) ** 2, 0);
    }, usual.phasePenalty * cuts.length);
  };
  const levelsOnly = { ...usual, minTrendLength: 1000 };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 12, maxLength: 16 }), (values) => {
      const found = levelPhases(values, levelsOnly)
        .slice(1)
        .map(({ start }) => start);
      const least = costOf(values, found);
      for (let a = 4; a <= values.length - 4; a++) {
        expect(least).toBeLessThanOrEqual(costOf(values, [a]) + 1e-9);
        for (let b = a + 4; b <= values.length - 4; b++)
          expect(least).toBeLessThanOrEqual(costOf(values, [a, b]) + 1e-9);
      }
      expect(least).toBeLessThanOrEqual(costOf(values, []) + 1e-9);
    }),
  );
});

test("a noise variance of 0 is the caller's bug", () => {
  expect(() => levelPhases([1, 2], { ...usual, noiseVariance: 0 })).toThrow("above 0, got 0");
});

test("the straight line is that of R's lm", () => {
  const fit = linearFit(line.values);
  if (fit.status !== "estimated") throw new Error(fit.why);
  expect(fit.intercept).toBeCloseTo(line.intercept, 9);
  expect(fit.slope).toBeCloseTo(line.slope, 9);
  expect(fit.residualSumOfSquares).toBeCloseTo(line.rss, 7);
  const leverage = 1 / fit.n + (line.values.length - fit.meanX) ** 2 / fit.sumSquaresX;
  expect(leverage).toBeCloseTo(line.leverage_next, 9);
  expect(linearFit([null, 3])).toEqual({ status: "not-estimable", why: "fewer-than-two-values" });
});

test("a value that stands alone is left out, a step is kept", () => {
  const options = { reach: 3, threshold: 4 };
  const flat = Array.from({ length: 20 }, (_, t) => t % 2);
  expect(hampelFilter(flat.with(9, 30), options)).toEqual([...flat.slice(0, 9), null, ...flat.slice(10)]);
  const step = flat.map((value, t) => (t < 10 ? value : value + 30));
  expect(hampelFilter(step, options)).toEqual(step);
});
