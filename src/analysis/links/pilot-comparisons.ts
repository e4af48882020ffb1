import { normalQuantile } from "#stats/normal-quantile.ts";
import type { LagEstimate, PilotComparison, PilotEffect } from "./link-types.ts";

/**
 * Holds a link against every pilot that moved its cause, and by which it foretells something. It is confirmed where the effect is certain
 * and what was measured and what was foretold agree within their joint error, both ways. What a pilot does by other ways adds to the effect,
 * so an effect that falls short speaks against the link, and one that goes far beyond says nothing of it.
 *
 * @param best the link, in the effect's unit per unit of the cause and zone
 */
export function pilotComparisons(
  cause: string,
  effect: string,
  best: LagEstimate,
  pilots: readonly PilotEffect[],
): PilotComparison[] {
  return pilots.flatMap((moved): PilotComparison[] => {
    const measured = pilots.find((one) => one.pilotId === moved.pilotId && one.metricId === effect);
    if (moved.metricId !== cause || !moved.proven || !measured) return [];
    const predicted = best.estimate * moved.effect;
    const error = Math.hypot(best.estimate * errorOf(moved), moved.effect * best.se);
    const half = Z * error;
    if (Math.abs(predicted) <= half) return [];
    // Above 0 where the pilot did more than was foretold.
    const surplus = (measured.effect - predicted) * Math.sign(predicted);
    const room = Z * Math.hypot(error, errorOf(measured));
    const sameSign = Math.sign(predicted) * Math.sign(measured.effect) > 0;
    const certain = measured.ciLow > 0 || measured.ciHigh < 0;
    const beyond = surplus > room;
    const agrees = certain && sameSign && !beyond;
    const verdict = surplus < -room ? "contradicted" : agrees ? "confirmed" : "unclear";
    return [
      {
        pilotId: moved.pilotId,
        pilotName: moved.pilotName,
        causeMoved: moved.effect,
        predicted,
        predictedLow: predicted - half,
        predictedHigh: predicted + half,
        measured: measured.effect,
        measuredLow: measured.ciLow,
        measuredHigh: measured.ciHigh,
        verdict,
        beyond,
      },
    ];
  });
}

const Z = normalQuantile(0.975);

/** The standard error that a 95 % interval implies. */
function errorOf({ ciLow, ciHigh }: PilotEffect): number {
  return (ciHigh - ciLow) / (2 * Z);
}
