/** The line `intercept + slope × position`, and what its standard errors need. */
export type LinearFit =
  | {
      status: "estimated";
      intercept: number;
      slope: number;
      residualSumOfSquares: number;
      n: number;
      meanX: number;
      sumSquaresX: number;
    }
  | { status: "not-estimable"; why: "fewer-than-two-values" };

/**
 * Least-squares line through the values at positions 0, 1, 2 …; missing values (null) are skipped, positions keep counting.
 *
 * Leverage at x is 1/n + (x − meanX)² / sumSquaresX (any regression text, such as Draper & Smith 1998, section 3.1).
 */
export function linearFit(values: readonly (number | null)[]): LinearFit {
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  for (let x = 0; x < values.length; x++) {
    const y = values[x] ?? null;
    if (y === null) continue;
    n++;
    sumX += x;
    sumY += y;
  }
  if (n < 2) return { status: "not-estimable", why: "fewer-than-two-values" };
  const meanX = sumX / n;
  const meanY = sumY / n;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let x = 0; x < values.length; x++) {
    const y = values[x] ?? null;
    if (y === null) continue;
    xx += (x - meanX) ** 2;
    xy += (x - meanX) * (y - meanY);
    yy += (y - meanY) ** 2;
  }
  const slope = xy / xx;
  return {
    status: "estimated",
    intercept: meanY - slope * meanX,
    slope,
    residualSumOfSquares: Math.max(0, yy - slope * xy),
    n,
    meanX,
    sumSquaresX: xx,
  };
}
