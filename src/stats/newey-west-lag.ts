/**
 * How many lags a Newey–West variance should reach over, from the data: Newey & West 1994, "Automatic lag selection in covariance matrix
 * estimation", Review of Economic Studies 61(4), Bartlett kernel, without prewhitening.
 *
 * @param series regressor times residual, in order of time (its long-run variance is what is estimated)
 * @returns whole lags, from 0 to n − 1
 */
export function neweyWestLag(series: Float64Array): number {
  const n = series.length;
  // The preliminary reach of their table II for this kernel.
  const reach = Math.min(n - 1, Math.floor(4 * (n / 100) ** (2 / 9)));
  let zeroth = 0;
  let first = 0;
  for (let j = 0; j <= reach; j++) {
    let sum = 0;
    for (let t = j; t < n; t++) sum += (series[t] as number) * (series[t - j] as number);
    zeroth += (j === 0 ? 1 : 2) * (sum / n);
    first += 2 * j * (sum / n);
  }
  if (zeroth === 0) return 0;
  const lag = Math.floor(1.1447 * ((first / zeroth) ** 2) ** (1 / 3) * n ** (1 / 3));
  return Math.min(n - 1, lag);
}
