/** A test of every effect at once, from the stretch of effects over which each rearrangement is at least as extreme as the data. */
export interface InvertedTest {
  /** Of no effect. */
  readonly pValue: number;
  /** Effects with p > alpha: those that the test does not reject. */
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly assignments: number;
  /** Smallest p-value that any data could give: the share of rearrangements that are as extreme under whatever effect. */
  readonly smallestP: number;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

/**
 * P-value of no effect and the interval that belongs to it. All stretches hold the estimate, so p falls to both sides of it and the
 * interval ends where the share of stretches that reach so far first is at most `alpha`.
 */
export function invertStretches(lows: Float64Array, highs: Float64Array, alpha: number): InvertedTest {
  const assignments = lows.length;
  let holdZero = 0;
  let whole = 0;
  for (let i = 0; i < assignments; i++) {
    const low = lows[i] as number;
    const high = highs[i] as number;
    if (low <= 0 && high >= 0) holdZero++;
    if (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY) whole++;
  }
  const reach = Math.floor(alpha * assignments + 1e-9);
  return {
    pValue: holdZero / assignments,
    ciLow: Float64Array.from(lows).sort()[reach] ?? Number.NEGATIVE_INFINITY,
    ciHigh: Float64Array.from(highs).sort()[assignments - 1 - reach] ?? Number.POSITIVE_INFINITY,
    assignments,
    smallestP: whole / assignments,
    lows,
    highs,
  };
}
