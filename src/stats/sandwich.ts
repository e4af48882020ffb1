/** bread · (Σ scores scores') · bread, from `k` scores for each cluster. */
export function sandwich(bread: Float64Array, scores: Float64Array, k: number): Float64Array {
  const influence = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += k) {
    for (let i = 0; i < k; i++) {
      let sum = 0;
      for (let j = 0; j < k; j++) sum += (bread[i * k + j] as number) * (scores[at + j] as number);
      influence[at + i] = sum;
    }
  }
  const covariance = new Float64Array(k * k);
  for (let at = 0; at < influence.length; at += k) {
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        const cell = i * k + j;
        covariance[cell] =
          (covariance[cell] as number) + (influence[at + i] as number) * (influence[at + j] as number);
      }
    }
  }
  return covariance;
}
