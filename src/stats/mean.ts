import { mean as d3Mean } from "d3-array";

/**
 * Arithmetic mean.
 *
 * @throws RangeError when there is no value.
 * @example mean([1, 2, 6]) // 3
 */
export function mean(values: readonly number[]): number {
  const result = d3Mean(values);
  if (result === undefined) throw new RangeError("mean needs at least 1 value, got 0");
  return result;
}
