/**
 * Middle value; the mean of the two middle ones when their number is even.
 *
 * @throws RangeError when there is no value.
 */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("median needs at least 1 value, got 0");
  // A typed array sorts by number, and without a comparing function.
  const sorted = Float64Array.from(values).sort();
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
