/**
 * Sizes of the changes between values `lag` periods apart. A pair with a missing value (null) gives none, so that no
 * range bridges a gap.
 *
 * @example movingRanges([3, 5, null, 4, 1]) // [2, 3]
 */
export function movingRanges(values: readonly (number | null)[], lag = 1): number[] {
  const ranges: number[] = [];
  for (let i = lag; i < values.length; i++) {
    const now = values[i] ?? null;
    const before = values[i - lag] ?? null;
    if (now !== null && before !== null) ranges.push(Math.abs(now - before));
  }
  return ranges;
}
