import { fitJoint, type JointFit, type JointModel } from "./joint-model.ts";
import type { Scale } from "./link-types.ts";

/** One cause of a scenario: what it may be set to, and how its moves count. */
export interface WhatIfCause {
  readonly metricId: string;
  readonly lag: number;
  readonly scale: Scale;
  /** Mean of the latest year, from which moves on a `log` scale are counted: the level at which the outcome is told. */
  readonly level: number;
  /** Slope of its link and half of the 95 % interval, on the scales of the study. */
  readonly alone: { readonly slope: number; readonly half: number };
  /** Latest value, and least and greatest of the history, of the company as a whole. */
  readonly latest: number;
  readonly least: number;
  readonly greatest: number;
}

/** Everything that scenarios about one outcome need; small enough to come with a page. */
export interface WhatIfModel {
  readonly effect: string;
  readonly effectScale: Scale;
  /** Level around which the effect moves: one zone's mean, or the company's. */
  readonly effectLevel: number;
  /** What one zone's change is multiplied by to be the company's: zones for sums, 1 for means and company series. */
  readonly zones: number;
  /** In the order of `model.members`. */
  readonly causes: readonly WhatIfCause[];
  readonly model: JointModel;
}

/** A cause moved by so much, in its own unit, for good. */
export interface Move {
  readonly metricId: string;
  readonly change: number;
}

/** The outcome so many periods from now, less what it would be without the moves: company-wide, in the effect's unit, 95 % interval. */
export interface WhatIfStep {
  readonly periodsAhead: number;
  readonly change: number;
  readonly low: number;
  readonly high: number;
}

export type WhatIf =
  | {
      readonly status: "estimated";
      readonly steps: readonly WhatIfStep[];
      /** Moved causes whose new value lies outside their history. */
      readonly beyondHistory: readonly string[];
    }
  | { readonly status: "not-estimable"; readonly why: "nothing-moved" | "inseparable" };

/**
 * What follows if causes are moved and stay moved, period by period.
 *
 * A cause moved alone does what its link says. For several the outcome is regressed on the moved causes together (each at its own lag), and on no other: then each coefficient is what its cause
 * does while the other moved ones stay, so that what they share counts once; and what a cause does by way of others that nobody has set
 * is included (the total effect of the moves, Pearl 2009, "Causality", 3.3). Intervals carry the covariance of the coefficients.
 *
 * @param periods how many periods ahead to look, at least 1
 */
export function whatIf(of: WhatIfModel, moves: readonly Move[], periods: number): WhatIf {
  const moved = moves.filter(({ change }) => change !== 0);
  const chosen = moved.flatMap((move) => {
    const at = of.causes.findIndex(({ metricId }) => metricId === move.metricId);
    return at < 0 ? [] : [{ at, cause: of.causes[at] as WhatIfCause, change: move.change }];
  });
  if (chosen.length === 0) return { status: "not-estimable", why: "nothing-moved" };
  const [first] = chosen;
  const fit =
    first && chosen.length === 1
      ? fitAlone(first.cause)
      : fitJoint(
          of.model,
          chosen.map(({ at }) => at),
        );
  if (!fit) return { status: "not-estimable", why: "inseparable" };
  const scaled = chosen.map(({ cause, change }) => onScale(cause, change));
  const steps = Array.from({ length: periods }, (_, i) => {
    const arrived = chosen.map(({ cause }, j) => (cause.lag <= i ? (scaled[j] as number) : 0));
    return stepOf(of, fit, arrived, i);
  });
  return {
    status: "estimated",
    steps,
    beyondHistory: chosen
      .filter(
        ({ cause, change }) => cause.latest + change < cause.least || cause.latest + change > cause.greatest,
      )
      .map(({ cause }) => cause.metricId),
  };
}

type Fit = Pick<JointFit, "coefficients" | "covariance" | "critical">;

function fitAlone({ alone }: WhatIfCause): Fit {
  return {
    coefficients: Float64Array.of(alone.slope),
    covariance: Float64Array.of(alone.half ** 2),
    critical: 1,
  };
}

/** A change of a cause on the scale of the study; a logarithm can't fall below a hundredth of its level. */
function onScale({ scale, level }: WhatIfCause, change: number): number {
  return scale === "log" ? Math.log(Math.max(0.01, 1 + change / level)) : change;
}

function stepOf(
  { effectScale, effectLevel, zones }: WhatIfModel,
  { coefficients, covariance, critical }: Fit,
  arrived: readonly number[],
  periodsAhead: number,
): WhatIfStep {
  const k = arrived.length;
  const sum = arrived.reduce((total, x, i) => total + x * (coefficients[i] as number), 0);
  let variance = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      variance += (arrived[i] as number) * (arrived[j] as number) * (covariance[i * k + j] as number);
    }
  }
  const half = critical * Math.sqrt(Math.max(0, variance));
  const inUnits = (value: number): number =>
    zones * (effectScale === "log" ? effectLevel * Math.expm1(value) : value);
  return {
    periodsAhead,
    change: inUnits(sum),
    low: inUnits(sum - half),
    high: inUnits(sum + half),
  };
}
