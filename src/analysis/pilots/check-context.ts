import type { EffectScale } from "./effect-scale.ts";
import type { Estimate, Method } from "./estimate.ts";
import type { LeftOut } from "./leave-one-out.ts";
import type { PilotInput } from "./pilot-types.ts";
import type { PilotWindow } from "./pilot-window.ts";
import type { PreTrend } from "./pre-trend.ts";

/** What checks look at: the primary metric's window and headline. Effects are on the window's scale. */
export interface CheckContext {
  readonly input: PilotInput;
  readonly window: PilotWindow;
  readonly headline: Estimate;
  readonly before: PreTrend;
  /** The effect by the headline's method without each zone. */
  readonly leftOut: readonly LeftOut[];
  /** What the piloted zones would have had by the headline's method, by period. */
  readonly counterfactual: Float64Array;
  /** Of a method that fits a comparison: its distance before the start. */
  readonly preRmspe: number | null;
  readonly scale: EffectScale;
  /** Effect that a distortion is measured by: the larger of the headline's and the smallest worthwhile one. */
  readonly yardstick: number;
  /** The headline's method on another window of the same kind; null where it can't be had. */
  readonly estimate: (window: PilotWindow, method: Method) => Estimate | null;
  readonly seed: number;
}
