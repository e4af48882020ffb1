/**
 * Mean absolute error, within a series, of forecasting each value by that of one cycle before: what errors are divided by to be MASE
 * (Hyndman & Koehler 2006, International Journal of Forecasting 22(4)).
 *
 * @param values more than `period`, in order of time
 */
export function seasonalNaiveError(values: Float64Array, period: number): number {
  let sum = 0;
  for (let t = period; t < values.length; t++) {
    sum += Math.abs((values[t] as number) - (values[t - period] as number));
  }
  return sum / (values.length - period);
}
