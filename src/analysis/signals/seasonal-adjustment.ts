import type { Grain } from "#model/period.ts";
import { kruskalWallis } from "#stats/kruskal-wallis.ts";
import { seasonalDecompose } from "#stats/seasonal-decompose.ts";
import { minusLine } from "./minus-line.ts";
import { grainRules, signalRules } from "./rules.ts";
import type { SignalSeries } from "./signal-series.ts";
import type { Reason } from "./signal-types.ts";

/** `adjusted` + `offset` = value, by position, on the series' scale. */
export interface SeasonalAdjustment {
  method: "none" | "index" | "year-on-year";
  adjusted: (number | null)[];
  offset: (number | null)[];
  /** How many periods back the offset is an observed value: a year for year on year, else 0. */
  lag: number;
  /** The index was fitted to the same values, which look quieter for it: their sigma times this is that of the noise. */
  sigmaFactor: number;
  /** Variance that the index adds to the latest adjusted value, in noise variances. */
  latestExtra: number;
  reasons: Reason[];
}

type Values = readonly (number | null)[];

const ROBUST_ROUNDS = 3;
/** What bisquare weights leave of the information when nothing is an outlier, in series of a few years (simulated). */
const ROBUST_EFFICIENCY = 0.8;

/**
 * Takes the season out, if there is one and if the history is long enough to know it.
 *
 * - Fewer cycles than a test for a season needs (two years of months, three of quarters): whether there is a season can't be
 *   known; nothing is adjusted, and the result says so.
 * - No season found (Kruskal–Wallis over the seasons of the detrended history, 5 %): nothing is adjusted.
 * - At least three earlier values of the latest period's own season: a periodic index by robust STL, learned without the
 *   latest value, so that this can't hide itself. An index from m years carries an error of some 1/m noise variances into the
 *   latest value, and takes as much out of the values that it was learned from; both are made good in the limits.
 * - Between: each value less that of a year before. An index from two values would be half noise.
 */
export function seasonalAdjustment(series: SignalSeries, grain: Grain): SeasonalAdjustment {
  const { values, latest } = series;
  const { season, cycles: needed } = grainRules[grain];
  if (season === null) return unadjusted(values, []);
  const cycles = Math.floor(values.length / season);
  if (cycles < needed) return unadjusted(values, [{ code: "season-unknown", cycles, needed }]);
  const history = values.slice(0, latest);
  const sameSeason = history.filter((value, t) => value !== null && t % season === latest % season).length;
  const fit =
    sameSeason >= signalRules.seasonValues
      ? seasonalDecompose(history, { period: season, robustRounds: ROBUST_ROUNDS })
      : ({ status: "not-estimable" } as const);
  const detrended = fit.status === "estimated" ? minusTrend(history, fit.trend) : minusLine(history);
  if (!hasSeason(detrended, season)) return unadjusted(values, [{ code: "season-not-found", cycles }]);
  if (fit.status === "estimated") return byIndex(values, fit.seasonal, season, sameSeason, cycles);
  return yearOnYear(values, season, cycles);
}

function unadjusted(values: Values, reasons: Reason[]): SeasonalAdjustment {
  return {
    method: "none",
    adjusted: [...values],
    offset: values.map(() => 0),
    lag: 0,
    sigmaFactor: 1,
    latestExtra: 0,
    reasons,
  };
}

function byIndex(
  values: Values,
  seasonal: readonly number[],
  season: number,
  sameSeason: number,
  cycles: number,
): SeasonalAdjustment {
  const offset = values.map((_, t) => seasonal[t] ?? seasonal[t - season] ?? 0);
  const observed = values.filter((value, t) => value !== null && t < values.length - 1).length;
  return {
    method: "index",
    adjusted: values.map((value, t) => (value === null ? null : value - (offset[t] ?? 0))),
    offset,
    lag: 0,
    // One parameter per season was spent on the values.
    sigmaFactor: Math.sqrt(observed / Math.max(1, observed - season)),
    latestExtra: 1 / (ROBUST_EFFICIENCY * sameSeason),
    reasons: [{ code: "season-adjusted", cycles }],
  };
}

function yearOnYear(values: Values, season: number, cycles: number): SeasonalAdjustment {
  const offset = values.map((_, t) => (t < season ? null : (values[t - season] ?? null)));
  const adjusted = values.map((value, t) => {
    const before = offset[t] ?? null;
    return value === null || before === null ? null : value - before;
  });
  const usable = adjusted.filter((value) => value !== null).length;
  if (adjusted.at(-1) === null || usable < signalRules.fewestValues) {
    return unadjusted(values, [{ code: "season-unknown", cycles, needed: signalRules.seasonValues }]);
  }
  const reasons: Reason[] = [{ code: "season-year-on-year", cycles, needed: signalRules.seasonValues }];
  return { method: "year-on-year", adjusted, offset, lag: season, sigmaFactor: 1, latestExtra: 0, reasons };
}

function hasSeason(detrended: Values, season: number): boolean {
  const groups = Array.from({ length: season }, (): number[] => []);
  for (const [t, value] of detrended.entries()) {
    if (value !== null) groups[t % season]?.push(value);
  }
  const test = kruskalWallis(groups);
  return test.status === "estimated" && test.pValue < signalRules.seasonPValue;
}

function minusTrend(values: Values, trend: readonly number[]): (number | null)[] {
  return values.map((value, t) => (value === null ? null : value - (trend[t] ?? 0)));
}
