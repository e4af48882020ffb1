import { forecastRules } from "./forecast-rules.ts";
import { pointForecast } from "./point-forecast.ts";

/** Errors from one origin, by horizon, as far as the values came in. */
export interface Origin {
  readonly errors: readonly number[];
  readonly naive: readonly number[];
}

/** Forecasts of a series from every origin from `first` on, held against what came. */
export function pastErrors(series: Float64Array, cycle: number, horizon: number, first: number): Origin[] {
  const origins: Origin[] = [];
  for (let origin = first; origin < series.length; origin++) {
    const next = pointForecast(series.slice(0, origin), cycle, horizon);
    const reach = Math.min(horizon, series.length - origin);
    const actual = (h: number): number => series[origin + h] as number;
    const naive = (h: number): number => series[origin + h - cycle * Math.ceil((h + 1) / cycle)] as number;
    origins.push({
      errors: Array.from({ length: reach }, (_, h) => actual(h) - (next[h] as number)),
      naive: Array.from({ length: reach }, (_, h) => actual(h) - naive(h)),
    });
  }
  return origins;
}

/** Values before the first origin of a series with so many values a cycle. */
export function firstOrigin(cycle: number): number {
  return Math.max(forecastRules.cyclesBefore * cycle, forecastRules.fewestBefore);
}
