import { differenceGram } from "#stats/difference-gram.ts";
import { frankWolfeSimplex } from "#stats/frank-wolfe-simplex.ts";
import { standardDeviation } from "#stats/standard-deviation.ts";

/** Weights and effect of synthetic difference in differences. */
export interface SyntheticDidFit {
  readonly effect: number;
  /** By control zone; at least zero, sum one. */
  readonly zoneWeights: Float64Array;
  /** By period before the start; at least zero, sum one. */
  readonly periodWeights: Float64Array;
  /** Weighted control zones, shifted to the pilots' weighted level before the start, by period. */
  readonly counterfactual: Float64Array;
  /** Mean of the pilot zones by period. */
  readonly pilot: Float64Array;
}

export interface SyntheticDidSearch {
  /** Where to start from; equal weights when left out. */
  readonly start?: SyntheticDidStart;
  /** Steps at most: 10,000 as in the authors' software when left out. A tenth of it moves effects in the third digit at most. */
  readonly steps?: number;
}

/** Weights to start the search from. */
export type SyntheticDidStart = Pick<SyntheticDidFit, "zoneWeights" | "periodWeights">;

/**
 * Algorithm 1 of Arkhangelsky et al. 2021 with its regularisation: ζ = (pilot zones × periods after)^¼ · σ for zones and 10⁻⁶ σ for
 * periods, σ the standard deviation of first differences of the control zones before the start. As in the authors' software, weights are
 * sought for 100 steps, those up to a quarter of the largest are set to zero, and the search goes on from there.
 *
 * @param rows values by zone, control zones first, without gaps
 * @param controls how many rows are control zones, at least two
 * @param before how many periods lie before the start, at least two
 */
export function syntheticDidFit(
  rows: readonly Float64Array[],
  controls: number,
  before: number,
  search: SyntheticDidSearch = {},
): SyntheticDidFit {
  const steps = search.steps ?? 10_000;
  const times = rows[0]?.length ?? 0;
  const noise = noiseLevel(rows, controls, before);
  const zeta = ((rows.length - controls) * (times - before)) ** 0.25 * noise;
  const pilot = meanRow(rows.slice(controls), times);
  const donors = rows.slice(0, controls);
  const zoneWeights = sparseWeights(
    donors.map((row) => centred(row.subarray(0, before))),
    centred(pilot.subarray(0, before)),
    { zeta, noise, start: search.start?.zoneWeights, steps },
  );
  const column = (t: number): Float64Array => Float64Array.from(donors, (row) => row[t] as number);
  const after = Float64Array.from(donors, (row) => mean(row.subarray(before)));
  const periodWeights = sparseWeights(
    Array.from({ length: before }, (_, t) => centred(column(t))),
    centred(after),
    { zeta: 1e-6 * noise, noise, start: search.start?.periodWeights, steps },
  );
  return weightedFit(rows, controls, { zoneWeights, periodWeights }, pilot);
}

/** The effect under given weights. */
export function weightedFit(
  rows: readonly Float64Array[],
  controls: number,
  weights: SyntheticDidStart,
  pilot: Float64Array = meanRow(rows.slice(controls), rows[0]?.length ?? 0),
): SyntheticDidFit {
  const { zoneWeights, periodWeights } = weights;
  const before = periodWeights.length;
  const synthetic = new Float64Array(pilot.length);
  for (let i = 0; i < controls; i++) {
    const weight = zoneWeights[i] as number;
    if (weight === 0) continue;
    const row = rows[i] as Float64Array;
    for (let t = 0; t < synthetic.length; t++)
      synthetic[t] = (synthetic[t] as number) + weight * (row[t] as number);
  }
  let shift = 0;
  for (let t = 0; t < before; t++) {
    shift += (periodWeights[t] as number) * ((pilot[t] as number) - (synthetic[t] as number));
  }
  const counterfactual = synthetic.map((value) => value + shift);
  const effect = mean(pilot.subarray(before)) - mean(counterfactual.subarray(before));
  return { effect, zoneWeights, periodWeights, counterfactual, pilot };
}

function sparseWeights(
  columns: readonly Float64Array[],
  target: Float64Array,
  options: {
    readonly zeta: number;
    readonly noise: number;
    readonly start: Float64Array | undefined;
    readonly steps: number;
  },
): Float64Array {
  const gram = differenceGram(columns, target);
  const search = (start: Float64Array, maxSteps: number): Float64Array =>
    frankWolfeSimplex(gram, {
      zeta: options.zeta,
      rows: target.length,
      start,
      minDecrease: 1e-5 * options.noise,
      maxSteps,
    });
  const rough = search(options.start ?? new Float64Array(columns.length).fill(1 / columns.length), 100);
  return search(sparsified(rough), options.steps);
}

/** Weights up to a quarter of the largest become zero. */
function sparsified(weights: Float64Array): Float64Array {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const kept = weights.map((weight) => (weight <= largest / 4 ? 0 : weight));
  const sum = kept.reduce((total, weight) => total + weight, 0);
  return kept.map((weight) => weight / sum);
}

function noiseLevel(rows: readonly Float64Array[], controls: number, before: number): number {
  const differences: number[] = [];
  for (let i = 0; i < controls; i++) {
    const row = rows[i] as Float64Array;
    for (let t = 1; t < before; t++) differences.push((row[t] as number) - (row[t - 1] as number));
  }
  return standardDeviation(Float64Array.from(differences), 1);
}

function meanRow(rows: readonly Float64Array[], times: number): Float64Array {
  return Float64Array.from(
    { length: times },
    (_, t) => rows.reduce((sum, row) => sum + (row[t] as number), 0) / rows.length,
  );
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function centred(values: Float64Array): Float64Array {
  const level = mean(values);
  return values.map((value) => value - level);
}
