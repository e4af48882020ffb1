import type { Grain } from "#model/period.ts";
import type { Unit } from "#model/vocabulary.ts";
import { measuredNoise } from "./measured-noise.ts";
import { residualAutocorrelation } from "./residual-autocorrelation.ts";
import { roughAutocorrelation } from "./rough-autocorrelation.ts";
import { type SeasonalAdjustment, seasonalAdjustment } from "./seasonal-adjustment.ts";
import { type SignalBaseline, signalBaseline } from "./signal-baseline.ts";
import { type SignalNoise, signalNoise } from "./signal-noise.ts";
import type { SignalSeries } from "./signal-series.ts";
import { spreadOf } from "./spread-of.ts";

/** What is known of a metric from its history, the latest value left out: season, noise, phases. */
export interface SignalModel {
  season: SeasonalAdjustment;
  noise: SignalNoise;
  baseline: SignalBaseline;
  /**
   * Standard deviation of the value at position `t` about the line of a phase: its own noise, the line's error and, for the
   * latest value, the season's.
   */
  strayAt: (phase: number, t: number) => number;
}

/** Learns the model. The latest value takes no part: it must not move the limits that it is judged by. */
export function signalModel(series: SignalSeries, grain: Grain, unit: Unit): SignalModel {
  const { latest } = series;
  const season = seasonalAdjustment(series, grain);
  const history = season.adjusted.slice(0, latest);
  const measured = measuredNoise(series, season, unit);
  // Phases need the noise, and the noise its correlation, which is seen well only once the phases are known: two rounds.
  const rough = signalBaseline(history, spreadOf(measured, roughAutocorrelation(history)), grain);
  const noise = signalNoise(series, season, unit, measured, residualAutocorrelation(history, rough));
  const baseline = signalBaseline(history, noise, grain);
  const ofSeason = season.latestExtra * noise.sigma * noise.sigma;
  const strayAt = (phase: number, t: number) => {
    const own = (noise.sigmaAt[t] ?? noise.sigma) ** 2;
    return Math.sqrt(own + baseline.varianceAt(phase, t) + (t === latest ? ofSeason : 0));
  };
  return { season, noise, baseline, strayAt };
}
