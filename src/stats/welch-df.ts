/** A part of a sum of independent estimates: its variance and the degrees of freedom of that variance. */
export interface VariancePart {
  readonly variance: number;
  readonly df: number;
}

/**
 * Degrees of freedom of a sum of independent variance estimates (Satterthwaite 1946, Biometrics Bulletin 2(6); Welch 1947,
 * Biometrika 34): for two means, those of Welch's t-test.
 * @throws RangeError when all variances are 0
 */
export function welchDf(parts: readonly VariancePart[]): number {
  const total = parts.reduce((sum, { variance }) => sum + variance, 0);
  if (!(total > 0)) throw new RangeError("welchDf needs a variance above 0");
  return total ** 2 / parts.reduce((sum, { variance, df }) => sum + variance ** 2 / df, 0);
}
