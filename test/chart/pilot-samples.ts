import type { Chart } from "#chart/chart.ts";
import { type EffectPoints, effectPoints } from "#chart/effect-points.ts";
import { type EffectRows, effectRows } from "#chart/effect-rows.ts";
import { type PilotLines, pilotLines } from "#chart/pilot-lines.ts";
import { type Grain, shiftPeriod } from "#model/period.ts";
import type { Measure } from "#text/format.ts";

const MONEY: Measure = { unit: "currency", currency: "EUR" };
const DAYS: Measure = { unit: "days", currency: "EUR" };
const PERCENT: Measure = { unit: "percent", currency: "EUR" };

/** A wave that is the same on every machine. */
const wave = (i: number, size: number): number => Math.round(Math.sin(i * 1.7) * size * 100) / 100;

export function rows(change: Partial<EffectRows> = {}): EffectRows {
  return {
    locale: "en",
    name: "Revenue",
    measure: MONEY,
    direction: "higher",
    minEffect: 2400,
    rows: [{ name: "This pilot", effect: 5830, low: 3110, high: 8620 }],
    ...change,
  };
}

/** `count` zones whose effects lie around 2. */
export function manyRows(count: number): EffectRows["rows"] {
  return Array.from({ length: count }, (_, i) => ({ name: `Branch ${i + 1}`, effect: 2 + wave(i, 4) }));
}

export function lines(change: Partial<PilotLines> & { readonly count?: number } = {}): PilotLines {
  const { count = 30, grain = "month", ...rest } = change;
  const start = 20;
  const day = (i: number): string => shiftPeriod({ grain, start: "2023-01-02" }, i).start;
  return {
    locale: "en",
    name: "Revenue",
    measure: MONEY,
    points: Array.from({ length: count }, (_, i) => ({
      periodStart: day(i),
      control: i === 4 ? null : 52_000 + wave(i, 900) + i * 120,
      without: i === 4 ? null : 58_000 + wave(i, 900) + i * 120,
      pilot: 58_100 + wave(i, 1100) + i * 120 + (i >= start ? 5800 : 0),
    })),
    starts: [day(start)],
    ...rest,
    grain,
  };
}

export function points(change: Partial<EffectPoints> & { readonly grain?: Grain } = {}): EffectPoints {
  return {
    locale: "en",
    name: "Revenue",
    measure: MONEY,
    direction: "higher",
    grain: "month",
    kind: "since-start",
    minEffect: 2400,
    points: Array.from({ length: 21 }, (_, i) => {
      const offset = i - 12;
      const effect = wave(i, 900) + (offset >= 0 ? 5800 : 0);
      return { offset, period: "2024-05", effect, low: effect - 2100, high: effect + 2300 };
    }),
    ...change,
  };
}

/** Every form of chart of a pilot's page, with ordinary and with awkward data. */
export function pilotSamples(): Readonly<Record<string, Chart>> {
  const { NEGATIVE_INFINITY: below, POSITIVE_INFINITY: above } = Number;
  return {
    "effect-one-en": effectRows(rows()),
    "effect-small-en": effectRows(rows({ small: true })),
    "effect-open-ru": effectRows(
      rows({
        locale: "ru",
        measure: DAYS,
        direction: "lower",
        minEffect: 0.3,
        rows: [{ name: "Разность разностей", effect: -0.21, low: below, high: above }],
      }),
    ),
    "effect-methods-uk": effectRows(
      rows({
        locale: "uk",
        measure: PERCENT,
        minEffect: null,
        rows: [
          { name: "Різниця різниць", effect: 0.1, low: -0.4, high: 0.6 },
          { name: "Синтетичний контроль", effect: 0.3, low: 0.1, high: 0.5 },
        ],
      }),
    ),
    "effect-100-zones": effectRows(rows({ measure: PERCENT, minEffect: 1, rows: manyRows(100) })),
    "effect-none": effectRows(rows({ rows: [], minEffect: null })),
    "pilot-lines-en": pilotLines(lines()),
    "pilot-lines-uk-weeks": pilotLines(lines({ locale: "uk", grain: "week", count: 150 })),
    "pilot-lines-empty": pilotLines(lines({ count: 0, starts: [] })),
    "event-study-en": effectPoints(points()),
    "event-study-ru": effectPoints(
      points({ locale: "ru", measure: DAYS, direction: "lower", minEffect: 0.3, grain: "week" }),
    ),
    "event-study-empty": effectPoints(points({ points: [] })),
    "sequence-uk": effectPoints(
      points({
        locale: "uk",
        kind: "measured",
        points: [
          { offset: 1, period: "2026-04", effect: 9000, low: below, high: above },
          { offset: 2, period: "2026-05", effect: 7000, low: -90_000, high: 110_000 },
          { offset: 3, period: "2026-06", effect: 6000, low: -3000, high: 15_000 },
          { offset: 4, period: "2026-07", effect: 5500, low: -1000, high: 12_000 },
          { offset: 5, period: "2026-08", effect: 5400, low: 400, high: 10_600 },
        ],
      }),
    ),
  };
}
