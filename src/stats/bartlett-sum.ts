/**
 * Long-run variance of a series around zero times its length: Σ uₜ² + 2 Σⱼ (1 − j / (lag + 1)) Σₜ uₜ uₜ₋ⱼ, with the weights of Bartlett
 * that keep it from going below zero (Newey & West 1987, Econometrica 55(3)).
 */
export function bartlettSum(series: Float64Array, lag: number): number {
  let total = 0;
  for (const value of series) total += value * value;
  for (let j = 1; j <= Math.min(lag, series.length - 1); j++) {
    let sum = 0;
    for (let t = j; t < series.length; t++) sum += (series[t] as number) * (series[t - j] as number);
    total += 2 * (1 - j / (lag + 1)) * sum;
  }
  return total;
}
