import { normalCdf } from "./normal-cdf.ts";

/** Two-sided p-value and 95 % interval of a value whose error is normal with standard error `se` > 0. */
export function normalInference(
  value: number,
  se: number,
): { readonly pValue: number; readonly ciLow: number; readonly ciHigh: number } {
  const reach = 1.959963984540054 * se;
  return { pValue: 2 * normalCdf(-Math.abs(value) / se), ciLow: value - reach, ciHigh: value + reach };
}
