import { ELEMENTS, type ElementId } from "#model/vocabulary.ts";
import type { BenchmarkRow } from "./maturity-input.ts";
import type { BenchmarkGap, Scored } from "./maturity-types.ts";

/** The elements against the market, as far as benchmarks were given; none are made up. */
export function benchmarkGaps(
  elements: Readonly<Record<ElementId, Scored>>,
  benchmarks: readonly BenchmarkRow[],
): BenchmarkGap[] {
  return ELEMENTS.flatMap((element) => {
    const row = benchmarks.find((one) => one.element === element);
    const { score, low, high } = elements[element];
    if (!row) return [];
    const { average, leader } = row;
    const against = (): BenchmarkGap["againstAverage"] => {
      if (low === null || high === null) return null;
      return low > average ? "above" : high < average ? "below" : "cannot-tell";
    };
    return [
      {
        ...row,
        toAverage: score === null ? null : score - average,
        toLeader: score === null ? null : score - leader,
        againstAverage: against(),
      },
    ];
  });
}
