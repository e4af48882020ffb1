/**
 * Share of the variance of `y` explained by every subset of `p` regressors: subset `s` has regressor `j` where bit `j` of `s` is set.
 *
 * @param correlations (p + 1)² values, row by row; the last variable is `y`
 * @returns 2^p shares; a regressor that others of its subset determine adds nothing
 */
export function subsetRSquared(correlations: Float64Array, p: number): Float64Array {
  const size = p + 1;
  const shares = new Float64Array(2 ** p);
  for (let subset = 1; subset < shares.length; subset++) {
    const members: number[] = [];
    for (let j = 0; j < p; j++) if (subset & (1 << j)) members.push(j);
    shares[subset] = explained(correlations, size, members);
  }
  return shares;
}

/** Cholesky of the members' correlations (Golub & Van Loan 2013, 4.2); what `y` projects on the columns so far, squared, adds up. */
function explained(correlations: Float64Array, size: number, members: readonly number[]): number {
  const m = members.length;
  const factor = new Float64Array(m * m);
  const projected = new Float64Array(m);
  let total = 0;
  for (let i = 0; i < m; i++) {
    const row = (members[i] as number) * size;
    for (let j = 0; j <= i; j++) {
      let sum = correlations[row + (members[j] as number)] as number;
      for (let l = 0; l < j; l++) sum -= (factor[i * m + l] as number) * (factor[j * m + l] as number);
      if (j < i)
        factor[i * m + j] = (factor[j * m + j] as number) > 0 ? sum / (factor[j * m + j] as number) : 0;
      else factor[i * m + i] = sum > 1e-12 ? Math.sqrt(sum) : 0;
    }
    let sum = correlations[row + size - 1] as number;
    for (let l = 0; l < i; l++) sum -= (factor[i * m + l] as number) * (projected[l] as number);
    const own = factor[i * m + i] as number;
    projected[i] = own > 0 ? sum / own : 0;
    total += (projected[i] as number) ** 2;
  }
  return Math.min(1, total);
}
