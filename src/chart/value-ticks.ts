/** Steps of a scale that people count in, from the finest that could matter. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];

/**
 * Round values between `low` and `high`: as many as there can be without being more than `most`, in steps of 1, 2 or 5 times
 * a power of ten.
 * @throws RangeError unless low < high and both are finite
 */
export function valueTicks(low: number, high: number, most: number): number[] {
  if (!(low < high) || !Number.isFinite(high - low)) {
    throw new RangeError(`value ticks need low < high, got ${low} and ${high}`);
  }
  const power = Math.floor(Math.log10((high - low) / most));
  const finest = 10 ** power;
  for (const times of STEPS) {
    const step = finest * times;
    const first = Math.ceil(low / step - 1e-9);
    const last = Math.floor(high / step + 1e-9);
    if (last - first + 1 > most) continue;
    const decimals = Math.min(100, Math.max(0, -power));
    // Rounded, because 3 × 0.1 is not 0.3.
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
      Number(((first + index) * step).toFixed(decimals)),
    );
  }
  return [];
}
