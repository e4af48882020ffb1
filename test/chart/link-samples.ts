import { type AdjustedScatter, adjustedScatter } from "#chart/adjusted-scatter.ts";
import type { Chart } from "#chart/chart.ts";
import { type EffectByLag, effectByLag } from "#chart/effect-by-lag.ts";
import { type ForecastFan, forecastFan } from "#chart/forecast-fan.ts";
import { type ShareRows, shareRows } from "#chart/share-rows.ts";
import { shiftPeriod } from "#model/period.ts";
import type { Measure } from "#text/format.ts";

const MONEY: Measure = { unit: "currency", currency: "EUR" };
const PERCENT: Measure = { unit: "percent", currency: "EUR" };

const wave = (i: number, size: number): number => Math.round(Math.sin(i * 1.7) * size * 100) / 100;
const month = (i: number): string => shiftPeriod({ grain: "month", start: "2023-01-01" }, i).start;

export function byLag(change: Partial<EffectByLag> = {}): EffectByLag {
  return {
    locale: "en",
    name: "Repeat sales",
    measure: MONEY,
    axis: "months after the move",
    chosen: 2,
    points: Array.from({ length: 13 }, (_, i) => {
      const effect = i === 2 ? 31_100 : 4000 + wave(i, 3000) - i * 300;
      return { periods: i, effect, low: effect - 3600, high: effect + 3400 };
    }),
    ...change,
  };
}

export function scatter(change: Partial<AdjustedScatter> = {}): AdjustedScatter {
  return {
    locale: "en",
    cause: { name: "Satisfied customers", measure: PERCENT },
    effect: { name: "Repeat sales", measure: MONEY },
    slope: { value: 865, low: 767, high: 963 },
    points: Array.from({ length: 40 }, (_, i) => ({
      cause: wave(i, 3),
      effect: 865 * wave(i, 3) + wave(i * 7, 900),
    })),
    ...change,
  };
}

export function shares(change: Partial<ShareRows> = {}): ShareRows {
  return {
    locale: "en",
    name: "Revenue",
    rows: [
      { name: "Visitors", share: 0.486, low: 0.38, high: 0.583 },
      { name: "Satisfied customers", share: 0.267, low: 0.209, high: 0.328 },
      { name: "Purchases with a complaint", share: 0.097, low: 0.065, high: 0.14 },
    ],
    ...change,
  };
}

export function fan(change: Partial<ForecastFan> = {}): ForecastFan {
  return {
    locale: "en",
    name: "Revenue",
    measure: MONEY,
    grain: "month",
    expected: "expected",
    past: Array.from({ length: 24 }, (_, i) => ({
      periodStart: month(i),
      value: i === 5 ? null : 1_200_000 + wave(i, 90_000) + i * 4000,
    })),
    steps: Array.from({ length: 6 }, (_, i) => {
      const value = 1_300_000 + wave(i, 90_000);
      const half = 30_000 + 9000 * i;
      return {
        periodStart: month(24 + i),
        value,
        low80: value - half,
        high80: value + half,
        low95: value - 1.6 * half,
        high95: value + 1.6 * half,
      };
    }),
    ...change,
  };
}

/** Every form of chart of what moves money, with ordinary and with awkward data. */
export function linkSamples(): Readonly<Record<string, Chart>> {
  return {
    "by-lag-en": effectByLag(byLag()),
    "by-lag-ru": effectByLag(
      byLag({ locale: "ru", measure: PERCENT, axis: "месяцев после изменения", chosen: null }),
    ),
    "by-lag-negative-uk": effectByLag(
      byLag({
        locale: "uk",
        axis: "місяців від сьогодні",
        chosen: 12,
        points: Array.from({ length: 13 }, (_, i) => ({
          periods: i,
          effect: -900 * i,
          low: -1200 * i,
          high: -600 * i,
        })),
      }),
    ),
    "by-lag-empty": effectByLag(byLag({ points: [] })),
    "scatter-en": adjustedScatter(scatter()),
    "scatter-uk": adjustedScatter(
      scatter({
        locale: "uk",
        cause: { name: "Задоволені клієнти", measure: PERCENT },
        effect: { name: "Повторні продажі", measure: MONEY },
        slope: { value: -200, low: -500, high: 100 },
      }),
    ),
    "scatter-empty": adjustedScatter(scatter({ points: [] })),
    "shares-en": shareRows(shares()),
    "shares-ru-one": shareRows(
      shares({ locale: "ru", rows: [{ name: "Доступность интернет-магазина", share: 1, low: 1, high: 1 }] }),
    ),
    "shares-empty": shareRows(shares({ rows: [] })),
    "forecast-en": forecastFan(fan()),
    "forecast-ru-percent": forecastFan(
      fan({
        locale: "ru",
        measure: PERCENT,
        expected: "ожидается",
        past: Array.from({ length: 9 }, (_, i) => ({ periodStart: month(i), value: 40 + wave(i, 2) })),
        steps: [{ periodStart: month(9), value: 41, low80: 39, high80: 43, low95: 37.5, high95: 44.5 }],
      }),
    ),
  };
}
