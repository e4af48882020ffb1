import { linearFit } from "#stats/linear-fit.ts";
import { normalQuantile } from "#stats/normal-quantile.ts";
import { signalRules } from "./rules.ts";
import type { SignalModel } from "./signal-model.ts";
import type { SignalSeries } from "./signal-series.ts";
import type { Trend } from "./signal-types.ts";

/**
 * Slope of the baseline with its interval, wider where neighbours are alike (variance of a least-squares slope times the
 * long-run factor). `rising` or `falling` only when the baseline itself was found to be a trend; year on year, when the
 * interval of the yearly change excludes 0.
 */
export function signalTrend(series: SignalSeries, { season, noise, baseline }: SignalModel): Trend {
  const phase = baseline.phases[baseline.current];
  if (!phase || phase.n < signalRules.trendValues) return { status: "not-estimable", why: "too-short" };
  const confidence = signalRules.shownConfidence;
  const z = normalQuantile((1 + confidence) / 2);
  const error = z * noise.sigma * Math.sqrt(noise.longRun);
  const shared = { status: "estimated", confidence, per: series.scale === "log" ? "share" : "unit" } as const;
  if (season.lag > 0) {
    const slope = phase.intercept / season.lag;
    const half = error / Math.sqrt(phase.n) / season.lag;
    const shape = Math.abs(slope) <= half ? "level" : slope > 0 ? "rising" : "falling";
    return { ...shared, shape, slope, low: slope - half, high: slope + half };
  }
  const fit = linearFit(season.adjusted.slice(phase.start, phase.end));
  if (fit.status !== "estimated") return { status: "not-estimable", why: "too-short" };
  const half = error / Math.sqrt(fit.sumSquaresX);
  const shape = phase.shape === "level" ? "level" : fit.slope > 0 ? "rising" : "falling";
  return { ...shared, shape, slope: fit.slope, low: fit.slope - half, high: fit.slope + half };
}
