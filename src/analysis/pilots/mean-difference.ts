/**
 * Standardised mean difference (Cohen's d with pooled standard deviation; Stuart 2010, Statistical Science 25(1)): how far the first
 * `first` values lie from the others, in standard deviations. A group of one is held against the other's spread.
 */
export function meanDifference(values: readonly number[], first: number): { readonly smd: number } {
  const groups = [values.slice(0, first), values.slice(first)];
  const means = groups.map((own) => own.reduce((sum, value) => sum + value, 0) / own.length);
  let squares = 0;
  for (const [k, own] of groups.entries()) {
    for (const value of own) squares += (value - (means[k] ?? 0)) ** 2;
  }
  const sd = Math.sqrt(squares / Math.max(values.length - 2, 1));
  const gap = (means[0] ?? 0) - (means[1] ?? 0);
  if (sd > 1e-12 * Math.abs(means[1] ?? 0) && sd > 0) return { smd: gap / sd };
  return { smd: gap === 0 ? 0 : Math.sign(gap) * 99 };
}
