import { tTestPower } from "./t-test-power.ts";

/**
 * Units in each of two equal groups that a two-sided t test needs to find a difference of `effect` standard deviations (Cohen 1988,
 * chapter 2); a fraction, as in R's power.t.test.
 *
 * @param effect above zero
 */
export function sampleSize(effect: number, power = 0.8, alpha = 0.05): number {
  const short = (n: number): boolean => tTestPower(effect * Math.sqrt(n / 2), 2 * n - 2, alpha) < power;
  let low = 2;
  let high = 4;
  while (short(high)) high *= 2;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (short(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
