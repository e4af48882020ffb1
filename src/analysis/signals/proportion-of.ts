import type { Unit } from "#model/vocabulary.ts";
import type { Proportion } from "#stats/newcombe-interval.ts";
import { unitRules } from "./rules.ts";
import type { SignalPoint } from "./signal-types.ts";

/** The point as a sample proportion, or null when its unit, value or sample size make it none. */
export function proportionOf(point: SignalPoint, unit: Unit): Proportion | null {
  const { whole } = unitRules[unit];
  if (whole === null || point.n === null || point.n <= 0) return null;
  if (point.value < 0 || point.value > whole) return null;
  return { share: point.value / whole, n: point.n };
}
