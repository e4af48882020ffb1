import { periodsPerYear } from "#model/period.ts";
import { type PanelRegressor, panelRegressor, rowProducts } from "#stats/panel-slope.ts";
import { type TwoWayEffects, twoWayEffects } from "#stats/two-way-effects.ts";
import { latestOf } from "./leave-out-treated.ts";
import { linkRules } from "./link-rules.ts";
import { linkScale, onScale } from "./link-scale.ts";
import type { LinkFrame, LinkMetric, PanelFacts, Scale } from "./link-types.ts";

/** A metric's panel on the scale on which it is studied. */
export interface BoardMetric {
  readonly metricId: string;
  readonly raw: Float64Array;
  readonly scaled: Float64Array;
  readonly scale: Scale;
  /** Metrics with values in the same cells share this number. */
  readonly pattern: number;
  readonly facts: PanelFacts;
}

/** The cells (zone, period of the effect) in which a cause so many periods before and its effect both have values. */
export interface PanelSample {
  readonly key: string;
  readonly lag: number;
  /** Zones in use, as indices into the frame's. */
  readonly zones: Int32Array;
  /** Periods between the first and the last in use. */
  readonly width: number;
  readonly firstPeriod: number;
  /** By row: its cell in a dense grid of zones in use × width. */
  readonly cells: Int32Array;
  /** By row: the place of the effect's value in a panel of the frame. */
  readonly sources: Int32Array;
  readonly effects: TwoWayEffects;
  readonly rows: number;
}

/** One frame's panels with everything that is computed once and used by many pairs. */
export interface PanelBoard {
  readonly frame: LinkFrame;
  readonly zoneCount: number;
  readonly metric: (metricId: string) => BoardMetric | null;
  readonly sample: (cause: BoardMetric, effect: BoardMetric, lag: number) => PanelSample | null;
  /** A metric's values by row of the sample: those of the effect's period, or of `lag` periods before. */
  readonly rows: (metric: BoardMetric, sample: PanelSample, lag: number) => Float64Array;
  /** The same on a dense grid, without zone and period effects; empty cells are 0. */
  readonly within: (metric: BoardMetric, sample: PanelSample, lag: number) => Float64Array;
  readonly regressor: (metric: BoardMetric, sample: PanelSample) => PanelRegressor;
  /** Zone and period effects of a set of cells, made once for each set. */
  readonly effects: typeof twoWayEffects;
}

/** Lays out the panels of a frame; `longest` is the longest lag that will be asked for. */
export function panelBoard(
  frame: LinkFrame,
  metrics: readonly LinkMetric[],
  zoneCount: number,
  longest: number,
): PanelBoard {
  const patterns = new Map<string, number>();
  const periods = frame.periods.length;
  const boards = new Map<string, BoardMetric>();
  for (const { metricId, unit } of metrics) {
    const raw = frame.panels.get(metricId);
    if (!raw) continue;
    const scale = linkScale(raw, unit);
    const pattern = patternOf(raw, patterns);
    const facts = frame.facts?.get(metricId) ?? {
      ...latestOf(raw, periods, periodsPerYear(frame.grain)),
      leftOut: 0,
    };
    boards.set(metricId, { metricId, raw, scaled: onScale(raw, scale), scale, pattern, facts });
  }
  const effects = rememberedEffects();
  const samples = new Map<string, PanelSample | null>();
  const sample = (cause: BoardMetric, effect: BoardMetric, lag: number): PanelSample | null => {
    const key = `${cause.pattern}/${effect.pattern}/${lag}`;
    let found = samples.get(key);
    if (found === undefined) {
      found = makeSample(key, cause.raw, effect.raw, lag, { zoneCount, periods, longest, effects });
      samples.set(key, found);
    }
    return found;
  };
  const rows = (metric: BoardMetric, of: PanelSample, lag: number): Float64Array => {
    const values = new Float64Array(of.rows);
    for (let i = 0; i < values.length; i++)
      values[i] = metric.scaled[(of.sources[i] as number) - lag] as number;
    return values;
  };
  const dense = remembered((metric: BoardMetric, of: PanelSample, lag: number) => {
    const grid = new Float64Array(of.zones.length * of.width);
    const left = of.effects.within(rows(metric, of, lag));
    for (let i = 0; i < left.length; i++) grid[of.cells[i] as number] = left[i] as number;
    return grid;
  });
  const regressor = remembered((metric: BoardMetric, of: PanelSample, lag: number) =>
    panelRegressor(dense(metric, of, lag), of.zones.length, of.width, of.rows / of.effects.times),
  );
  return {
    frame,
    zoneCount,
    metric: (metricId) => boards.get(metricId) ?? null,
    sample,
    rows,
    within: dense,
    regressor: (metric, of) => regressor(metric, of, of.lag),
    effects,
  };
}

