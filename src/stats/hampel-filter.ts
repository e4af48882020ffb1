import { median } from "./median.ts";

export interface HampelOptions {
  /** How many positions to each side are looked at. */
  reach: number;
  /** Distance from the median of these beyond which a value stands alone, in the unit of the values. */
  threshold: number;
}

/**
 * Leaves out values that stand alone: further from the median of their surroundings than the threshold. A lasting shift is
 * kept, since the median follows it.
 *
 * Hampel's identifier in a moving window (Davies & Gather 1993, "The identification of multiple outliers", Journal of the
 * American Statistical Association 88(423)), with a threshold given by the caller where they use the median deviation.
 *
 * @returns the values, null where there was none or one that stands alone.
 */
export function hampelFilter(
  values: readonly (number | null)[],
  { reach, threshold }: HampelOptions,
): (number | null)[] {
  return values.map((value, i) => {
    if (value === null) return null;
    const [from, to] = [Math.max(0, i - reach), Math.min(values.length, i + reach + 1)];
    let near = 0;
    let known = 0;
    for (let j = from; j < to; j++) {
      const other = values[j] ?? null;
      if (other === null) continue;
      known++;
      if (Math.abs(other - value) <= threshold) near++;
    }
    // With most of its surroundings within the threshold, their median is too: spares sorting, which is rarely needed.
    if (2 * near > known) return value;
    const around = values.slice(from, to).filter((other) => other !== null);
    return Math.abs(value - median(around)) > threshold ? null : value;
  });
}
