/**
 * Variance of (mean of the next `post` values less mean of the `pre` before), in variances of one value, where values correlate from period to period as a
 * first-order autoregression.
 */
export function changeVariance(pre: number, post: number, rho: number): number {
  const weights = Float64Array.from({ length: pre + post }, (_, t) => (t < pre ? -1 / pre : 1 / post));
  // Σ w_s w_t ρ^|s−t| by the recursion of the discounted sum of earlier weights.
  let earlier = 0;
  let variance = 0;
  for (const weight of weights) {
    variance += weight * (weight + 2 * earlier);
    earlier = rho * (earlier + weight);
  }
  return variance;
}
