import type { Unit } from "#model/vocabulary.ts";
import { mean } from "#stats/mean.ts";
import { median } from "#stats/median.ts";
import type { MeasuredNoise } from "./measured-noise.ts";
import { unitRules } from "./rules.ts";
import type { SeasonalAdjustment } from "./seasonal-adjustment.ts";
import type { SignalSeries } from "./signal-series.ts";
import type { Reason, SignalPoint } from "./signal-types.ts";
import { spreadOf } from "./spread-of.ts";

/** How far values stray when nothing changes, on the series' scale after seasonal adjustment. */
export interface SignalNoise {
  /** Standard deviation in a period with the usual sample. */
  sigma: number;
  /** The same by position, with that period's own sample size. */
  sigmaAt: number[];
  /** Correlation of neighbouring periods, 0 or more. */
  lagOne: number;
  /** Variance of a mean of many periods, in units of what it would be if they were independent. */
  longRun: number;
  /** Smallest step of the metric's scale when this is coarse beside the noise, else null. */
  step: number | null;
  reasons: Reason[];
}

/** Of the history, the share of values that must state n before n is used. */
const N_KNOWN = 0.8;
/** The proportion whose sampling error is meant is that of this many newest values of the history. */
const RECENT = 12;

/**
 * Noise of the values before the latest one.
 *
 * Sigma as moving ranges show it (`measuredNoise`), put right for the correlation of neighbours (`spreadOf`). Where n is
 * known, the variance of a period is τ² + s², with s² that of sampling at this period's n, and τ² what moving ranges show
 * beyond it, or 0. So a change must exceed the margin of error and routine variation as well. Sampling error alone would
 * understate noise wherever customers, weather or staff differ between periods (Spiegelhalter 2005, "Handling
 * over-dispersion of performance indicators", Quality & Safety in Health Care 14: additive random effects; Laney 2002
 * widens by a factor instead, which lets limits shrink towards 0 as n grows). Without a known proportion, n is used only to
 * widen limits: as if all noise were sampling error, in a period whose sample is smaller than usual.
 */
export function signalNoise(
  series: SignalSeries,
  season: SeasonalAdjustment,
  unit: Unit,
  measured: MeasuredNoise,
  lagOne: number,
): SignalNoise {
  const { sigma: routine, longRun, coarse } = spreadOf(measured, lagOne);
  const sampled = withSampling(series, season, unit, routine);
  const reasons = [...sampled.reasons];
  if (coarse) reasons.push({ code: "coarse-scale", step: measured.step });
  if (routine === 0) {
    const points = series.points.slice(0, series.latest).filter((point) => point !== null).length;
    reasons.push({ code: "constant-until-now", points });
  }
  return { ...sampled, lagOne, longRun, step: coarse ? measured.step : null, reasons };
}

type Sampled = Pick<SignalNoise, "sigma" | "sigmaAt" | "reasons">;

function withSampling(series: SignalSeries, season: SeasonalAdjustment, unit: Unit, sigma: number): Sampled {
  const { points, latest } = series;
  const before = points.slice(0, latest).filter((point) => point !== null);
  const sizes = before.flatMap((point) => (point.n !== null && point.n > 0 ? [point.n] : []));
  const latestN = points[latest]?.n ?? null;
  if (latestN === null || latestN <= 0 || sizes.length < N_KNOWN * before.length) {
    return { sigma, sigmaAt: points.map(() => sigma), reasons: [] };
  }
  const usual = median(sizes);
  const n = points.map((point) =>
    point?.n !== null && point?.n !== undefined && point.n > 0 ? point.n : usual,
  );
  const small: Reason[] =
    latestN < usual / 2 ? [{ code: "sample-smaller-than-usual", n: latestN, usual }] : [];
  const share = pooledShare(before, unit, usual);
  if (share === null || series.scale === "log") {
    return { sigma, sigmaAt: n.map((size) => sigma * Math.sqrt(Math.max(1, usual / size))), reasons: small };
  }
  const whole = unitRules[unit].whole ?? 1;
  // One member of the sample more or less is the step of a share: no sigma below half of it.
  const single = n.map(
    (size) => whole * whole * Math.max((share * (1 - share)) / size, 1 / (4 * size * size)),
  );
  const { lag } = season;
  const sampling = single.map((variance, t) => variance + (lag > 0 ? (single[t - lag] ?? variance) : 0));
  const typical = mean(sampling.slice(0, latest));
  const between = Math.max(0, sigma * sigma - typical);
  const shareOfSampling = typical / (between + typical);
  return {
    sigma: Math.sqrt(between + typical),
    sigmaAt: sampling.map((variance) => Math.sqrt(between + variance)),
    reasons: [{ code: "sampling-error-included", share: shareOfSampling }, ...small],
  };
}

/** Pooled proportion of the newest history, kept off 0 and 1 by half a member of the sample; null when values are none. */
function pooledShare(points: readonly SignalPoint[], unit: Unit, usual: number): number | null {
  const { whole } = unitRules[unit];
  if (whole === null || points.some(({ value }) => value < 0 || value > whole)) return null;
  const recent = points.slice(-RECENT);
  const total = recent.reduce((sum, { n }) => sum + (n ?? usual), 0);
  const hits = recent.reduce((sum, { n, value }) => sum + ((n ?? usual) * value) / whole, 0);
  return (hits + 0.5) / (total + 1);
}
