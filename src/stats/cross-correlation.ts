/**
 * Pearson correlation of `effect` at t with `cause` at t − lag for lags 0 … `longest`, each over the pairs that both have.
 *
 * @param cause as many values as `effect`, in order of time
 */
export function crossCorrelation(cause: Float64Array, effect: Float64Array, longest: number): Float64Array {
  return Float64Array.from({ length: longest + 1 }, (_, lag) =>
    correlation(cause.subarray(0, cause.length - lag), effect.subarray(lag)),
  );
}

function correlation(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < n; i++) {
    meanX += (x[i] as number) / n;
    meanY += (y[i] as number) / n;
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const [a, b] = [(x[i] as number) - meanX, (y[i] as number) - meanY];
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}
