import { describe, expect, it } from "vitest";
import { adfTest } from "#stats/adf-test.ts";
import { adjustPValues } from "#stats/adjust-p-values.ts";
import { correlationMatrix } from "#stats/correlation-matrix.ts";
import { crossCorrelation } from "#stats/cross-correlation.ts";
import { grangerTest } from "#stats/granger-test.ts";
import { kpssTest } from "#stats/kpss-test.ts";
import { leastSquares } from "#stats/least-squares.ts";
import { lmgShares } from "#stats/lmg-shares.ts";
import { neweyWest } from "#stats/newey-west.ts";
import { neweyWestLag } from "#stats/newey-west-lag.ts";
import { partialCorrelations } from "#stats/partial-correlations.ts";
import { phaseSurrogates } from "#stats/phase-surrogates.ts";
import { prewhiten } from "#stats/prewhiten.ts";
import { randomSource } from "#stats/random-source.ts";
import { relativeWeights } from "#stats/relative-weights.ts";
import { golden } from "./golden.ts";

interface Golden {
  readonly regression: Record<"x1" | "x2" | "y" | "plain" | "small", number[]> & { readonly lag: number };
  readonly granger: Record<"forward" | "reverse", [number, number]>;
  readonly importance: { readonly columns: number[][] } & Record<
    "outcome" | "lmg" | "first" | "last" | "johnson" | "partial",
    number[]
  >;
  readonly adjusted: Record<
    "p" | "benjamini-hochberg" | "benjamini-yekutieli" | "holm" | "hochberg" | "bonferroni",
    number[]
  >;
  readonly cross_correlation: number[];
  readonly whiten: { readonly values: number[]; readonly theta: number };
  readonly cases: readonly {
    readonly name: string;
    readonly values: number[];
    readonly kpss_level: number;
    readonly kpss_trend: number;
    readonly adf: number;
    readonly lag: number;
  }[];
}

const made = golden<Golden>("series-tests");
const floats = (values: readonly number[]): Float64Array => Float64Array.from(values);
const close = (found: Iterable<number>, expected: readonly number[], digits = 8): void => {
  const all = [...found];
  expect(all).toHaveLength(expected.length);
  for (const [i, value] of all.entries()) expect(value).toBeCloseTo(expected[i] as number, digits);
};

describe("tests of stationarity are those of base R", () => {
  it.each(made.cases)("$name", ({ values, kpss_level, kpss_trend, adf, lag }) => {
    const series = floats(values);
    expect(kpssTest(series, "level").statistic).toBeCloseTo(kpss_level, 8);
    expect(kpssTest(series, "trend").statistic).toBeCloseTo(kpss_trend, 8);
    expect(adfTest(series)?.statistic).toBeCloseTo(adf, 6);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(neweyWestLag(series.map((value) => value - mean))).toBe(lag);
  });

  it("reads p-values off the published tables", () => {
    // Kwiatkowski et al. 1992, table 1: 0.463 is the 5 % point around a level.
    const walk = floats(made.cases[0]?.values ?? []);
    expect(kpssTest(walk, "level").pValue).toBe(0.01);
    expect(kpssTest(walk, "trend").pValue).toBeCloseTo(0.0423, 3);
    expect(adfTest(walk)?.pValue).toBe(0.1);
  });
});

describe("errors that go on", () => {
  const { x1, x2, y, lag, plain, small } = made.regression;
  const columns = [floats(x1).map(() => 1), floats(x1), floats(x2)];
  const model = leastSquares(columns, floats(y));

  it("Newey and West's covariance is that of the matrix formula", () => {
    if (model.status !== "estimated") throw new Error(model.why);
    close(neweyWest(model, lag, false), plain, 9);
    close(neweyWest(model, lag, true), small, 9);
  });

  it("Granger's F is that of two nested regressions", () => {
    for (const [way, cause, effect] of [
      ["forward", x1, y],
      ["reverse", y, x1],
    ] as const) {
      const test = grangerTest(floats(cause), floats(effect), 3);
      if (test.status !== "estimated") throw new Error(test.why);
      close([test.f, test.pValue], made.granger[way], 8);
    }
  });

  it("cross-correlations are taken over the pairs that both have", () => {
    close(crossCorrelation(floats(x1), floats(y), 4), made.cross_correlation);
  });

  it("prewhitening finds the moving average that R finds", () => {
    const values = floats(made.whiten.values);
    expect(prewhiten(values, values).theta).toBeCloseTo(made.whiten.theta, 2);
  });
});

