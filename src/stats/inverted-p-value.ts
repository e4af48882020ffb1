import type { InvertedTest } from "./invert-stretches.ts";

/** Two-sided p-value of the hypothesis that the effect is `effect`. */
export function invertedPValue(test: Pick<InvertedTest, "lows" | "highs">, effect: number): number {
  const { lows, highs } = test;
  let hold = 0;
  for (let i = 0; i < lows.length; i++) {
    if ((lows[i] as number) <= effect && (highs[i] as number) >= effect) hold++;
  }
  return hold / lows.length;
}
