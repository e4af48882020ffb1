import { normalQuantile } from "./normal-quantile.ts";

/** Numbers of respondents. */
export interface NpsCounts {
  promoters: number;
  passives: number;
  detractors: number;
}

/** Everything in points, −100…100. `margin` is half the Wald interval, as surveys print it; `low` and `high` are the score interval. */
export type NpsEstimate =
  | {
      status: "estimated";
      method: "score";
      score: number;
      standardError: number;
      margin: number;
      low: number;
      high: number;
      level: number;
      n: number;
    }
  | { status: "not-estimable"; why: "no-responses" };

/**
 * Net promoter score with its uncertainty.
 *
 * Standard error from the variance of the trinomial, (p + d − (p − d)²) / n. The interval inverts the score test for the
 * difference of two cells of one multinomial (Tango 1998, "Equivalence test and confidence interval for the difference
 * in proportions for the paired-sample design", Statistics in Medicine 17, 891–908), which Rocks (2016), "Interval
 * estimation for the net promoter score", The American Statistician 70(4), found among the best for small samples: it
 * stays within ±100 and does not shrink to nothing when everybody answers alike.
 *
 * @throws RangeError for a negative or infinite count.
 */
export function npsMarginOfError(counts: NpsCounts, level = 0.95): NpsEstimate {
  const { promoters, passives, detractors } = counts;
  for (const count of [promoters, passives, detractors]) {
    if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`npsMarginOfError needs counts of at least 0, got ${count}`);
    }
  }
  const n = promoters + passives + detractors;
  if (n === 0) return { status: "not-estimable", why: "no-responses" };
  const z = normalQuantile((1 + level) / 2);
  const p = promoters / n;
  const d = detractors / n;
  const score = p - d;
  const standardError = Math.sqrt((p + d - score * score) / n);
  return {
    status: "estimated",
    method: "score",
    score: 100 * score,
    standardError: 100 * standardError,
    margin: 100 * z * standardError,
    low: 100 * scoreBound(p, d, n, -z),
    high: 100 * scoreBound(p, d, n, z),
    level,
    n,
  };
}

/** The hypothetical difference whose score statistic equals −z: the lower bound for z < 0, the upper one for z > 0. */
function scoreBound(p: number, d: number, n: number, z: number): number {
  const observed = p - d;
  const end = Math.sign(z);
  if (observed === end) return end;
  let inside = observed;
  let outside = end;
  // The statistic grows with the distance, so halving finds the bound; 60 halvings exhaust the digits of a double.
  for (let i = 0; i < 60; i++) {
    const middle = (inside + outside) / 2;
    if (((middle - observed) * end) / scoreError(p, d, n, middle) < Math.abs(z)) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}

/** Standard error if the true difference were `difference`; the detractors' share is then the root of Tango's quadratic. */
function scoreError(p: number, d: number, n: number, difference: number): number {
  const b = -p - d + (2 - p + d) * difference;
  const c = -d * difference * (1 - difference);
  const share = (Math.sqrt(Math.max(0, b * b - 8 * c)) - b) / 4;
  return Math.sqrt(Math.max(0, 2 * share + difference * (1 - difference)) / n);
}
