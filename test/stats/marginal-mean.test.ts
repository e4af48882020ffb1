import fc from "fast-check";
import { expect, test } from "vitest";
import { marginalMean } from "#stats/marginal-mean.ts";
import { welchDf } from "#stats/welch-df.ts";

fc.configureGlobal({ seed: 42 });

/** Extra sleep of two groups of ten (Student 1908); R's data set `sleep`. */
const FIRST = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const SECOND = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

test("two groups have half the standard error of Welch's test and its degrees of freedom", () => {
  // R: t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, means 0.75 and 2.33.
  const found = marginalMean([FIRST, SECOND]);
  if (found.status !== "estimated") throw new Error(found.why);
  expect(found.mean).toBeCloseTo((0.75 + 2.33) / 2, 12);
  expect((0.75 - 2.33) / (2 * found.se)).toBeCloseTo(-1.8608, 4);
  expect(found.df).toBeCloseTo(17.776, 3);
});

test("one group is Student's: R's t.test of the first group has t = 1.3257 with 9 degrees of freedom", () => {
  const found = marginalMean([FIRST]);
  if (found.status !== "estimated") throw new Error(found.why);
  expect(found.mean / found.se).toBeCloseTo(1.3257, 4);
  expect(found.df).toBe(9);
});

test("a group counts the same whatever its size", () => {
  expect(marginalMean([[1, 1, 1, 1, 1, 1], [4]]).mean).toBe(2.5);
});

test("a group of one takes the pooled spread of the others", () => {
  const found = marginalMean([[1, 3], [5, 9], [4]]);
  if (found.status !== "estimated") throw new Error(found.why);
  // Variances 2 and 8 with one degree of freedom each: pooled 5. (2/2 + 8/2 + 5) / 9.
  expect(found.se).toBeCloseTo(Math.sqrt(10 / 9), 12);
  expect(found.spread).toBe("within-groups");
});

test("groups too small to show a spread are taken as one", () => {
  const found = marginalMean([[1], [2], [6]], { leastDf: 1 });
  if (found.status !== "estimated") throw new Error(found.why);
  expect(found.spread).toBe("all-values");
  expect(found.df).toBe(2);
  expect(found.se).toBeCloseTo(Math.sqrt(7 / 3), 12);
});

test("values that happen to agree still have the least variance", () => {
  const found = marginalMean([[2, 2, 2]], { leastVariance: 0.3 });
  expect(found).toMatchObject({ mean: 2, se: Math.sqrt(0.1) });
});

test("one value shows no spread, and none is the caller's bug", () => {
  expect(marginalMean([[3], []])).toEqual({ status: "not-estimable", why: "one-value", mean: 3 });
  expect(() => marginalMean([[]])).toThrow(RangeError);
  expect(() => welchDf([{ variance: 0, df: 3 }])).toThrow(RangeError);
});

test("moving all values moves the mean alone; stretching them stretches mean and error", () => {
  const value = fc.integer({ min: -50, max: 50 });
  const groups = fc.array(fc.array(value, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(groups, value, fc.integer({ min: 1, max: 9 }), (all, by, times) => {
      const [plain, moved, stretched] = [
        marginalMean(all),
        marginalMean(all.map((group) => group.map((one) => one + by))),
        marginalMean(all.map((group) => group.map((one) => one * times))),
      ];
      if ([plain, moved, stretched].some(({ status }) => status !== "estimated"))
        throw new Error("not estimated");
      const [a, b, c] = [plain, moved, stretched] as Extract<typeof plain, { status: "estimated" }>[];
      if (!a || !b || !c) throw new Error("three results");
      expect(b.mean).toBeCloseTo(a.mean + by, 9);
      expect(b.se).toBeCloseTo(a.se, 9);
      expect(c.mean).toBeCloseTo(a.mean * times, 9);
      expect(c.se).toBeCloseTo(a.se * times, 9);
      expect(b.df).toBeCloseTo(a.df, 6);
    }),
  );
});
