/**
 * Mean of `values`, each counting `weights[i]` times. The weights need not add up to one.
 *
 * @throws RangeError when lengths differ, a weight is negative or not finite, or all weights are zero.
 * @example weightedMean([80, 90], [300, 100]) // 82.5
 */
export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  if (values.length !== weights.length) {
    throw new RangeError(
      `weightedMean needs one weight per value, got ${weights.length} for ${values.length}`,
    );
  }
  let total = 0;
  let sum = 0;
  for (const [i, value] of values.entries()) {
    const weight = weights[i] ?? 0;
    if (!(weight >= 0) || weight === Number.POSITIVE_INFINITY) {
      throw new RangeError(`weightedMean needs finite weights of at least 0, got ${weight}`);
    }
    total += weight;
    sum += weight * value;
  }
  if (total === 0) throw new RangeError("weightedMean needs a weight above 0, got none");
  return sum / total;
}
