import { type PanelRegressor, type PanelSlope, panelSlope } from "#stats/panel-slope.ts";
import { shuffle } from "#stats/shuffle.ts";
import { studentT } from "#stats/student-t.ts";
import { linkRules } from "./link-rules.ts";
import type { LagEstimate, NoLink } from "./link-types.ts";
import { type BoardMetric, type PanelBoard, type PanelSample, zoneProducts } from "./panel-board.ts";
import { type LinkStudy, unitsFactor } from "./study-types.ts";
import { surrogateRounds } from "./surrogate-rounds.ts";

interface LagFit {
  readonly lag: number;
  readonly sample: PanelSample;
  readonly regressor: PanelRegressor;
  readonly products: Float64Array;
  readonly effectSquares: number;
}

/**
 * A pair studied zone by zone: the effect on the cause of each lag with zone and period effects, clustered by zone (CR2). The strongest
 * lag is judged among whole-zone permutations: each zone's effect is paired with another zone's cause, at all lags together, so that
 * each series keeps its own trend, season and autocorrelation and the search over lags is part of the test.
 */
export function panelStudy(
  board: PanelBoard,
  cause: BoardMetric,
  effect: BoardMetric,
  lags: readonly number[],
  random: () => number,
): LinkStudy | NoLink {
  const fits: LagFit[] = [];
  for (const lag of lags) {
    const sample = board.sample(cause, effect, lag);
    if (!sample || sample.zones.length < linkRules.fewestZones) return "too-few-zones";
    if (sample.effects.times < linkRules.fewestPanelPeriods) return lag === 0 ? "too-short" : done();
    const regressor = board.regressor(cause, sample);
    const values = board.within(effect, sample, 0);
    const effectSquares = values.reduce((sum, value) => sum + value * value, 0);
    if (!(varies(regressor.sumOfSquares, cause) && varies(effectSquares, effect))) return "no-variation";
    fits.push({ lag, sample, regressor, products: zoneProducts(regressor, values), effectSquares });
  }
  return done();

  function done(): LinkStudy | NoLink {
    const first = fits[0];
    if (!first) return "too-short";
    const slopes = fits.map((fit) => panelSlope(fit.regressor, diagonal(fit.products, fit.regressor.units)));
    const at = strongest(slopes);
    const order = Int32Array.from({ length: first.regressor.units }, (_, i) => i);
    const observed = Math.abs((slopes[at] as PanelSlope).t);
    const weights = fits.map(({ regressor }) => weightsOf(regressor));
    const test = surrogateRounds(observed, () => permutedStrength(fits, weights, shuffle(order, random)));
    return studyOf(cause, effect, fits, slopes, at, test);
  }
}

/** Less than this share of the scale's size is rounding, not variation. */
const varies = (squares: number, { scaled }: BoardMetric): boolean => {
  let size = 0;
  for (const value of scaled) if (!Number.isNaN(value)) size += value * value;
  return squares > 1e-18 * size && squares > 0;
};

function strongest(slopes: readonly PanelSlope[]): number {
  let best = 0;
  for (const [i, { t }] of slopes.entries()) {
    if (Math.abs(t) > Math.abs((slopes[best] as PanelSlope).t)) best = i;
  }
  return best;
}

function diagonal(products: Float64Array, units: number): Float64Array {
  return Float64Array.from({ length: units }, (_, i) => products[i * units + i] as number);
}

/** What the variance of a permuted slope is made of, by zone of the cause. */
interface Weights {
  readonly correction: Float64Array;
  readonly crossed: Float64Array;
  readonly squared: number;
}

function weightsOf({ gram, units, correction }: PanelRegressor): Weights {
  const crossed = correction.map((value, i) => value * (gram[i * units + i] as number));
  let squared = 0;
  for (let i = 0; i < units; i++) squared += (crossed[i] as number) * (gram[i * units + i] as number);
  return { correction, crossed, squared };
}

/**
 * The greatest |t| over all lags once zone i's effect is paired with the cause of zone `order[i]`: Σ c (s − b g)² written out, so that one
 * pass over the zones suffices.
 */
function permutedStrength(fits: readonly LagFit[], weights: readonly Weights[], order: Int32Array): number {
  let most = 0;
  for (let lag = 0; lag < fits.length; lag++) {
    const { regressor, products } = fits[lag] as LagFit;
    const { correction, crossed, squared } = weights[lag] as Weights;
    const { units, sumOfSquares } = regressor;
    let cross = 0;
    let scores = 0;
    let mixed = 0;
    for (let i = 0; i < units; i++) {
      const from = order[i] as number;
      const score = products[from * units + i] as number;
      cross += score;
      scores += (correction[from] as number) * score * score;
      mixed += (crossed[from] as number) * score;
    }
    const slope = cross / sumOfSquares;
    const strength = (cross * cross) / (scores - 2 * slope * mixed + slope * slope * squared);
    if (strength > most) most = strength;
  }
  return Math.sqrt(most);
}

function studyOf(
  cause: BoardMetric,
  effect: BoardMetric,
  fits: readonly LagFit[],
  slopes: readonly PanelSlope[],
  at: number,
  test: { readonly pValue: number; readonly surrogates: number },
): LinkStudy {
  const { sample, regressor } = fits[at] as LagFit;
  const scales = {
    causeScale: cause.scale,
    effectScale: effect.scale,
    causeLevel: cause.facts.level,
    effectLevel: effect.facts.level,
  };
  const toUnits = unitsFactor(scales);
  const profile = fits.map((fit, i) => lagEstimate(fit, slopes[i] as PanelSlope, toUnits));
  const spread = Math.sqrt(regressor.sumOfSquares / sample.rows);
  return {
    ...scales,
    transform: "within",
    seasonRemoved: true,
    seasonKnown: true,
    toUnits,
    causeSpread: spread * (cause.scale === "log" ? scales.causeLevel : 1),
    profile,
    best: profile[at] as LagEstimate,
    zones: sample.zones.length,
    zonesNow: effect.facts.zonesNow,
    leftOut: effect.facts.leftOut,
    periods: sample.effects.times,
    ...test,
  };
}

function lagEstimate(fit: LagFit, { slope, se, t, df }: PanelSlope, toUnits: number): LagEstimate {
  const half = studentT.quantile((1 + linkRules.confidence) / 2, df) * se;
  return {
    lag: fit.lag,
    estimate: slope * toUnits,
    se: se * Math.abs(toUnits),
    ciLow: (slope - half) * toUnits,
    ciHigh: (slope + half) * toUnits,
    t,
    df,
    n: fit.sample.rows,
    standardised: slope * Math.sqrt(fit.regressor.sumOfSquares / fit.effectSquares),
  };
}
