import { randomSource } from "#stats/random-source.ts";
import { drawnAssignments } from "./assignments-of.ts";
import { calibration } from "./calibration.ts";
import { changePermutation } from "./change-permutation.ts";
import { changeVariance } from "./change-variance.ts";
import { persistence } from "./persistence.ts";
import type { PilotWindow } from "./pilot-window.ts";
import type { FalseAlarms, PlanCell, PlanRequest } from "./plan-types.ts";
import type { UsableHistory } from "./usable-history.ts";

const NOTHING_SINCE = { pilot: { missing: 0, of: 0 }, control: { missing: 0, of: 0 }, worst: null };
/** Assignments that each rehearsal is held against. */
const ASSIGNMENTS = 400;

/**
 * Power of a pilot in the given sets over the given periods, from do-nothing pilots on their history. Where the history is too short for
 * pilots of that length, shorter ones are rehearsed and the effect scaled by how the variance of a change falls with its length.
 *
 * @returns null where the history allows no rehearsal
 */
export function planPower(
  { metric, panel, level }: UsableHistory,
  sets: readonly (readonly string[])[],
  periods: number,
  { minEffect, scale = "level", seed }: PlanRequest,
  rehearsals: number,
): { readonly cell: PlanCell; readonly falseAlarms: FalseAlarms; readonly canAlarm: boolean } | null {
  const zones = [...sets.flatMap((set) => set.slice(0, 1)), ...sets.flatMap((set) => set.slice(1))];
  const index = new Map(panel.zones.map((zone, i) => [zone, i]));
  const T = panel.periods.length;
  const own = {
    zones,
    periods: panel.periods,
    values: Float64Array.from(
      zones.flatMap((zone) => {
        const i = index.get(zone) ?? 0;
        return [...panel.values.subarray(i * T, (i + 1) * T)];
      }),
    ),
    start: Int32Array.from(zones, (_, i) => (i < sets.length ? T : -1)),
  };
  const window: PilotWindow = {
    status: "ready",
    metric,
    scale,
    panel: own,
    measured: own,
    arms: zones.map((_, i) => (i < sets.length ? "pilot" : "control")),
    pilots: sets.length,
    controls: zones.length - sets.length,
    first: T,
    prePeriods: T,
    postPeriods: periods,
    staggered: false,
    droppedZones: [],
    droppedPeriods: [],
    missing: { share: 0, cells: 0, zones: [], periods: [], appear: [], vanish: [], ...NOTHING_SINCE },
  };
  const rehearsed = Math.min(periods, Math.floor(T / 3));
  const rho = persistence(window);
  const shrink = Math.sqrt(changeVariance(T, periods, rho) / changeVariance(T - rehearsed, rehearsed, rho));
  const logarithmic = scale === "log";
  const toUnit = (effect: number) => (logarithmic ? level * Math.expm1(effect) : effect);
  const toScale = (inUnit: number) => (logarithmic ? Math.log1p(Math.max(inUnit / level, -0.99)) : inUnit);
  const sign = metric.direction === "higher" ? 1 : metric.direction === "lower" ? -1 : 0;
  const wanted = minEffect === null ? null : Math.abs(toScale((sign || 1) * minEffect));
  const found = calibration(window, {
    methods: [{ method: "did", inference: "permutation", estimate: byOwnLots(seed) }],
    rehearsals,
    scale: { counterfactual: level, toUnit: (x) => x, toScale: (x) => x },
    // An effect that a pilot of full length finds is found in the shorter rehearsal where it is larger by as much.
    minEffect: wanted === null ? null : wanted / shrink,
    sign,
    seed,
  });
  const method = found.status === "estimated" ? found.methods[0] : undefined;
  if (found.status !== "estimated" || !method) return null;
  const least = found.smallestDetectable;
  return {
    cell: {
      zones: sets.length,
      periods,
      smallestDetectable: least === null ? null : Math.abs(toUnit((sign || 1) * least * shrink)),
      power: found.power,
    },
    falseAlarms: { share: method.falseAlarms, low: method.low, high: method.high },
    canAlarm: method.canAlarm,
  };
}

/** The permutation test with lots of each rehearsal's own, lest all share the same luck. */
function byOwnLots(seed: number) {
  return (window: PilotWindow, rehearsal: number) => {
    const random = randomSource(seed, `rehearsal ${rehearsal}`);
    return changePermutation(window, (n, k) => drawnAssignments(n, k, ASSIGNMENTS, random));
  };
}
