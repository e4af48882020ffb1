import type { MeasuredNoise } from "./measured-noise.ts";

/** Sigma once the correlation of neighbours is known, and what it makes of the variance of a mean of many periods. */
export interface Spread {
  sigma: number;
  longRun: number;
  /** Sigma was raised to half a step of the scale. */
  coarse: boolean;
}

/**
 * Moving ranges understate sigma when neighbours are alike, by √(1 − ρ) in a first-order autoregression: here it is put
 * right. No sigma is smaller than half a step of the metric's scale: values that are mostly equal have moving ranges of
 * nearly zero, and one step would always look like a signal (Wheeler's "chunky data").
 */
export function spreadOf({ independent, step }: MeasuredNoise, lagOne: number): Spread {
  const sigma = independent / Math.sqrt(1 - lagOne);
  const coarse = sigma < step / 2;
  return { sigma: coarse ? step / 2 : sigma, longRun: (1 + lagOne) / (1 - lagOne), coarse };
}
