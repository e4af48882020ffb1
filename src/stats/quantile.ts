import { quantile as d3Quantile } from "d3-array";

/**
 * Sample quantile by linear interpolation between order statistics: definition 7 of Hyndman & Fan (1996), "Sample
 * quantiles in statistical packages", The American Statistician 50(4); the default of R.
 *
 * @param probability from 0 (least value) to 1 (greatest).
 * @throws RangeError when there is no value or the probability lies outside 0…1.
 */
export function quantile(values: readonly number[], probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`quantile needs a probability from 0 to 1, got ${probability}`);
  }
  const result = d3Quantile(values, probability);
  if (result === undefined) throw new RangeError("quantile needs at least 1 value, got 0");
  return result;
}
