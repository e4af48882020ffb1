import { rangeAutocorrelation } from "#stats/range-autocorrelation.ts";
import { minusLine } from "./minus-line.ts";
import { signalRules } from "./rules.ts";

/**
 * Correlation of neighbouring values before anything is known of phases: from moving ranges, which a jump in level hardly
 * moves. Rough (standard error about 1.7 / √n), so only a first guess. From 0 to `greatestLagOne`.
 */
export function roughAutocorrelation(adjusted: readonly (number | null)[]): number {
  const estimate = rangeAutocorrelation(minusLine(adjusted));
  return estimate.status === "estimated"
    ? Math.min(Math.max(0, estimate.value), signalRules.greatestLagOne)
    : 0;
}
