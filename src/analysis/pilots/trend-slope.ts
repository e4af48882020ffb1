/** Least-squares slope of a series per period. */
export function trendSlope(row: Float64Array): number {
  const middle = (row.length - 1) / 2;
  let product = 0;
  let squares = 0;
  for (let t = 0; t < row.length; t++) {
    product += (t - middle) * (row[t] ?? 0);
    squares += (t - middle) ** 2;
  }
  return squares > 0 ? product / squares : 0;
}
