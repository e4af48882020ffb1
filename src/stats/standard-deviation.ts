/** Standard deviation of at least one value, dividing by n − `lost` (1 for an estimate from a sample). */
export function standardDeviation(values: Float64Array, lost: 0 | 1): number {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / (values.length - lost));
}
