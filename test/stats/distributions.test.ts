import { describe, expect, it } from "vitest";
import { chiSquareUpperTail } from "#stats/chi-square-upper-tail.ts";
import { fUpperTail } from "#stats/f-upper-tail.ts";
import { studentT } from "#stats/student-t.ts";

describe("tables of the NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7", () => {
  it.each([
    [0.975, 1, 12.706],
    [0.975, 10, 2.228],
    [0.95, 4, 2.132],
    [0.975, Number.POSITIVE_INFINITY, 1.96],
  ])("Student's t: quantile %d with %d degrees of freedom is %d", (p, df, value) => {
    expect(studentT.quantile(p, df)).toBeCloseTo(value, 2);
    expect(studentT.cdf(value, df)).toBeCloseTo(p, 3);
    expect(studentT.twoSided(-value, df)).toBeCloseTo(2 * (1 - p), 3);
  });

  it.each([
    [2, 10, 4.103],
    [5, 5, 5.05],
    [1, 20, 4.351],
  ])("F with %d and %d degrees of freedom exceeds %d in 5 %% of cases", (df1, df2, value) => {
    expect(fUpperTail(value, df1, df2)).toBeCloseTo(0.05, 3);
  });

  it.each([
    [1, 3.841],
    [3, 7.815],
    [11, 19.675],
  ])("chi-square with %d degrees of freedom exceeds %d in 5 %% of cases", (df, value) => {
    expect(chiSquareUpperTail(value, df)).toBeCloseTo(0.05, 4);
  });
});
