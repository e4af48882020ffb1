import { lagOneAutocorrelation } from "#stats/lag-one-autocorrelation.ts";
import { signalRules } from "./rules.ts";
import type { SignalBaseline } from "./signal-baseline.ts";

/**
 * Correlation of neighbouring values once phases are known: from the residuals about their lines, nearly twice as sharp as
 * from ranges. Half a standard error, 1/√n
 * (Bartlett 1946), is taken off, since chance alone makes the estimate positive every other time and each bit of it costs
 * power. From 0 to `greatestLagOne`.
 */
export function residualAutocorrelation(
  adjusted: readonly (number | null)[],
  { phases, centreAt }: SignalBaseline,
): number {
  const residuals = phases.flatMap((phase, p) => [
    // A pair across the border of two phases is not a pair of neighbours.
    null,
    ...adjusted
      .slice(phase.start, phase.end)
      .map((value, i) => (value === null ? null : value - centreAt(p, phase.start + i))),
  ]);
  const parameters = phases.reduce((sum, { shape }) => sum + (shape === "trend" ? 2 : 1), 0);
  const estimate = lagOneAutocorrelation(residuals, parameters);
  if (estimate.status !== "estimated") return 0;
  const cautious = estimate.value - signalRules.lagOneAllowance / Math.sqrt(estimate.n);
  return Math.min(Math.max(0, cautious), signalRules.greatestLagOne);
}
