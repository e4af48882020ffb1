import type { Grain } from "#model/period.ts";
import type { Direction, Unit } from "#model/vocabulary.ts";
import type { Side } from "#stats/run-rules.ts";
import type { TargetStatus, Verdict } from "./signal-types.ts";

/**
 * Every number that decides a verdict. Chosen by `npm run simulate -- --only signals`; its table, kept in
 * test/golden/signals-simulation.md, states the false alarms and the power that they give.
 */
export const signalRules = {
  /** Fewest values, the latest included, for limits at all (Wheeler: five to eight give rough ones). */
  fewestValues: 8,
  /** Below this many values behind the limits they are called provisional. */
  firmLimits: 16,
  /** Length of a run on one side of the centre among independent values (Wheeler 1993). */
  runLength: 8,
  /** Zone rules (two of three, four of five) assume independent values; above this correlation they are dropped. */
  zonesUpToLagOne: 0.3,
  /** The correlation estimate is kept within 0 and this: beyond it limits say nothing. */
  greatestLagOne: 0.8,
  /** Taken off the estimate, in standard errors. */
  lagOneAllowance: 0.5,
  /** A past value further than this from the median of its surroundings is an outlier and sets no level. */
  outlierSigmas: 4,
  /** Fewest values in a phase, and in one with a slope. */
  phaseValues: 4,
  trendValues: 8,
  /** Drop of the residual sum of squares, in noise variances, that buys a further phase, and a slope. */
  phasePenalty: 10,
  slopePenalty: 4,
  /** Earlier values of the same season that an adjustment needs. Fewer: year on year. */
  seasonValues: 3,
  /** The p-value that finds a season. */
  seasonPValue: 0.05,
  /** Confidence when sampling error is all that is known: strict, since it understates routine variation. */
  marginConfidence: 0.99,
  /** Confidence of intervals that are shown, and of `near` for targets. */
  shownConfidence: 0.95,
} as const;

interface GrainRule {
  /** Periods per cycle of the season; null when there can be none. */
  season: number | null;
  /** Full cycles before a season can be looked for: with fewer no test could find one. */
  cycles: number;
  /** The most periods that are looked back on. */
  window: number;
  /** Values that make a phase the baseline; until it has them, the change that began it counts as news. */
  baseline: number;
  /** Periods back to the same one of last year; weeks and days go back 52 weeks, so that weekdays match. */
  year: number;
}

export const grainRules: Record<Grain, GrainRule> = {
  day: { season: 7, cycles: 4, window: 180, baseline: 14, year: 364 },
  week: { season: 52, cycles: 2, window: 260, baseline: 13, year: 52 },
  month: { season: 12, cycles: 2, window: 72, baseline: 12, year: 12 },
  quarter: { season: 4, cycles: 3, window: 40, baseline: 8, year: 4 },
  year: { season: null, cycles: 0, window: 40, baseline: 8, year: 1 },
};

export const verdictRules: Record<
  Direction,
  Record<Side, Exclude<Verdict, "no-signal" | "not-estimable">>
> = {
  higher: { above: "improved", below: "worsened" },
  lower: { above: "worsened", below: "improved" },
  none: { above: "changed", below: "changed" },
};

/** First row that holds. `shortfall` is above 0 on the bad side of the target; `noise` is what one period may stray at 95 %. */
export const targetRules: readonly {
  status: Exclude<TargetStatus["status"], "no-target">;
  holds: (shortfall: number, noise: number | null) => boolean;
}[] = [
  { status: "met", holds: (shortfall) => shortfall <= 0 },
  { status: "near", holds: (shortfall, noise) => noise !== null && shortfall <= noise },
  { status: "missed", holds: () => true },
];

interface UnitRule {
  /** A change as a share of the value means something: the scale has a true zero and is not itself a share. */
  relative: boolean;
  /** Noise and season grow with the value, so the log scale is used where all values allow it. */
  log: boolean;
  /** The largest value if every member of a sample counts; null when values are no proportions. */
  whole: number | null;
  /** Values below 0 can't be. */
  atLeastZero: boolean;
}

export const unitRules: Record<Unit, UnitRule> = {
  score: { relative: false, log: false, whole: null, atLeastZero: false },
  points: { relative: false, log: false, whole: null, atLeastZero: false },
  percent: { relative: false, log: false, whole: 100, atLeastZero: false },
  ratio: { relative: false, log: false, whole: 1, atLeastZero: false },
  count: { relative: true, log: true, whole: null, atLeastZero: true },
  currency: { relative: true, log: true, whole: null, atLeastZero: false },
  minutes: { relative: true, log: false, whole: null, atLeastZero: true },
  hours: { relative: true, log: false, whole: null, atLeastZero: true },
  days: { relative: true, log: false, whole: null, atLeastZero: true },
  index: { relative: true, log: false, whole: null, atLeastZero: false },
};
