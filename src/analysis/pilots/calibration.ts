import { quantile } from "#stats/quantile.ts";
import { wilsonInterval } from "#stats/wilson-interval.ts";
import { doNothingPilots } from "./do-nothing-pilots.ts";
import type { EffectScale } from "./effect-scale.ts";
import type { Estimate, Inference, Method } from "./estimate.ts";
import type { CalibratedMethod, Calibration } from "./pilot-types.ts";
import type { PilotWindow } from "./pilot-window.ts";
import { smallestP } from "./smallest-p.ts";
import { type UsualArithmetic, usualArithmetic } from "./usual-arithmetic.ts";

/** One method to rehearse, cheap enough to be run hundreds of times. */
export interface RehearsedMethod {
  readonly method: Method;
  readonly inference: Inference;
  /** Number of the rehearsal with it, for chance of its own. */
  readonly estimate: (window: PilotWindow, rehearsal: number) => Estimate | null;
  /** Rehearsals at most; all of them when left out. */
  readonly most?: number;
}

export interface CalibrationOptions {
  /** The headline first, then others to compare with. */
  readonly methods: readonly RehearsedMethod[];
  readonly rehearsals: number;
  readonly scale: EffectScale;
  /** In the metric's unit, without sign; null where none was registered. */
  readonly minEffect: number | null;
  /** Sign of an improvement; 0 where there is none. */
  readonly sign: -1 | 0 | 1;
  readonly seed: number;
}

const LEVEL = 0.05;
const POWER = 0.8;
const USUAL = ["before_after", "t_test", "zone_period_regression"] as const;

/**
 * Dress rehearsal: do-nothing pilots of the same shape on the company's own history before the start. How often would each method have called an effect,
 * and what effect would the headline have found in 80 % of them? As its interval moves with an effect that is added, an effect is found
 * where it is larger than the distance from zero to the far end of the interval of the pilot that did nothing.
 */
export function calibration(window: PilotWindow, options: CalibrationOptions): Calibration {
  if (window.pilots + window.controls < 4) return { status: "not-estimable", why: "too-few-zones" };
  const pilots = doNothingPilots(window, options.rehearsals, options.seed);
  if (pilots.length === 0) return { status: "not-estimable", why: "too-few-periods" };
  const found = options.methods.map((one) => ({
    ...one,
    results: pilots.slice(0, one.most).flatMap((pilot, i) => {
      const estimate = one.estimate(pilot, i);
      return estimate ? [{ estimate, smallest: smallestP(estimate.inference, shapeOf(pilot)) }] : [];
    }),
  }));
  const headline = found[0]?.results ?? [];
  if (headline.length === 0) return { status: "not-estimable", why: "nothing-measured" };
  const methods = found.flatMap(({ method, inference, results }, i): CalibratedMethod[] => {
    if (results.length === 0) return [];
    const alarms = results.filter(({ estimate }) => estimate.pValue <= LEVEL).length;
    const canAlarm = results.some(({ smallest }) => smallest <= LEVEL);
    return [{ method, inference, ...rateOf(alarms, results.length), canAlarm, headline: i === 0 }];
  });
  return {
    status: "estimated",
    rehearsals: headline.length,
    zones: window.pilots + window.controls,
    periods: window.first,
    methods: [...methods, ...usual(pilots.map(usualArithmetic))],
    ...powerOf(
      headline.map(({ estimate }) => estimate),
      options,
    ),
  };
}

function shapeOf({ pilots, controls, panel }: PilotWindow) {
  return { pilots, controls, periods: panel.periods.length };
}

function rateOf(alarms: number, rehearsals: number) {
  const { estimate, low, high } = wilsonInterval(alarms / rehearsals, rehearsals);
  return { falseAlarms: estimate, low, high, rehearsals };
}

function usual(results: readonly UsualArithmetic[]): CalibratedMethod[] {
  return USUAL.map((method) => ({
    method,
    inference: "classical",
    ...rateOf(results.filter((p) => p[method] <= LEVEL).length, results.length),
    canAlarm: true,
    headline: false,
  }));
}

/** Share of rehearsals that would have found `minEffect`, and the effect that 80 % would have found. */
function powerOf(headline: readonly Estimate[], { scale, minEffect, sign }: CalibrationOptions) {
  // Which way an effect is found: on the better side; without one, on either.
  const needs = headline.flatMap(({ ciLow, ciHigh }) => {
    if (sign === 0) return [-ciLow, ciHigh];
    return sign > 0 ? [-ciLow] : [ciHigh];
  });
  const least = quantile(
    needs.map((need) => Math.max(0, need)),
    POWER,
  );
  const wanted = minEffect === null ? null : Math.abs(scale.toScale((sign || 1) * minEffect));
  return {
    power: wanted === null ? null : needs.filter((need) => need < wanted).length / needs.length,
    smallestDetectable: Number.isFinite(least) ? Math.abs(scale.toUnit((sign || 1) * least)) : null,
  };
}
