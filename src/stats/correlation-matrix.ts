/**
 * Pearson correlations between columns of equal length, row by row: `columns.length` squared values. A column without variation
 * correlates with nothing but itself.
 *
 * @param weights how often each row counts, for a bootstrap; once by default
 */
export function correlationMatrix(columns: readonly Float64Array[], weights?: Float64Array): Float64Array {
  const k = columns.length;
  const n = columns[0]?.length ?? 0;
  let total = 0;
  for (let i = 0; i < n; i++) total += weights ? (weights[i] as number) : 1;
  const centred = columns.map((column) => {
    let mean = 0;
    for (let i = 0; i < n; i++)
      mean += ((weights ? (weights[i] as number) : 1) * (column[i] as number)) / total;
    return column.map((value) => value - mean);
  });
  const cross = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = a; b < k; b++) {
      const [x, y] = [centred[a] as Float64Array, centred[b] as Float64Array];
      let sum = 0;
      for (let i = 0; i < n; i++) {
        sum += (weights ? (weights[i] as number) : 1) * (x[i] as number) * (y[i] as number);
      }
      cross[a * k + b] = sum;
      cross[b * k + a] = sum;
    }
  }
  return cross.map((value, at) => {
    const [a, b] = [Math.floor(at / k), at % k];
    const scale = Math.sqrt((cross[a * k + a] as number) * (cross[b * k + b] as number));
    return a === b ? 1 : scale > 0 ? value / scale : 0;
  });
}