describe("importance", () => {
  const { columns, outcome, ...expected } = made.importance;
  const matrix = correlationMatrix([...columns, outcome].map(floats));

  it("LMG shares are the mean over all orders", () => {
    const { lmg, first, last, rSquared } = lmgShares(matrix, 4);
    close(lmg, expected.lmg);
    close(first, expected.first);
    close(last, expected.last);
    expect(lmg.reduce((sum, share) => sum + share, 0)).toBeCloseTo(rSquared, 12);
  });

  it("relative weights and partial correlations are those of R", () => {
    close(relativeWeights(matrix, 4), expected.johnson);
    close(partialCorrelations(matrix, 4), expected.partial);
  });

  it("relative weights are those printed with the npm package johnsons-relative-weights 1.0.4 for its matrix", () => {
    const rows = [
      [1, 0.66, 0.67, 0.54, 0.68, 0.62, 0.72],
      [0.66, 1, 0.58, 0.59, 0.68, 0.68, 0.56],
      [0.67, 0.58, 1, 0.52, 0.6, 0.62, 0.68],
      [0.54, 0.59, 0.52, 1, 0.52, 0.61, 0.45],
      [0.68, 0.68, 0.6, 0.52, 1, 0.63, 0.62],
      [0.62, 0.68, 0.62, 0.61, 0.63, 1, 0.57],
      [0.72, 0.56, 0.68, 0.45, 0.62, 0.57, 1],
    ];
    // The package's outcome comes first, ours last.
    const turned = [...rows.slice(1), rows[0] as number[]].map((row) => [...row.slice(1), row[0] as number]);
    close(
      relativeWeights(floats(turned.flat()), 6),
      [0.10775, 0.11648, 0.06551, 0.12117, 0.08006, 0.17105],
      5,
    );
  });
});

describe("many tests", () => {
  const { p, ...methods } = made.adjusted;

  it.each(Object.entries(methods))(
    "%s adjusts the p-values of Benjamini & Hochberg (1995) as R does",
    (method, expected) => {
      close(adjustPValues(p, method as keyof typeof methods) as number[], expected, 10);
    },
  );

  it("four of the fifteen are significant at 5 %, as the paper says; by Bonferroni three", () => {
    const significant = (method: keyof typeof methods): number =>
      adjustPValues(p, method).filter((one) => one !== null && one <= 0.05).length;
    expect(significant("benjamini-hochberg")).toBe(4);
    expect(significant("bonferroni")).toBe(3);
    expect(significant("holm")).toBe(3);
    expect(significant("hochberg")).toBe(3);
  });

  it("a test that could not be made counts for nothing, and order doesn't matter", () => {
    const shuffled = [0.03, null, 0.001, 0.03, 0.5];
    const adjusted = adjustPValues(shuffled, "benjamini-hochberg");
    expect(adjusted[1]).toBeNull();
    close(
      adjusted.filter((one) => one !== null),
      [0.04, 0.004, 0.04, 0.5],
    );
  });
});

describe("surrogates", () => {
  it.each([47, 48])("keep mean, variance and autocorrelation of %i values, and nothing else", (n) => {
    const random = randomSource(3, "surrogates");
    let value = 0;
    const series = Float64Array.from({ length: n }, () => {
      value = 0.7 * value + random() - 0.5;
      return value + 4;
    });
    const surrogate = new Float64Array(n);
    phaseSurrogates(series, random)(surrogate);
    const circular = (of: Float64Array, lag: number): number =>
      of.reduce((sum, one, t) => sum + one * (of[(t + lag) % n] as number), 0);
    for (const lag of [0, 1, 2, 5, 20])
      expect(circular(surrogate, lag)).toBeCloseTo(circular(series, lag), 8);
    expect(Math.max(...surrogate.map((one, t) => Math.abs(one - (series[t] as number))))).toBeGreaterThan(
      0.1,
    );
  });
});
