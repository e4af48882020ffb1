import type { MarginalMean } from "#stats/marginal-mean.ts";
import type { Estimate } from "./maturity-types.ts";
import { tInterval } from "./t-interval.ts";

/** A score with its interval, kept inside the scale: the truth cannot lie beyond it. One respondent shows no spread. */
export function withInterval(score: number, spread: MarginalMean | null): Omit<Estimate, "n" | "answered"> {
  if (spread?.status !== "estimated")
    return { status: "estimated", score, low: null, high: null, se: null, noInterval: "one-respondent" };
  const { low, high } = tInterval(score, spread);
  return {
    status: "estimated",
    score,
    low: Math.max(0, low),
    high: Math.min(10, high),
    se: spread.se,
    noInterval: null,
  };
}
