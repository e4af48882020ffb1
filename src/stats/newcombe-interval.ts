import { wilsonInterval } from "./wilson-interval.ts";

/** A sample proportion: `share` from 0 to 1 of `n`. */
export interface Proportion {
  share: number;
  n: number;
}

export interface DifferenceInterval {
  method: "newcombe";
  estimate: number;
  low: number;
  high: number;
  level: number;
}

/**
 * Interval for the difference of two independent proportions, `a − b`, from their Wilson intervals.
 *
 * Method 10 of Newcombe (1998), "Interval estimation for the difference between independent proportions: comparison of
 * eleven methods", Statistics in Medicine 17, 873–890.
 *
 * @throws RangeError as `wilsonInterval` does.
 * @example newcombeInterval({ share: 56 / 70, n: 70 }, { share: 48 / 80, n: 80 }) // 0.0524 … 0.3339
 */
export function newcombeInterval(a: Proportion, b: Proportion, level = 0.95): DifferenceInterval {
  const first = wilsonInterval(a.share, a.n, level);
  const second = wilsonInterval(b.share, b.n, level);
  const estimate = a.share - b.share;
  return {
    method: "newcombe",
    estimate,
    low: estimate - Math.hypot(a.share - first.low, second.high - b.share),
    high: estimate + Math.hypot(first.high - a.share, b.share - second.low),
    level,
  };
}
