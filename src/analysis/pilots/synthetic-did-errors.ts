import { randomSource } from "#stats/random-source.ts";
import { standardDeviation } from "#stats/standard-deviation.ts";
import { type SyntheticDidFit, syntheticDidFit, weightedFit } from "./synthetic-did-fit.ts";

export interface SyntheticDidErrors {
  readonly jackknife: number | null;
  readonly bootstrap: number | null;
}

/**
 * Standard errors of synthetic difference in differences by leaving out each zone with weights held fixed (algorithm 3 of Arkhangelsky
 * et al. 2021) and by drawing zones with replacement (algorithm 2). Null with one pilot zone, or where all weight lies on one control.
 */
export function resampledErrors(
  rows: readonly Float64Array[],
  controls: number,
  before: number,
  fit: SyntheticDidFit,
  options: { readonly seed: number; readonly replications: number },
): SyntheticDidErrors {
  if (rows.length - controls < 2) return { jackknife: null, bootstrap: null };
  const weighted = fit.zoneWeights.filter((weight) => weight > 0).length;
  const n = rows.length;
  const all = rows.map((_, i) => i);
  const effectOf = (sample: readonly number[], again: boolean): number => {
    const own = sample.filter((i) => i < controls);
    const start = { zoneWeights: renormalised(own, fit.zoneWeights), periodWeights: fit.periodWeights };
    const chosen = [...own, ...sample.filter((i) => i >= controls)].map((i) => rows[i] as Float64Array);
    return (
      again
        ? syntheticDidFit(chosen, own.length, before, { start, steps: 1000 })
        : weightedFit(chosen, own.length, start)
    ).effect;
  };
  const left =
    weighted < 2
      ? null
      : Float64Array.from(all, (out) =>
          effectOf(
            all.filter((i) => i !== out),
            false,
          ),
        );
  const random = randomSource(options.seed, "bootstrap");
  const drawn = new Float64Array(options.replications);
  for (let b = 0; b < drawn.length; ) {
    const sample = all.map(() => Math.floor(random() * n));
    const own = sample.filter((i) => i < controls).length;
    if (own < 2 || own === n) continue;
    drawn[b++] = effectOf(sample, true);
  }
  return {
    jackknife: left === null ? null : Math.sqrt((n - 1) ** 2 / n) * standardDeviation(left, 1),
    bootstrap: drawn.length < 2 ? null : standardDeviation(drawn, 0),
  };
}

/** Weights of the chosen control zones, scaled to sum one; equal ones where none of them had any. */
function renormalised(chosen: readonly number[], weights: Float64Array): Float64Array {
  const own = Float64Array.from(chosen, (i) => weights[i] as number);
  const sum = own.reduce((total, weight) => total + weight, 0);
  return own.map((weight) => (sum > 0 ? weight / sum : 1 / own.length));
}
