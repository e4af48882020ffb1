import { type AssignmentTest, assignmentTest, type NoAssignmentTest } from "#stats/assignment-test.ts";
import { studentT } from "#stats/student-t.ts";
import { welchDifference } from "#stats/welch-difference.ts";
import type { PilotPanel } from "./pilot-panel.ts";

/** How fast piloted zones drifted away from the others before the start. */
export interface PreTrend {
  readonly status: "estimated";
  /** Mean slope of the pilot zones less that of the control zones, in the unit of the panel per period. */
  readonly slope: number;
  /** Clustered by zone (CR2); null where an arm has a single zone. */
  readonly se: number | null;
  readonly pCluster: number | null;
  /** From re-assigning which zones are piloted, with its 95 % interval. */
  readonly pValue: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly periods: number;
}

export interface NoPreTrend {
  readonly status: "not-estimable";
  readonly why: "too-few-periods" | NoAssignmentTest["why"] | "no-pilot-zone" | "no-control-zone";
}

/**
 * Difference of linear trends before the (first) start: a least-squares slope for each zone, averaged by arm. Test and interval by
 * randomisation (see `permutationTest`). Zones with fewer than three values before the start are left out.
 */
export function preTrend(
  panel: PilotPanel,
  options: { readonly seed: number; readonly limit?: number },
): PreTrend | NoPreTrend {
  const started = panel.start.filter((start) => start >= 0);
  if (started.length === 0) return { status: "not-estimable", why: "no-pilot-zone" };
  const periods = Math.min(...started);
  if (periods < 3) return { status: "not-estimable", why: "too-few-periods" };
  const times = panel.periods.length;
  const slopes: number[] = [];
  const pilot: boolean[] = [];
  panel.zones.forEach((_, zone) => {
    const slope = slopeOf(panel.values.subarray(zone * times, zone * times + periods));
    if (slope === null) return;
    slopes.push(slope);
    pilot.push((panel.start[zone] as number) >= 0);
  });
  const pilots = Float64Array.from(slopes.filter((_, i) => pilot[i]));
  const controls = Float64Array.from(slopes.filter((_, i) => !pilot[i]));
  if (pilots.length === 0) return { status: "not-estimable", why: "too-few-periods" };
  if (controls.length === 0) return { status: "not-estimable", why: "no-control-zone" };
  const { difference, se, df } = welchDifference(pilots, controls);
  const test = reassigned(Float64Array.from(slopes), pilot, options);
  if (test.status !== "estimated") return test;
  return {
    status: "estimated",
    slope: difference,
    se,
    pCluster: se === null || df === null || se === 0 ? null : studentT.twoSided(difference / se, df),
    pValue: test.pValue,
    ciLow: test.ciLow,
    ciHigh: test.ciHigh,
    periods,
  };
}

/** Least-squares slope over the filled values; null with fewer than three. */
function slopeOf(values: Float64Array): number | null {
  let n = 0;
  let meanT = 0;
  let mean = 0;
  values.forEach((value, t) => {
    if (Number.isNaN(value)) return;
    n++;
    meanT += t;
    mean += value;
  });
  if (n < 3) return null;
  meanT /= n;
  mean /= n;
  let squares = 0;
  let products = 0;
  values.forEach((value, t) => {
    if (Number.isNaN(value)) return;
    squares += (t - meanT) ** 2;
    products += (t - meanT) * (value - mean);
  });
  return products / squares;
}

function reassigned(
  slopes: Float64Array,
  pilot: readonly boolean[],
  options: { readonly seed: number; readonly limit?: number },
): AssignmentTest | NoAssignmentTest {
  const pilots = pilot.filter(Boolean).length;
  const controls = pilot.length - pilots;
  const byLabel = (values: Float64Array): readonly Float64Array[] => [
    values.map((value) => -value / controls),
    values.map((value) => value / pilots),
  ];
  return assignmentTest(
    {
      labels: Int32Array.from(pilot, (is) => (is ? 1 : 0)),
      scores: byLabel(slopes),
      unitScores: byLabel(Float64Array.from(pilot, (is) => (is ? 1 : 0))),
    },
    { seed: options.seed, limit: options.limit ?? 10_000, alpha: 0.05 },
  );
}
