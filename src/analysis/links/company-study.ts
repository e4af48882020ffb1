import { periodsPerYear } from "#model/period.ts";
import { dot, withoutColumns } from "#stats/orthonormal-columns.ts";
import { phaseSurrogates } from "#stats/phase-surrogates.ts";
import type { CompanyBoard, CompanyMetric, CompanyRun } from "./company-board.ts";
import { type CompanySlope, companySlope } from "./company-slope.ts";
import { type CauseSurrogates, squaresLeft } from "./company-surrogates.ts";
import type { LagEstimate, NoLink } from "./link-types.ts";
import { type LinkStudy, unitsFactor } from "./study-types.ts";
import { surrogateRounds } from "./surrogate-rounds.ts";

/** Fewest degrees of freedom at a lag. */
const FEWEST_DF = 4;

interface LagRows {
  readonly lag: number;
  readonly basis: readonly Float64Array[];
  readonly cause: Float64Array;
  readonly effect: Float64Array;
  readonly effectSquares: number;
  readonly df: number;
}

/**
 * A pair studied on the series of the whole company: both without season and trend (or as changes, where a level wanders), the effect
 * on the cause of each lag. The strongest lag is judged among surrogates of the cause that keep its spectrum and draw its phases anew
 * (Theiler et al. 1992), adjusted like the cause itself, at all lags together.
 */
export function companyStudy(
  board: CompanyBoard,
  cause: CompanyMetric,
  effect: CompanyMetric,
  lags: readonly number[],
  random: () => number,
): LinkStudy | NoLink {
  const run = board.run([cause, effect]);
  if (!run) return "too-short";
  const [x, y] = [run.values(cause), run.values(effect)];
  const rows = lags.flatMap((lag) => lagRows(run, x, y, lag) ?? []);
  if (rows.length === 0) return "too-short";
  const flat = (series: Float64Array, left: Float64Array): boolean =>
    !(dot(left, left) > 1e-18 * dot(series, series));
  if (rows.some((one) => flat(x, one.cause) || flat(y, one.effect))) return "no-variation";
  const strengths = rows.map((one) => strength(one, x, squaresLeft(x, x.length - one.lag, one.basis)));
  const at = strengths.indexOf(Math.max(...strengths));
  const test = surrogateTest(board.surrogates(cause, run, lags), rows, strengths[at] as number, random);
  return studyOf({ year: periodsPerYear(board.frame.grain), run, cause, effect, rows, at, test });
}

function lagRows(run: CompanyRun, x: Float64Array, y: Float64Array, lag: number): LagRows | null {
  const basis = run.basis(lag);
  const n = x.length - lag;
  const df = n - basis.length - 1;
  if (df < FEWEST_DF) return null;
  const effect = withoutColumns(y.slice(lag), basis);
  return {
    lag,
    basis,
    cause: withoutColumns(x.slice(0, n), basis),
    effect,
    effectSquares: dot(effect, effect),
    df,
  };
}

/** The first round's surrogates belong to the cause and serve all of its effects; later rounds draw anew. */
function surrogateTest(
  shared: CauseSurrogates,
  rows: readonly LagRows[],
  observed: number,
  random: () => number,
): { readonly pValue: number; readonly surrogates: number } {
  const next = phaseSurrogates(shared.adjusted, random);
  const fresh = new Float64Array(shared.adjusted.length);
  return surrogateRounds(observed, (round, number) => {
    const series = round === 0 ? (shared.series[number] as Float64Array) : fresh;
    if (round > 0) next(fresh);
    let most = 0;
    for (const one of rows) {
      const squares =
        round === 0
          ? (shared.squares[number]?.[one.lag] as number)
          : squaresLeft(fresh, fresh.length - one.lag, one.basis);
      most = Math.max(most, strength(one, series, squares));
    }
    return most;
  });
}

/** t² of the plain regression; what correlation over time does to it, it does to the surrogates' too. */
function strength({ effect, effectSquares, df }: LagRows, values: Float64Array, squares: number): number {
  if (!(squares > 0)) return 0;
  let cross = 0;
  for (let t = 0; t < effect.length; t++) cross += (values[t] as number) * (effect[t] as number);
  const share = Math.min(1 - 1e-12, (cross * cross) / (squares * effectSquares));
  return (df * share) / (1 - share);
}

function studyOf(of: {
  readonly year: number;
  readonly run: CompanyRun;
  readonly cause: CompanyMetric;
  readonly effect: CompanyMetric;
  readonly rows: readonly LagRows[];
  readonly at: number;
  readonly test: { readonly pValue: number; readonly surrogates: number };
}): LinkStudy {
  const { year, run, cause, effect, rows, at, test } = of;
  const scales = {
    causeScale: cause.scale,
    effectScale: effect.scale,
    causeLevel: levelOf(cause, run, year),
    effectLevel: levelOf(effect, run, year),
  };
  const toUnits = unitsFactor(scales);
  const profile = rows.map((one) => {
    const fit = companySlope(one.cause, one.effect, one.basis.length + 1);
    return lagEstimate(one, fit, toUnits);
  });
  const best = rows[at] as LagRows;
  const spread = Math.sqrt(dot(best.cause, best.cause) / best.cause.length);
  return {
    ...scales,
    transform: run.differenced ? "differenced" : "detrended",
    seasonRemoved: run.nuisance.seasonRemoved,
    seasonKnown: run.nuisance.seasonKnown,
    toUnits,
    causeSpread: spread * (cause.scale === "log" ? scales.causeLevel : 1),
    profile,
    best: profile[at] as LagEstimate,
    zones: 0,
    zonesNow: 0,
    leftOut: 0,
    periods: best.cause.length,
    ...test,
  };
}

function lagEstimate(
  { lag, cause, effectSquares }: LagRows,
  { slope, se, half, t, df }: CompanySlope,
  toUnits: number,
): LagEstimate {
  return {
    lag,
    estimate: slope * toUnits,
    se: se * toUnits,
    ciLow: (slope - half) * toUnits,
    ciHigh: (slope + half) * toUnits,
    t,
    df,
    n: cause.length,
    standardised: slope * Math.sqrt(dot(cause, cause) / effectSquares),
  };
}

/** Mean of the latest year of a run. */
function levelOf({ raw }: CompanyMetric, { from, length }: CompanyRun, year: number): number {
  const latest = raw.slice(from + Math.max(0, length - year), from + length);
  return latest.reduce((sum, value) => sum + value, 0) / latest.length;
}
