/**
 * The range that a set of values needs on an axis, with a little air; a constant gets room on both sides, nothing gets 0–1.
 * With `zero`, the range begins (or ends) at zero exactly.
 */
export function valueDomain(
  values: Iterable<number | null>,
  options: { readonly zero?: boolean } = {},
): [low: number, high: number] {
  let low = options.zero ? 0 : Number.POSITIVE_INFINITY;
  let high = options.zero ? 0 : Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  const air = high > low ? (high - low) * 0.06 : Math.abs(high) * 0.05 || 0.5;
  return [options.zero && low === 0 ? 0 : low - air, options.zero && high === 0 && low < 0 ? 0 : high + air];
}
