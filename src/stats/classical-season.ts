/**
 * Seasonal effects by classical decomposition: the mean, season by season, of what is left above a centred moving average of one cycle,
 * with their own mean taken out (Hyndman & Athanasopoulos 2021, "Forecasting: Principles and Practice", 3.4).
 *
 * @param values at least two cycles, in order of time
 * @param period values per cycle, at least 2
 * @returns effect of position t modulo `period`; zeros where a season was never seen
 */
export function classicalSeason(values: Float64Array, period: number): Float64Array {
  const half = Math.floor(period / 2);
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  for (let t = half; t < values.length - half; t++) {
    let trend = 0;
    for (let j = -half; j <= half; j++) {
      const atEnd = period % 2 === 0 && Math.abs(j) === half;
      trend += (atEnd ? 0.5 : 1) * (values[t + j] as number);
    }
    const season = t % period;
    sums[season] = (sums[season] as number) + (values[t] as number) - trend / period;
    counts[season] = (counts[season] as number) + 1;
  }
  const effects = sums.map((sum, i) => ((counts[i] as number) > 0 ? sum / (counts[i] as number) : 0));
  const mean = effects.reduce((total, effect) => total + effect, 0) / period;
  return effects.map((effect) => effect - mean);
}
