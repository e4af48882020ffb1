import { lagOneAutocorrelation } from "#stats/lag-one-autocorrelation.ts";
import { signalRules } from "./rules.ts";
import type { SignalBaseline } from "./signal-baseline.ts";

/**
 * Correlation of neighbouring values once phases are known: from the residuals about their lines, nearly twice as sharp as
 * from ranges. Half a standard error, 1/√n (Bartlett 1946), is taken off, since chance alone makes the estimate positive
 * every other time and each bit of it costs power. From 0 to `greatestLagOne`.
 *
 * A shift too young to be a phase of its own makes neighbours look alike, and would so hide itself. Therefore the same is
 * done without the newest values, which a run is made of, and the smaller result taken.
 */
export function residualAutocorrelation(
  adjusted: readonly (number | null)[],
  baseline: SignalBaseline,
): number {
  const whole = cautious(adjusted, baseline);
  const older = adjusted.slice(0, -signalRules.runLength);
  const enough = older.filter((value) => value !== null).length >= signalRules.firmLimits;
  return enough ? Math.min(whole, cautious(older, baseline)) : whole;
}

function cautious(adjusted: readonly (number | null)[], { phases, centreAt }: SignalBaseline): number {
  const parts = phases.filter(({ start }) => start < adjusted.length);
  const residuals = parts.flatMap((phase, p) => [
    // A pair across the border of two phases is not a pair of neighbours.
    null,
    ...adjusted
      .slice(phase.start, phase.end)
      .map((value, i) => (value === null ? null : value - centreAt(p, phase.start + i))),
  ]);
  const parameters = parts.reduce((sum, { shape }) => sum + (shape === "trend" ? 2 : 1), 0);
  const estimate = lagOneAutocorrelation(residuals, parameters);
  if (estimate.status !== "estimated") return 0;
  const lessChance = estimate.value - signalRules.lagOneAllowance / Math.sqrt(estimate.n);
  return Math.min(Math.max(0, lessChance), signalRules.greatestLagOne);
}
