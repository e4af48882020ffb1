import { studentT } from "./student-t.ts";

/** Bloom's (1995, Evaluation Review 19(5)) multiplier of the smallest detectable effect: t(1 − alpha/2) + t(power). */
export function bloomMultiplier(df: number, power = 0.8, alpha = 0.05): number {
  return studentT.quantile(1 - alpha / 2, df) + studentT.quantile(power, df);
}
