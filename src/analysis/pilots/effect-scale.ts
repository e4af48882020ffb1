import type { Estimate } from "./estimate.ts";
import type { MetricEstimate } from "./pilot-types.ts";
import type { PilotWindow } from "./pilot-window.ts";

/** Between the scale that a window is on and the unit of its metric. */
export interface EffectScale {
  /** What the piloted zones would have had on average after the start, in the metric's unit. */
  readonly counterfactual: number;
  readonly toUnit: (effect: number) => number;
  readonly toScale: (inUnit: number) => number;
}

/**
 * The metric's unit for effects on the window's scale. An effect b on the log scale is counterfactual × (exp b − 1), with the counterfactual
 * held at what the headline says.
 *
 * @param effect the headline's, on the window's scale
 */
export function effectScale(window: PilotWindow, effect: number): EffectScale {
  const after = pilotMeanAfter(window);
  if (window.scale === "level") {
    return { counterfactual: after - effect, toUnit: (x) => x, toScale: (x) => x };
  }
  const counterfactual = after * Math.exp(-effect);
  return {
    counterfactual,
    toUnit: (x) => counterfactual * Math.expm1(x),
    toScale: (x) => (x <= -counterfactual ? Number.NEGATIVE_INFINITY : Math.log1p(x / counterfactual)),
  };
}

/** Mean of the piloted zones and periods in the metric's unit. */
function pilotMeanAfter({ panel, pilots, scale }: PilotWindow): number {
  const T = panel.periods.length;
  let sum = 0;
  let cells = 0;
  for (let i = 0; i < pilots; i++) {
    for (let t = panel.start[i] ?? 0; t < T; t++) {
      const value = panel.values[i * T + t] ?? 0;
      sum += scale === "log" ? Math.exp(value) : value;
      cells++;
    }
  }
  return sum / cells;
}

/** An estimate in the metric's unit, and relative to what there would have been without the pilot. */
export function inUnit(estimate: Estimate, { counterfactual, toUnit }: EffectScale): MetricEstimate {
  const relative = (effect: number) => (counterfactual > 0 ? effect / counterfactual : null);
  const [effect, ciLow, ciHigh] = [estimate.effect, estimate.ciLow, estimate.ciHigh].map(toUnit) as [
    number,
    number,
    number,
  ];
  // Delta method: the slope of the scale at the effect.
  const step = 1e-6;
  const slope = (toUnit(estimate.effect + step) - toUnit(estimate.effect - step)) / (2 * step);
  return {
    ...estimate,
    effect,
    ciLow,
    ciHigh,
    se: estimate.se === null ? null : estimate.se * slope,
    relative: relative(effect),
    relativeLow: relative(ciLow),
    relativeHigh: relative(ciHigh),
  };
}
