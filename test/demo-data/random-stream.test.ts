import { describe, expect, it } from "vitest";
import { autoregressive } from "../../scripts/demo-data/autoregressive.ts";
import { randomStream } from "../../scripts/demo-data/random-stream.ts";

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const draws = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);

describe("a random stream", () => {
  it("repeats itself for the same seed and purpose, and differs for another of either", () => {
    const first = (seed: number, purpose: string): number[] => draws(5, randomStream(seed, purpose).uniform);
    expect(first(1, "a")).toEqual(first(1, "a"));
    expect(first(1, "a")).not.toEqual(first(2, "a"));
    expect(first(1, "a")).not.toEqual(first(1, "b"));
  });

  it("has no correlation with the stream of a neighbouring purpose", () => {
    const [one, other] = [randomStream(334, "x1"), randomStream(334, "x2")];
    const products = draws(20_000, () => (one.uniform() - 0.5) * (other.uniform() - 0.5) * 12);
    expect(Math.abs(mean(products))).toBeLessThan(3 / Math.sqrt(20_000));
  });

  it("draws with the means that were asked for, within four standard errors", () => {
    const random = randomStream(7, "means");
    const near = (numbers: number[], expected: number, deviation: number): void => {
      expect(Math.abs(mean(numbers) - expected)).toBeLessThan((4 * deviation) / Math.sqrt(numbers.length));
    };
    near(
      draws(10_000, () => random.normal(3, 2)),
      3,
      2,
    );
    near(
      draws(10_000, () => random.gamma(2, 3)),
      6,
      Math.sqrt(18),
    );
    near(
      draws(10_000, () => random.beta(2, 6)),
      0.25,
      Math.sqrt((0.25 * 0.75) / 9),
    );
    near(
      draws(10_000, () => random.poisson(4)),
      4,
      2,
    );
    near(
      draws(10_000, () => random.index([1, 0, 3])),
      1.5,
      Math.sqrt(0.75),
    );
  });

  it("gives autocorrelated noise the deviation and the correlation asked for", () => {
    const series = [...autoregressive(randomStream(5, "ar"), 40_000, { deviation: 2, rho: 0.6 })];
    const variance = mean(series.map((one) => one * one));
    const next = mean(series.slice(1).map((one, at) => one * (series[at] ?? 0)));
    expect(Math.abs(Math.sqrt(variance) - 2)).toBeLessThan(0.06);
    expect(Math.abs(next / variance - 0.6)).toBeLessThan(0.02);
  });
});
