/** The value rounded to so many decimals; -0 becomes 0. */
export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}
