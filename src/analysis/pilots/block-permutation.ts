import { type InvertedTest, invertStretches } from "#stats/invert-stretches.ts";
import type { Estimate, NotEstimable } from "./estimate.ts";
import type { PilotPanel } from "./pilot-panel.ts";

/** Difference in differences with inference from moving the start through time. */
export interface BlockPermutationEstimate extends Estimate {
  readonly test: InvertedTest;
}

/**
 * Test by moving-block permutations in time: the gap between pilot and control, its mean and the hypothesised effect taken off, is turned
 * round a circle by each number of periods, and the sum over the piloted periods compared (Chernozhukov, Wüthrich & Zhu 2021, "An exact
 * and robust conformal inference method for counterfactual and synthetic controls", Journal of the American Statistical Association
 * 116(536), with difference in differences for the counterfactual and S₁ of their equation 5). Needs no second pilot zone, but a gap that is
 * stationary and long against its memory: with 40 periods and an autocorrelation of 0.6 it calls 11 % of do-nothing pilots an effect. p
 * can't be below 1 / periods, so under 20 periods nothing can be rejected at 5 %.
 *
 * The gap of a period is the mean of the pilot zones less that of the control zones, each less its own mean before the start; one start only.
 */
export function blockPermutation(
  panel: PilotPanel,
  options: { readonly alpha?: number } = {},
): BlockPermutationEstimate | NotEstimable {
  const starts = new Set(panel.start.filter((start) => start >= 0));
  const [start] = starts;
  const none = (why: string): NotEstimable => ({ status: "not-estimable", method: "did", why });
  if (start === undefined) return none("no-pilot-zone");
  if (starts.size > 1) return none("staggered");
  if (panel.start.every((own) => own >= 0)) return none("no-control-zone");
  const { gaps, after } = gapsOf(panel, start);
  const periods = gaps.length;
  const piloted = after.filter((is) => is === 1).length;
  if (piloted === 0) return none("no-period-after");
  if (periods - piloted < 2) return none("too-few-periods-before");
  const values = centred(gaps);
  const units = centred(after);
  const real = sums(values, units, after, 0);
  const effect = real.value / real.unit;
  const stretches = Array.from({ length: periods }, (_, shift) =>
    stretch(sums(values, units, after, shift), real),
  );
  const test = invertStretches(
    Float64Array.from(stretches, ([low]) => low),
    Float64Array.from(stretches, ([, high]) => high),
    options.alpha ?? 0.05,
  );
  const { pValue, ciLow, ciHigh } = test;
  return {
    status: "estimated",
    method: "did",
    inference: "block_permutation",
    effect,
    se: null,
    ciLow,
    ciHigh,
    pValue,
    test,
  };
}

/** Gap by period that has both arms, and whether that period was piloted. */
function gapsOf(
  panel: PilotPanel,
  start: number,
): { readonly gaps: Float64Array; readonly after: Float64Array } {
  const times = panel.periods.length;
  const sums = [new Float64Array(times), new Float64Array(times)] as const;
  const counts = [new Float64Array(times), new Float64Array(times)] as const;
  panel.zones.forEach((_, zone) => {
    const arm = (panel.start[zone] as number) >= 0 ? 1 : 0;
    const row = panel.values.subarray(zone * times, (zone + 1) * times);
    const before = row.subarray(0, start).filter((value) => !Number.isNaN(value));
    if (before.length === 0) return;
    const level = before.reduce((sum, value) => sum + value, 0) / before.length;
    row.forEach((value, t) => {
      if (Number.isNaN(value)) return;
      sums[arm][t] = (sums[arm][t] as number) + value - level;
      counts[arm][t] = (counts[arm][t] as number) + 1;
    });
  });
  const whole = [...panel.periods.keys()].filter(
    (t) => (counts[0][t] as number) > 0 && (counts[1][t] as number) > 0,
  );
  const mean = (arm: 0 | 1, t: number): number => (sums[arm][t] as number) / (counts[arm][t] as number);
  return {
    gaps: Float64Array.from(whole, (t) => mean(1, t) - mean(0, t)),
    after: Float64Array.from(whole, (t) => (t >= start ? 1 : 0)),
  };
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

interface Sums {
  readonly value: number;
  readonly unit: number;
}

/** Sums over the piloted places once the series is turned round by `shift`. */
function sums(values: Float64Array, units: Float64Array, after: Float64Array, shift: number): Sums {
  let value = 0;
  let unit = 0;
  for (let t = 0; t < values.length; t++) {
    if (after[t] !== 1) continue;
    const from = (t + shift) % values.length;
    value += values[from] as number;
    unit += units[from] as number;
  }
  return { value, unit };
}

/** Effects under which a turned series is at least as extreme as the real one; as in `assignmentTest`. */
function stretch(own: Sums, real: Sums): readonly [number, number] {
  if (Math.abs(own.unit) >= (1 - 1e-9) * Math.abs(real.unit))
    return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const one = (real.value - own.value) / (real.unit - own.unit);
  const two = (real.value + own.value) / (real.unit + own.unit);
  const room = 1e-9 * Math.max(Math.abs(real.value / real.unit), Math.abs(one - two));
  return [Math.min(one, two) - room, Math.max(one, two) + room];
}
