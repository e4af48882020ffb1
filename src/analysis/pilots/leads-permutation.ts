import { randomSource } from "#stats/random-source.ts";
import { twoWayEffects } from "#stats/two-way-effects.ts";
import { panelRows } from "./panel-rows.ts";
import type { PilotPanel } from "./pilot-panel.ts";
import { usableZones } from "./usable-zones.ts";

/** Did piloted zones move apart from the others before the start more than any zones do? */
export interface LeadsPermutation {
  readonly status: "estimated";
  /** Root mean square, over the periods before the start, of the distance between both arms around its own mean. */
  readonly distance: number;
  readonly pValue: number;
  readonly assignments: number;
}

export interface NoLeadsPermutation {
  readonly status: "not-estimable";
  readonly why: "no-pilot-zone" | "no-control-zone" | "too-few-periods";
}

/**
 * Joint test of all leads of the event study by re-assigning which zones are piloted. Works with any number of leads, where a Wald test
 * on as many leads as zones is far too quick to reject (see MacKinnon & Webb 2020 on randomisation inference with few clusters).
 *
 * Periods before the first start count; the statistic is the mean square of (pilot mean − control mean) around its mean, which no
 * choice of reference period can sway.
 */
export function leadsPermutation(
  given: PilotPanel,
  options: { readonly seed: number; readonly draws?: number },
): LeadsPermutation | NoLeadsPermutation {
  const panel = usableZones(given);
  const pilots = panel.start.filter((start) => start >= 0);
  const zones = panel.zones.length;
  if (pilots.length === 0) return { status: "not-estimable", why: "no-pilot-zone" };
  if (pilots.length === zones) return { status: "not-estimable", why: "no-control-zone" };
  const moves = movesBefore(panel, Math.min(...pilots));
  if (moves === null) return { status: "not-estimable", why: "too-few-periods" };
  const order = Int32Array.from(panel.zones.keys());
  const piloted = order.filter((zone) => (panel.start[zone] as number) >= 0);
  const real = distance(moves, piloted);
  const random = randomSource(options.seed, "leads");
  const draws = options.draws ?? 4999;
  let extreme = 1;
  for (let draw = 0; draw < draws; draw++) {
    // The first places of a Fisher–Yates shuffle are a random sample of zones.
    for (let i = 0; i < piloted.length; i++) {
      const j = i + Math.floor(random() * (zones - i));
      const kept = order[i] as number;
      order[i] = order[j] as number;
      order[j] = kept;
    }
    if (distance(moves, order.subarray(0, piloted.length)) >= real * (1 - 1e-9)) extreme++;
  }
  const contrast = zones / (zones - piloted.length);
  return {
    status: "estimated",
    distance: contrast * Math.sqrt(real),
    pValue: extreme / (draws + 1),
    assignments: draws + 1,
  };
}

/** Values before the start without zone and period effects, zones × periods; null with fewer than three periods. */
function movesBefore(panel: PilotPanel, start: number): Float64Array[] | null {
  const times = panel.periods.length;
  const values = panel.values.map((value, i) => (i % times < start ? value : Number.NaN));
  const rows = panelRows({ ...panel, values });
  if (rows.periods.length < 3) return null;
  const effects = twoWayEffects(rows.zone, rows.period, panel.zones.length, rows.periods.length);
  const moves = panel.zones.map(() => new Float64Array(rows.periods.length));
  effects.within(rows.values).forEach((value, row) => {
    (moves[rows.zone[row] as number] as Float64Array)[rows.period[row] as number] = value;
  });
  return moves;
}

/** Mean square over periods of the mean over the given zones; that of the others follows, as zones add up to zero. */
function distance(moves: readonly Float64Array[], zones: Int32Array): number {
  const periods = moves[0]?.length ?? 0;
  const sums = new Float64Array(periods);
  for (const zone of zones) {
    const own = moves[zone] as Float64Array;
    for (let t = 0; t < periods; t++) sums[t] = (sums[t] as number) + (own[t] as number);
  }
  let squares = 0;
  for (const sum of sums) squares += (sum / zones.length) ** 2;
  return squares / periods;
}
