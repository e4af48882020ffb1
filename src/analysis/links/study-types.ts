import type { LagEstimate, Scale, Transform } from "./link-types.ts";

/** What the search over lags found for one pair, by either route. */
export interface LinkStudy {
  readonly transform: Transform;
  readonly seasonRemoved: boolean;
  /** False where there may be a season and the history is too short to know it. */
  readonly seasonKnown: boolean;
  readonly causeScale: Scale;
  readonly effectScale: Scale;
  /** Slope on the scales of the study times this is the effect's unit per unit of the cause. */
  readonly toUnits: number;
  /** Means of the latest year: of one zone, or of the company. */
  readonly causeLevel: number;
  readonly effectLevel: number;
  /** Standard deviation of the adjusted cause, in the cause's unit. */
  readonly causeSpread: number;
  readonly profile: readonly LagEstimate[];
  /** The strongest lag. */
  readonly best: LagEstimate;
  readonly zones: number;
  readonly zonesNow: number;
  readonly leftOut: number;
  readonly periods: number;
  readonly pValue: number;
  readonly surrogates: number;
}

/** Levels by which slopes on the scales of a study become changes in units. */
export function unitsFactor(scales: {
  readonly causeScale: Scale;
  readonly effectScale: Scale;
  readonly causeLevel: number;
  readonly effectLevel: number;
}): number {
  const { causeScale, effectScale, causeLevel, effectLevel } = scales;
  return (effectScale === "log" ? effectLevel : 1) / (causeScale === "log" ? causeLevel : 1);
}
