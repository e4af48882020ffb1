import type { Proportion } from "./newcombe-interval.ts";
import { normalCdf } from "./normal-cdf.ts";

export type TwoProportionTest =
  | { status: "estimated"; method: "pooled-z"; difference: number; z: number; pValue: number }
  | { status: "not-estimable"; why: "both-all-or-none" };

/**
 * Are two independent proportions equal? Pooled score test, two-sided, without continuity correction (Pearson 1900; R's
 * `prop.test(correct = FALSE)`). It knows only the error of sampling: where shares also wander from period to period for
 * other reasons it finds differences too often.
 *
 * @throws RangeError for a share outside 0…1 or an n that is not above 0.
 */
export function twoProportionTest(a: Proportion, b: Proportion): TwoProportionTest {
  for (const { share, n } of [a, b]) {
    if (!(share >= 0 && share <= 1))
      throw new RangeError(`twoProportionTest needs shares from 0 to 1, got ${share}`);
    if (!(n > 0 && n < Number.POSITIVE_INFINITY))
      throw new RangeError(`twoProportionTest needs n above 0, got ${n}`);
  }
  const pooled = (a.share * a.n + b.share * b.n) / (a.n + b.n);
  const variance = pooled * (1 - pooled) * (1 / a.n + 1 / b.n);
  if (!(variance > 0)) return { status: "not-estimable", why: "both-all-or-none" };
  const difference = a.share - b.share;
  const z = difference / Math.sqrt(variance);
  return { status: "estimated", method: "pooled-z", difference, z, pValue: 2 * normalCdf(-Math.abs(z)) };
}