/** Products of each zone's cause with each zone's effect: all that a permutation of zones needs. */
export function zoneProducts(regressor: PanelRegressor, effect: Float64Array): Float64Array {
  return rowProducts(regressor.values, effect, regressor.units, regressor.width);
}

function remembered<Result>(
  make: (metric: BoardMetric, sample: PanelSample, lag: number) => Result,
): (metric: BoardMetric, sample: PanelSample, lag: number) => Result {
  const known = new Map<string, Result>();
  return (metric, sample, lag) => {
    const key = `${metric.metricId}/${sample.key}/${lag}`;
    let result = known.get(key);
    if (result === undefined) {
      result = make(metric, sample, lag);
      known.set(key, result);
    }
    return result;
  };
}

/** The inverse behind the period effects of a panel with gaps is the dearest part, and many pairs have the same gaps. */
function rememberedEffects(): typeof twoWayEffects {
  const known = new Map<string, TwoWayEffects>();
  return (unit, time, units, times) => {
    let hash = 0x811c9dc5;
    for (let i = 0; i < unit.length; i++) {
      hash = Math.imul(hash ^ ((unit[i] as number) * times + (time[i] as number)), 0x01000193);
    }
    const key = `${units}/${times}/${unit.length}/${hash}`;
    const found = known.get(key) ?? twoWayEffects(unit, time, units, times);
    known.set(key, found);
    return found;
  };
}

function patternOf(raw: Float64Array, patterns: Map<string, number>): number {
  let text = "";
  for (const value of raw) text += Number.isNaN(value) ? "-" : "x";
  const known = patterns.get(text);
  if (known !== undefined) return known;
  patterns.set(text, patterns.size);
  return patterns.size - 1;
}

function makeSample(
  key: string,
  cause: Float64Array,
  effect: Float64Array,
  lag: number,
  size: {
    readonly zoneCount: number;
    readonly periods: number;
    readonly longest: number;
    readonly effects: typeof twoWayEffects;
  },
): PanelSample | null {
  const { zoneCount, periods, longest, effects } = size;
  const both = (zone: number, t: number, before: number): boolean =>
    !Number.isNaN(effect[zone * periods + t] as number) &&
    !Number.isNaN(cause[zone * periods + t - before] as number);
  const zones: number[] = [];
  for (let zone = 0; zone < zoneCount; zone++) {
    // Judged by the longest lag, so that every lag has the same zones.
    let count = 0;
    for (let t = longest; t < periods; t++) if (both(zone, t, longest)) count++;
    if (count >= linkRules.fewestPerZone) zones.push(zone);
  }
  return sampleOf(key, lag, zones, periods, (zone, t) => both(zone, t, lag), effects);
}

/**
 * A sample of chosen zones and cells; null with fewer than four zones or eight periods, where nothing can be said.
 *
 * @param usable whether a zone's cell has all values, asked for periods from `lag` on
 */
export function sampleOf(
  key: string,
  lag: number,
  zones: readonly number[],
  periods: number,
  usable: (zone: number, period: number) => boolean,
  effects: typeof twoWayEffects,
): PanelSample | null {
  const used: number[] = [];
  for (let t = lag; t < periods; t++) if (zones.some((zone) => usable(zone, t))) used.push(t);
  const firstPeriod = used[0] ?? 0;
  const width = (used.at(-1) ?? -1) - firstPeriod + 1;
  if (zones.length < linkRules.regionZones || used.length < linkRules.fewestPerZone) return null;
  const timeOf = new Map(used.map((t, i) => [t, i]));
  const unit: number[] = [];
  const time: number[] = [];
  const cells: number[] = [];
  const sources: number[] = [];
  for (const [i, zone] of zones.entries()) {
    for (const t of used) {
      if (!usable(zone, t)) continue;
      unit.push(i);
      time.push(timeOf.get(t) ?? 0);
      cells.push(i * width + t - firstPeriod);
      sources.push(zone * periods + t);
    }
  }
  return {
    key,
    lag,
    zones: Int32Array.from(zones),
    width,
    firstPeriod,
    cells: Int32Array.from(cells),
    sources: Int32Array.from(sources),
    effects: effects(Int32Array.from(unit), Int32Array.from(time), zones.length, used.length),
    rows: cells.length,
  };
}
