import { tTestPower } from "./t-test-power.ts";

/**
 * How many standard errors an effect must measure for a two-sided t test to find it with probability `power`: the multiplier of the
 * smallest detectable effect (Bloom 1995, "Minimum detectable effects", Evaluation Review 19(5)), exact by the noncentral t distribution
 * instead of his sum of two quantiles.
 */
export function detectableShift(df: number, power = 0.8, alpha = 0.05): number {
  let low = 0;
  let high = 4;
  while (tTestPower(high, df, alpha) < power) high *= 2;
  for (let step = 0; step < 45; step++) {
    const middle = (low + high) / 2;
    if (tTestPower(middle, df, alpha) < power) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
