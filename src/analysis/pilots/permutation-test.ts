import { type AssignmentTest, assignmentTest } from "#stats/assignment-test.ts";
import { twoWayEffects } from "#stats/two-way-effects.ts";
import type { Estimate, NotEstimable } from "./estimate.ts";
import { panelRows } from "./panel-rows.ts";
import type { PilotPanel } from "./pilot-panel.ts";
import { treatmentColumn } from "./treatment-column.ts";
import { usableZones } from "./usable-zones.ts";

/** Difference in differences with p-value and interval from re-assigning which zones were piloted. */
export interface PermutationEstimate extends Estimate {
  /** The test itself: how many assignments, p-values of other effects (`invertedPValue`) and one-sided ones (`oneSidedAssignmentP`). */
  readonly test: AssignmentTest;
}

export interface PermutationOptions {
  readonly seed: number;
  /** Up to this many assignments are all tried, otherwise as many are drawn. */
  readonly limit?: number;
  readonly alpha?: number;
}

/**
 * Randomisation test of difference in differences (Imbens & Rubin 2015, chapter 5; MacKinnon & Webb 2020, "Randomization inference for
 * difference-in-differences with few treated clusters", Journal of Econometrics 218(2)): starts are given to zones anew and the
 * coefficient's numerator compared. Under the hypothesis of an effect τ, τ is taken off the piloted cells before zone and period effects
 * are removed; what is left in a zone from each possible start on is then a single number, so that ten thousand assignments are as many
 * sums of few numbers. The effect is that of `differenceInDifferences`, with gaps and several starts too.
 */
export function permutationTest(
  given: PilotPanel,
  options: PermutationOptions,
): PermutationEstimate | NotEstimable {
  const panel = usableZones(given);
  const { labels, starts } = startLabels(panel.start);
  if (starts.length < 2) return { status: "not-estimable", method: "did", why: "no-pilot-zone" };
  const rows = panelRows(panel);
  const effects = twoWayEffects(rows.zone, rows.period, panel.zones.length, rows.periods.length);
  const leftFrom = (column: Float64Array): readonly Float64Array[] => {
    const within = effects.within(column);
    return starts.map((start) => {
      const sums = new Float64Array(panel.zones.length);
      if (start < 0) return sums;
      for (let row = 0; row < within.length; row++) {
        if ((rows.periods[rows.period[row] as number] as number) < start) continue;
        const zone = rows.zone[row] as number;
        sums[zone] = (sums[zone] as number) + (within[row] as number);
      }
      return sums;
    });
  };
  const test = assignmentTest(
    { labels, scores: leftFrom(rows.values), unitScores: leftFrom(treatmentColumn(rows, panel.start)) },
    { seed: options.seed, limit: options.limit ?? 10_000, alpha: options.alpha ?? 0.05 },
  );
  if (test.status !== "estimated") {
    return {
      status: "not-estimable",
      method: "did",
      why: test.why === "one-label" ? "no-control-zone" : test.why,
    };
  }
  const { effect, pValue, ciLow, ciHigh } = test;
  return {
    status: "estimated",
    method: "did",
    inference: "permutation",
    effect,
    se: null,
    ciLow,
    ciHigh,
    pValue,
    test,
  };
}

/** Label of each zone: 0 for never, 1 … for each different start; and the start of each label, −1 for never. */
function startLabels(start: Int32Array): { readonly labels: Int32Array; readonly starts: readonly number[] } {
  const starts = [-1, ...[...new Set(start.filter((s) => s >= 0))].sort((a, b) => a - b)];
  return { labels: start.map((s) => starts.indexOf(s < 0 ? -1 : s)), starts };
}
