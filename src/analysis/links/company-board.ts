import { adfTest } from "#stats/adf-test.ts";
import { kpssTest } from "#stats/kpss-test.ts";
import { orthonormalColumns, withoutColumns } from "#stats/orthonormal-columns.ts";
import { randomSource } from "#stats/random-source.ts";
import { type CauseSurrogates, causeSurrogates } from "./company-surrogates.ts";
import { linkRules } from "./link-rules.ts";
import { linkScale, onScale } from "./link-scale.ts";
import type { LinkFrame, LinkMetric, Scale } from "./link-types.ts";
import { type Nuisance, nuisanceColumns } from "./nuisance-columns.ts";

/** A metric's series for the whole company, on the scale on which it is studied. */
export interface CompanyMetric {
  readonly metricId: string;
  readonly raw: Float64Array;
  readonly scaled: Float64Array;
  readonly scale: Scale;
  /** Whether only its changes are stationary. */
  readonly integrated: boolean;
}

/** A stretch of periods in which all of some metrics have values, ready for lagged regressions. */
export interface CompanyRun {
  /** First period, in the frame's numbers; one later where series are differenced. */
  readonly from: number;
  readonly length: number;
  readonly differenced: boolean;
  readonly nuisance: Nuisance;
  /** The metric's values over the run, differenced where the run is. */
  readonly values: (metric: CompanyMetric) => Float64Array;
  /** Orthonormal nuisance columns of the rows from `lag` on. */
  readonly basis: (lag: number) => readonly Float64Array[];
}

/** One frame's company series. */
export interface CompanyBoard {
  readonly frame: LinkFrame;
  readonly metric: (metricId: string) => CompanyMetric | null;
  /** The longest stretch that all of the metrics share; null when shorter than a series of the company must be. */
  readonly run: (metrics: readonly CompanyMetric[]) => CompanyRun | null;
  /** First-round surrogates of a cause, drawn once for all of its effects; lags count from 0 without gaps. */
  readonly surrogates: (cause: CompanyMetric, run: CompanyRun, lags: readonly number[]) => CauseSurrogates;
}

/** Lays out the company series of a frame. */
export function companyBoard(frame: LinkFrame, metrics: readonly LinkMetric[], seed: number): CompanyBoard {
  const boards = new Map<string, CompanyMetric>();
  for (const { metricId, unit } of metrics) {
    const raw = frame.company.get(metricId);
    if (!raw) continue;
    const scale = linkScale(raw, unit);
    const scaled = onScale(raw, scale);
    boards.set(metricId, { metricId, raw, scaled, scale, integrated: isIntegrated(frame, scaled) });
  }
  const runs = new Map<string, CompanyRun>();
  const surrogates = new Map<string, CauseSurrogates>();
  return {
    frame,
    metric: (metricId) => boards.get(metricId) ?? null,
    run: (members) => {
      const [from, length] = longestStretch(members, frame.periods.length);
      if (length < linkRules.fewestCompanyPeriods) return null;
      const differenced = members.some(({ integrated }) => integrated);
      const key = `${from}/${length}/${differenced}`;
      const run = runs.get(key) ?? companyRun(frame, from, length, differenced);
      runs.set(key, run);
      return run;
    },
    surrogates: (cause, run, lags) => {
      const key = `${cause.metricId}/${run.from}/${run.length}/${run.differenced}`;
      const found =
        surrogates.get(key) ?? causeSurrogates(run.values(cause), lags, run.basis, randomSource(seed, key));
      surrogates.set(key, found);
      return found;
    },
  };
}

function companyRun(frame: LinkFrame, from: number, length: number, differenced: boolean): CompanyRun {
  const nuisance = nuisanceColumns(frame.grain, length, differenced);
  const start = differenced ? from + 1 : from;
  const rows = differenced ? length - 1 : length;
  const bases = new Map<number, readonly Float64Array[]>();
  return {
    from: start,
    length: rows,
    differenced,
    nuisance,
    values: ({ scaled }) => {
      const values = scaled.slice(start, start + rows);
      return differenced ? values.map((value, t) => value - (scaled[start + t - 1] as number)) : values;
    },
    basis: (lag) => {
      const known = bases.get(lag);
      if (known) return known;
      const columns = Array.from({ length: nuisance.count }, (_, j) =>
        Float64Array.from({ length: rows - lag }, (_, i) => nuisance.at(start + lag + i)[j] as number),
      );
      const basis = orthonormalColumns(columns);
      bases.set(lag, basis);
      return basis;
    },
  };
}

/** First period and length of the longest stretch without a gap in any of the series. */
function longestStretch(members: readonly CompanyMetric[], periods: number): readonly [number, number] {
  let best: [number, number] = [0, 0];
  let from = 0;
  for (let t = 0; t <= periods; t++) {
    const whole = t < periods && members.every(({ raw }) => !Number.isNaN(raw[t] as number));
    if (whole) continue;
    if (t - from > best[1]) best = [from, t - from];
    from = t + 1;
  }
  return best;
}

/**
 * A series whose level wanders: around season and straight trend KPSS finds it not stationary, and ADF can't rule out that its changes
 * are all that is stationary.
 */
function isIntegrated(frame: LinkFrame, scaled: Float64Array): boolean {
  const [from, length] = longestStretch(
    [{ metricId: "", raw: scaled, scaled, scale: "linear", integrated: false }],
    frame.periods.length,
  );
  if (length < linkRules.fewestCompanyPeriods) return false;
  const run = companyRun(frame, from, length, false);
  const left = withoutColumns(scaled.slice(from, from + length), run.basis(0));
  if (kpssTest(left, "trend").pValue > linkRules.unitRoot.kpss) return false;
  const adf = adfTest(left);
  return adf !== null && adf.pValue > linkRules.unitRoot.adf;
}
