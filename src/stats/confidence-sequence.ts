import { normalCdf } from "./normal-cdf.ts";
import { studentT } from "./student-t.ts";

/** One look at an estimate: its value and the variance of its error. */
export interface Look {
  readonly value: number;
  readonly variance: number;
}

/** Interval after a look; intervals of all looks together hold the truth with probability 1 − alpha. */
export interface SequenceInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Confidence sequence: intervals that stay valid however often one looks and whenever one stops. Normal mixture boundary of Robbins 1970
 * as in Howard, Ramdas, McAuliffe & Sekhon 2021, "Time-uniform, nonparametric, nonasymptotic confidence sequences", Annals of Statistics
 * 49(2), with estimated variances (asymptotic confidence sequences: Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas 2021, arXiv:2103.06476,
 * equation 9, which this equals when the variance is σ²/t).
 *
 * Where variances are estimated from few units, the boundary is widened as Student's t widens a single interval; below four degrees of freedom,
 * where that is not enough, so that its tail probability stays the same. An approximation, whose coverage over all looks is checked by
 * simulation.
 *
 * @param plannedVariance variance at the look where the sequence shall be tightest; must not depend on the looks
 * @param df degrees of freedom of the variances; `Infinity` where they are known
 */
export function confidenceSequence(
  looks: readonly Look[],
  options: { readonly plannedVariance: number; readonly df: number; readonly alpha?: number },
): readonly SequenceInterval[] {
  const alpha = options.alpha ?? 0.05;
  const tail = -2 * Math.log(alpha);
  // Mixing variance that makes the boundary tightest at the planned look (Waudby-Smith et al. 2021, appendix B.2).
  const mixing = options.plannedVariance * (tail + Math.log(tail + 1));
  return looks.map(({ value, variance }) => {
    if (!(variance > 0 && mixing > 0))
      return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    const ratio = (variance + mixing) / variance;
    const boundary = Math.sqrt((ratio / (ratio - 1)) * (tail + Math.log(ratio)));
    const reach = widened(boundary, options.df, alpha) * Math.sqrt(variance);
    return { low: value - reach, high: value + reach };
  });
}

function widened(boundary: number, df: number, alpha: number): number {
  if (df < 4) return -studentT.quantile(normalCdf(-boundary), df);
  const normal = studentT.quantile(1 - alpha / 2, Number.POSITIVE_INFINITY);
  return (boundary * studentT.quantile(1 - alpha / 2, df)) / normal;
}
