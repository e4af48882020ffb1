import { randomSource } from "#stats/random-source.ts";
import { type MatchTraits, matchedSets } from "./matched-sets.ts";
import { meanDifference } from "./mean-difference.ts";
import type { ZoneTraits } from "./pilot-types.ts";
import { planPower } from "./plan-power.ts";
import type { PlanBalance, PlanCell, PlanRequest, PlanResult } from "./plan-types.ts";
import { trendSlope } from "./trend-slope.ts";
import { type UsableHistory, usableHistory } from "./usable-history.ts";

const FEWEST_PERIODS = 6;
const REHEARSALS = { chosen: 1000, grid: 100 } as const;
const GRID_ZONES = [2, 3, 4, 6, 8, 10, 12, 16, 20, 30];
const GRID_PERIODS = [0.5, 1, 1.5, 2, 3];

/**
 * A pilot before it begins: which zones to pilot and which to compare them with, drawn by lot within matched sets, and the smallest effect that it
 * could find. That comes from do-nothing pilots of the same shape on the company's own history, as does the answer for other numbers of
 * zones and periods. Seeded: the same request gives the same plan.
 */
export function planPilot(request: PlanRequest): PlanResult {
  const history = usableHistory(request.metric, request.unavailable, request.scale ?? "level");
  if (!history) return { status: "not-estimable", why: "no-values" };
  if (history.panel.periods.length < FEWEST_PERIODS)
    return { status: "not-estimable", why: "too-few-periods" };
  const traits = matchTraits(request, history);
  const setsFor = (zones: number) => matchedSets(traits, zones, request.controlsPerZone);
  const sets = setsFor(request.zones);
  if (sets.length < request.zones || sets.length === 0)
    return { status: "not-estimable", why: "too-few-zones" };
  const chosen = planPower(history, sets, request.periods, request, REHEARSALS.chosen);
  if (!chosen) return { status: "not-estimable", why: "too-few-periods" };
  const drawn = drawLots(sets, new Set(request.candidates), request.seed);
  const start = (request.costPerZone ?? 0) * request.zones;
  const running = (request.runCostPerZonePeriod ?? 0) * request.zones * request.periods;
  const { periods } = history.panel;
  return {
    status: "planned",
    chosen: chosen.cell,
    falseAlarms: chosen.falseAlarms,
    canAlarm: chosen.canAlarm,
    grid: gridOf(request, history, setsFor),
    sets: drawn,
    balance: balanceOf(traits, ["level", "trend", ...columnsOf(request.traits, history.panel.zones)], drawn),
    cost: { start, running, total: start + running },
    history: {
      zones: history.panel.zones.length,
      from: periods[0] ?? "",
      to: periods.at(-1) ?? "",
      periods: periods.length,
    },
  };
}

/** Numeric columns that every zone of the history has. */
function columnsOf(traits: readonly ZoneTraits[], zones: readonly string[]): string[] {
  const of = new Map(traits.map((one) => [one.zone, one.numbers]));
  const names = [...new Set(traits.flatMap(({ numbers }) => Object.keys(numbers)))].sort();
  return names.filter((name) => zones.every((zone) => of.get(zone)?.[name] !== undefined));
}

function matchTraits({ traits, candidates }: PlanRequest, { panel }: UsableHistory): MatchTraits[] {
  const T = panel.periods.length;
  const of = new Map(traits.map((one) => [one.zone, one]));
  const columns = columnsOf(traits, panel.zones);
  const may = new Set(candidates);
  return panel.zones.map((zone, i) => {
    const row = panel.values.subarray(i * T, (i + 1) * T);
    const level = row.reduce((sum, value) => sum + value, 0) / T;
    const known = of.get(zone);
    return {
      zone,
      numbers: [level, trendSlope(row), ...columns.map((name) => known?.numbers[name] ?? 0)],
      words: [known?.region ?? null, known?.format ?? null],
      candidate: may.has(zone),
    };
  });
}

/** One zone of each set that may be piloted, by lot. */
function drawLots(sets: readonly (readonly string[])[], may: ReadonlySet<string>, seed: number) {
  const random = randomSource(seed, "lots");
  return sets.map((set) => {
    const eligible = set.filter((zone) => may.has(zone));
    const pilot = eligible[Math.floor(random() * eligible.length)] ?? set[0] ?? "";
    return { pilot, controls: set.filter((zone) => zone !== pilot) };
  });
}

function balanceOf(
  traits: readonly MatchTraits[],
  names: readonly string[],
  sets: readonly { readonly pilot: string; readonly controls: readonly string[] }[],
): PlanBalance[] {
  const of = new Map(traits.map((one) => [one.zone, one.numbers]));
  return names.map((trait, k) => {
    const value = (zone: string) => of.get(zone)?.[k] ?? 0;
    const pilots = sets.map(({ pilot }) => value(pilot));
    const controls = sets.flatMap((set) => set.controls.map(value));
    const mean = (own: readonly number[]) => own.reduce((sum, one) => sum + one, 0) / own.length;
    const { smd } = meanDifference([...pilots, ...controls], pilots.length);
    return { trait, smd, pilot: mean(pilots), control: mean(controls) };
  });
}

/** The answer for fewer and more zones and periods. */
function gridOf(
  request: PlanRequest,
  history: UsableHistory,
  setsFor: (zones: number) => string[][],
): PlanCell[] {
  const lengths = [...new Set(GRID_PERIODS.map((times) => Math.max(1, Math.round(times * request.periods))))];
  const numbers = [...new Set([...GRID_ZONES, request.zones])].sort((a, b) => a - b);
  return numbers.flatMap((zones) => {
    const sets = setsFor(zones);
    if (sets.length < zones) return [];
    return lengths.map(
      (periods) =>
        planPower(history, sets, periods, request, REHEARSALS.grid)?.cell ?? {
          zones,
          periods,
          smallestDetectable: null,
          power: null,
        },
    );
  });
}
