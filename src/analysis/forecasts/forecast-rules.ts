import type { Grain } from "#model/period.ts";

/** Every number that decides a forecast. */
export const forecastRules = {
  /** Periods ahead. */
  horizon: { day: 14, week: 8, month: 6, quarter: 4, year: 2 } satisfies Record<Grain, number>,
  /** Values per cycle. */
  cycle: { day: 7, week: 52, month: 12, quarter: 4, year: 1 } satisfies Record<Grain, number>,
  /** Cycles before the first origin, and fewest values before it where a cycle is short. */
  cyclesBefore: 2,
  fewestBefore: 10,
  /** Fewest origins to judge by, and fewest errors of a horizon that make an interval in the back-test. */
  fewestOrigins: 6,
  fewestErrors: 5,
} as const;
