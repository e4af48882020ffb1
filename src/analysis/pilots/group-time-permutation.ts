import { assignmentTest } from "#stats/assignment-test.ts";
import type { Estimate, NotEstimable } from "./estimate.ts";
import type { PilotPanel } from "./pilot-panel.ts";

/**
 * Randomisation test of the simple aggregate of group-time effects (Callaway & Sant'Anna 2021, never-piloted controls): starts are given to zones anew.
 * The aggregate is a sum over zones, each of which adds its mean change since the last period before the start that it carries, so that
 * test and interval by inverting it are those of `assignmentTest`. With a dozen zones the multiplier bootstrap is too quick to reject.
 *
 * @param panel without gaps
 */
export function groupTimePermutation(
  panel: PilotPanel,
  options: { readonly seed: number; readonly limit?: number },
): Estimate | NotEstimable {
  const starts = [...new Set(panel.start.filter((start) => start >= 0))].sort((a, b) => a - b);
  if (starts.length === 0)
    return { status: "not-estimable", method: "callaway_santanna", why: "no-pilot-zone" };
  const labels = panel.start.map((start) => (start < 0 ? 0 : 1 + starts.indexOf(start)));
  const counts = [0, ...starts].map((_, label) => labels.filter((own) => own === label).length);
  const T = panel.periods.length;
  // Every group-time effect counts as often as its group has zones.
  const cells = starts.map((start, g) => (counts[g + 1] ?? 0) * (T - start));
  const all = cells.reduce((sum, own) => sum + own, 0);
  const scoresOf = (value: (zone: number, t: number) => number): Float64Array[] => {
    const changes = starts.map((start) =>
      Float64Array.from(panel.zones, (_, zone) => {
        let sum = 0;
        for (let t = start; t < T; t++) sum += value(zone, t) - value(zone, start - 1);
        return sum / (T - start);
      }),
    );
    const weighted = changes.map((own, g) => own.map((change) => (change * (cells[g] ?? 0)) / all));
    const never = Float64Array.from(panel.zones, (_, zone) =>
      weighted.reduce((sum, own) => sum - (own[zone] ?? 0) / (counts[0] ?? 1), 0),
    );
    return [never, ...weighted.map((own, g) => own.map((change) => change / (counts[g + 1] ?? 1)))];
  };
  const test = assignmentTest(
    {
      labels,
      scores: scoresOf((zone, t) => panel.values[zone * T + t] ?? 0),
      unitScores: scoresOf((zone, t) =>
        (panel.start[zone] ?? -1) >= 0 && t >= (panel.start[zone] ?? 0) ? 1 : 0,
      ),
    },
    { seed: options.seed, limit: options.limit ?? 10_000, alpha: 0.05 },
  );
  if (test.status !== "estimated")
    return { status: "not-estimable", method: "callaway_santanna", why: test.why };
  const { effect, ciLow, ciHigh, pValue } = test;
  return {
    status: "estimated",
    method: "callaway_santanna",
    inference: "permutation",
    effect,
    se: null,
    ciLow,
    ciHigh,
    pValue,
  };
}
