import type { Grain } from "#model/period.ts";
import { hampelFilter } from "#stats/hampel-filter.ts";
import { type LevelPhase, levelPhases } from "#stats/level-phases.ts";
import { linearFit } from "#stats/linear-fit.ts";
import { median } from "#stats/median.ts";
import { grainRules, signalRules } from "./rules.ts";
import type { Spread } from "./spread-of.ts";

type Noise = Pick<Spread, "sigma" | "longRun">;

/** An outlier stands out among this many values to each side. */
const OUTLIER_REACH = 3;

/** What the metric does when nothing changes: the phases of its history, and which of them the latest value is held against. */
export interface SignalBaseline {
  phases: LevelPhase[];
  /** Index of the baseline among the phases: the last, or the one before while the last is too young. */
  current: number;
  /** By phase and position: height of its line, and variance of that height. */
  centreAt: (phase: number, t: number) => number;
  varianceAt: (phase: number, t: number) => number;
}

/**
 * Splits the history into levels and steady trends (`levelPhases`) and picks the baseline.
 *
 * A shift long past must not stretch today's limits, a steady trend must not count as a change, and a shift must not pass
 * for a trend: whichever explains the history at the least cost wins. The noise variance that a phase must earn is that of
 * the long run, so that slow wandering of correlated values is not taken for phases (Bai & Perron 1998 do likewise). A new
 * phase becomes the baseline only when it has `grainRules[grain].baseline` values; until then its values are judged against
 * the phase before, which is what makes a shift news for a year of months and then the new normal. Single outliers of the past
 * take no part.
 *
 * @param adjusted seasonally adjusted values up to and without the latest, null where a period has none.
 */
export function signalBaseline(
  adjusted: readonly (number | null)[],
  noise: Noise,
  grain: Grain,
): SignalBaseline {
  const typical = withoutOutliers(adjusted, noise.sigma);
  // The square of a sigma of rounding alone can be 0.
  const phases = noise.sigma ** 2 > 0 ? split(typical, noise) : constant(typical);
  const last = phases.length - 1;
  const young = (phases[last]?.n ?? 0) < grainRules[grain].baseline;
  const current = young && last > 0 ? last - 1 : last;
  const fits = phases.map((phase) => linearFit(typical.slice(phase.start, phase.end)));
  return {
    phases,
    current,
    centreAt: (p, t) => (phases[p]?.intercept ?? 0) + (phases[p]?.slope ?? 0) * t,
    varianceAt: (p, t) => {
      const phase = phases[p];
      const fit = fits[p];
      if (!phase) return 0;
      const tilt =
        phase.shape === "trend" && fit?.status === "estimated"
          ? (t - phase.start - fit.meanX) ** 2 / fit.sumSquaresX
          : 0;
      return noise.sigma * noise.sigma * noise.longRun * (1 / phase.n + tilt);
    },
  };
}

/** Unless half of the values would go: then it is the noise that is not known well. */
function withoutOutliers(adjusted: readonly (number | null)[], sigma: number): readonly (number | null)[] {
  const filtered = hampelFilter(adjusted, {
    reach: OUTLIER_REACH,
    threshold: signalRules.outlierSigmas * sigma,
  });
  const count = (values: readonly (number | null)[]) => values.filter((value) => value !== null).length;
  return 2 * count(filtered) > count(adjusted) ? filtered : adjusted;
}

function split(adjusted: readonly (number | null)[], noise: Noise): LevelPhase[] {
  return levelPhases(adjusted, {
    noiseVariance: noise.sigma * noise.sigma * noise.longRun,
    minLength: signalRules.phaseValues,
    minTrendLength: signalRules.trendValues,
    phasePenalty: signalRules.phasePenalty,
    slopePenalty: signalRules.slopePenalty,
  });
}

function constant(adjusted: readonly (number | null)[]): LevelPhase[] {
  const known = adjusted.filter((value) => value !== null);
  const level = median(known);
  return [{ start: 0, end: adjusted.length, shape: "level", intercept: level, slope: 0, n: known.length }];
}
