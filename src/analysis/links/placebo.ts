import { withoutColumns } from "#stats/orthonormal-columns.ts";
import { shuffle } from "#stats/shuffle.ts";
import { wilsonInterval } from "#stats/wilson-interval.ts";
import type { CompanyBoard, CompanyMetric } from "./company-board.ts";
import { companyStudy } from "./company-study.ts";
import { causeSurrogates } from "./company-surrogates.ts";
import { evidenceLimits } from "./evidence-rules.ts";
import { linkRules } from "./link-rules.ts";
import type { LinkRoute, PlaceboResult } from "./link-types.ts";
import { type PanelBoard, panelBoard } from "./panel-board.ts";
import { panelStudy } from "./panel-study.ts";

/** A pair of metric ids whose link is to be tried with a cause that can't be its cause. */
export interface PlaceboPair {
  readonly cause: string;
  readonly effect: string;
}

/** How often the test finds something where nothing can be. */
export function placeboResult(route: LinkRoute, pValues: readonly number[]): PlaceboResult | null {
  if (pValues.length === 0) return null;
  const hits = pValues.filter((p) => p <= evidenceLimits.checkP).length;
  const { low, high } = wilsonInterval(hits / pValues.length, pValues.length, linkRules.confidence);
  return { route, tested: pValues.length, hits, rate: hits / pValues.length, low, high };
}

/**
 * P-value of a link whose cause was taken from other zones and shifted in time by more than the longest lag, wrapping round.
 *
 * @returns null where too few zones have all values
 */
export function panelPlacebo(
  board: PanelBoard,
  { cause, effect }: PlaceboPair,
  lags: readonly number[],
  random: () => number,
): number | null {
  const [x, y] = [board.metric(cause), board.metric(effect)];
  const all = board.frame.periods.length;
  if (!x || !y) return null;
  const { zones, periods } = wholeStretch([x.raw, y.raw], board.zoneCount, all, fewestToShift(lags));
  const shift = longShift(periods, lags, random);
  if (shift === null || zones.length < linkRules.fewestZones) return null;
  const order = shuffle(Int32Array.from(zones), random);
  const fake = new Float64Array(zones.length * periods);
  const real = new Float64Array(zones.length * periods);
  for (const [i, zone] of zones.entries()) {
    for (let t = 0; t < periods; t++) {
      const from = (order[(i + 1) % order.length] as number) * all;
      fake[i * periods + t] = x.scaled[from + ((t + shift) % periods)] as number;
      real[i * periods + t] = y.scaled[zone * all + t] as number;
    }
  }
  const frame = {
    grain: board.frame.grain,
    periods: board.frame.periods.slice(0, periods),
    company: board.frame.company,
    panels: new Map([
      ["cause", fake],
      ["effect", real],
    ]),
  };
  const trial = panelBoard(frame, [METRIC("cause"), METRIC("effect")], zones.length, lags.at(-1) ?? 0);
  const [a, b] = [trial.metric("cause"), trial.metric("effect")];
  const study = a && b && panelStudy(trial, a, b, lags, random);
  return study && typeof study === "object" ? study.pValue : null;
}

/**
 * The stretch of at least `fewest` periods from the first on in which the most cells lie of zones that have all values of both panels.
 * Zones that were piloted later have their first years whole.
 */
function wholeStretch(
  panels: readonly Float64Array[],
  zoneCount: number,
  all: number,
  fewest: number,
): { readonly zones: readonly number[]; readonly periods: number } {
  const lengths = Array.from({ length: zoneCount }, (_, zone) => {
    const ends = panels.map((panel) => panel.subarray(zone * all, (zone + 1) * all).findIndex(Number.isNaN));
    return Math.min(...ends.map((end) => (end < 0 ? all : end)));
  });
  const cells = (periods: number): number =>
    periods < fewest ? 0 : periods * lengths.filter((length) => length >= periods).length;
  const periods = lengths.reduce((best, length) => (cells(length) > cells(best) ? length : best), all);
  return { zones: lengths.flatMap((length, zone) => (length >= periods ? [zone] : [])), periods };
}

/** The same for a series of the company: its cause without season and trend, shifted round by more than the longest lag. */
export function companyPlacebo(
  board: CompanyBoard,
  { cause, effect }: PlaceboPair,
  lags: readonly number[],
  random: () => number,
): number | null {
  const [x, y] = [board.metric(cause), board.metric(effect)];
  const run = x && y && board.run([x, y]);
  if (!run) return null;
  const shift = longShift(run.length, lags, random);
  if (shift === null) return null;
  const left = withoutColumns(run.values(x), run.basis(0));
  const scaled = x.scaled.map(() => Number.NaN);
  for (let t = 0; t < run.length; t++) scaled[run.from + t] = left[(t + shift) % run.length] as number;
  // Differences were taken already; the run hands values on as they are.
  const fake: CompanyMetric = {
    metricId: "placebo",
    raw: scaled,
    scaled,
    scale: "linear",
    integrated: false,
  };
  const trial: CompanyBoard = {
    ...board,
    run: () => ({ ...run, values: (metric) => (metric === fake ? slice(fake, run) : run.values(metric)) }),
    surrogates: () => causeSurrogates(slice(fake, run), lags, run.basis, random),
  };
  const study = companyStudy(trial, fake, y, lags, random);
  return typeof study === "object" ? study.pValue : null;
}

const slice = (
  { scaled }: CompanyMetric,
  run: { readonly from: number; readonly length: number },
): Float64Array => scaled.slice(run.from, run.from + run.length);

/** A number of periods beyond the longest lag in both directions round the circle; null where there is none. */
function longShift(periods: number, lags: readonly number[], random: () => number): number | null {
  const choices = periods - fewestToShift(lags) + 1;
  return choices < 1 ? null : (lags.at(-1) ?? 0) + 1 + Math.floor(random() * choices);
}

const fewestToShift = (lags: readonly number[]): number => 2 * ((lags.at(-1) ?? 0) + 1);

const METRIC = (metricId: string) =>
  ({
    metricId,
    aspect: "OX",
    unit: "score",
    direction: "none",
    aggregation: "mean",
    grain: "month",
  }) as const;
