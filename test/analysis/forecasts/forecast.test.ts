import { describe, expect, it } from "vitest";
import { forecast } from "#analysis/forecasts/forecast.ts";
import { classicalSeason } from "#stats/classical-season.ts";
import { randomSource } from "#stats/random-source.ts";
import { seasonalNaiveError } from "#stats/seasonal-naive-error.ts";
import { thetaForecast } from "#stats/theta-forecast.ts";

const OPTIONS = { grain: "month", unit: "score", latest: "2025-12-01" } as const;

function noisy(seed: number, lagOne: number, length: number): Float64Array {
  const random = randomSource(seed, "forecast");
  let own = 0;
  return Float64Array.from({ length }, (_, t) => {
    own = lagOne * own + random() + random() + random() + random() - 2;
    return 100 + 0.05 * t + 3 * Math.sin((2 * Math.PI * t) / 12) + own;
  });
}

describe("a forecast", () => {
  it("goes on from the last level with half the slope of the trend line; a season is taken out whole", () => {
    const line = Float64Array.from({ length: 48 }, (_, t) => 5 + 2 * t);
    const [next] = thetaForecast(line, 1);
    // Hyndman & Billah (2003): with α = 1 the level is the last value, 99; half the slope is 1.
    expect(next).toBeCloseTo(100, 8);
    const season = classicalSeason(
      Float64Array.from({ length: 48 }, (_, t) => 3 * t + (t % 4 === 1 ? 8 : 0)),
      4,
    );
    expect([...season].map((effect) => Math.round(effect * 1e9) / 1e9)).toEqual([-2, 6, -2, -2]);
  });

  it("is not shown when it is no better than last year's value", () => {
    const random = randomSource(2, "exact year");
    const year = Array.from({ length: 12 }, () => 20 * random());
    const repeated = Float64Array.from(
      { length: 48 },
      (_, t) => (year[t % 12] as number) + (t % 24 === 0 ? 0.01 : 0),
    );
    expect(forecast(repeated, OPTIONS).status).toBe("not-shown");
  });

  it("needs two years and some origins", () => {
    expect(forecast(noisy(1, 0.3, 26), OPTIONS)).toEqual({ status: "not-estimable", why: "too-short" });
  });

  it("starts at the period after the latest, with wider intervals farther ahead", () => {
    const found = forecast(noisy(1, 0.5, 48), OPTIONS);
    if (found.status !== "forecast") throw new Error(found.status);
    expect(found.steps.map(({ periodStart }) => periodStart)[0]).toBe("2026-01-01");
    expect(found.steps).toHaveLength(6);
    const widths = found.steps.map(({ low95, high95 }) => high95 - low95);
    expect(widths.every((width, h) => h === 0 || width >= (widths[h - 1] as number))).toBe(true);
    expect(found.record.mase).toBeLessThan(found.record.naiveMase);
  });

  it("has intervals that hold: 80 and 95 of 100 values, somewhat more rather than fewer", () => {
    let [within80, within95, all] = [0, 0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const values = noisy(seed, 0.5, 54);
      const found = forecast(values.slice(0, 48), OPTIONS);
      if (found.status !== "forecast") continue;
      for (const [h, step] of found.steps.entries()) {
        const actual = values[48 + h] as number;
        all++;
        if (actual >= step.low80 && actual <= step.high80) within80++;
        if (actual >= step.low95 && actual <= step.high95) within95++;
      }
    }
    expect(all).toBeGreaterThan(200);
    expect(within80 / all).toBeGreaterThan(0.77);
    expect(within80 / all).toBeLessThan(0.92);
    expect(within95 / all).toBeGreaterThan(0.93);
  });

  it("scales errors by those of last year's value within the history", () => {
    expect(seasonalNaiveError(Float64Array.of(1, 2, 4, 7), 2)).toBe((3 + 5) / 2);
  });
});
