import { signal } from "#analysis/signals/signal.ts";
import { type Chance, chance } from "../chance.ts";
import type { Simulation, SimulationOptions, SimulationTable } from "../simulation.ts";
import { type Scenario, type SimulatedSeries, signalScenarios } from "./signal-scenarios.ts";

const LENGTHS = [24, 36, 48, 60];
const SHIFTS = [0, 1, 2, 3];
/** Months after a shift at which it is asked whether it has been seen. */
const WITHIN = [1, 3, 6, 12];
/** Months of history before a shift. */
const BEFORE = 48;
/** Months after a shift at which it is asked whether it is a signal just then. */
const AFTER = [1, 3, 6, 9, 12, 15, 18];
const POWER_SCENARIOS = ["white", "ar-0.3", "season", "trend", "trend-season"];
/** Power needs the verdict of every month, and fewer digits. */
const POWER_SHARE = 1 / 5;

/** False alarms and power of the verdict on a metric. */
export const signalSimulation: Simulation = {
  id: "signals",
  about: [
    "Verdicts of `signal()` (src/analysis/signals) on monthly series made by chance.",
    "**False alarms**: how often the verdict on the latest month is a signal although nothing changed, in per cent of the months. Goal: at most about 3 for independent noise, 7 for the rest.",
    `**Power**: how often a lasting shift, after ${BEFORE} months without one, has been a signal with the right sign in at least one of the first months, in per cent. Shifts are in standard deviations of the noise; the rows with shift 0 are the false alarms upward that the others hold too.`,
    "**Lasting**: how often the shift is a signal just then. After a year it is meant to be the new normal.",
  ],
  defaultRuns: 2000,
  run: (options) => [falseAlarms(options), power(options), lasting(options)],
};

/** Share of series without a change whose latest month is called one, 0…1. */
export function falseAlarmRate(
  scenario: Scenario,
  length: number,
  { runs, seed }: SimulationOptions,
): number {
  const source = chance(seed, `${scenario.id}/${length}`);
  let alarms = 0;
  for (let run = 0; run < runs; run++) {
    if (sideOf(scenario, scenario.draw(length, source)) !== 0) alarms++;
  }
  return alarms / runs;
}

/** By entry of `WITHIN`: share of series whose shift upward has been seen by then, 0…1. */
export function shiftSeenRate(
  scenario: Scenario,
  shift: number,
  { runs, seed }: SimulationOptions,
): number[] {
  const source = chance(seed, `${scenario.id}/shift ${shift}`);
  const seen = WITHIN.map(() => 0);
  for (let run = 0; run < runs; run++) {
    const after = firstSeen(scenario, shift, source);
    for (const [i, months] of WITHIN.entries()) if (after <= months) seen[i] = (seen[i] ?? 0) + 1;
  }
  return seen.map((count) => count / runs);
}

function firstSeen(scenario: Scenario, shift: number, source: Chance): number {
  const longest = Math.max(...WITHIN);
  const { values } = scenario.draw(BEFORE + longest, source);
  const shifted = values.map((value, t) => (t < BEFORE ? value : value + shift));
  for (let months = 1; months <= longest; months++) {
    if (sideOf(scenario, { values: shifted.slice(0, BEFORE + months) }) > 0) return months;
  }
  return Number.POSITIVE_INFINITY;
}

/** Share of series whose shift upward is a signal in the month that many months after it, 0…1. */
function shiftShownRate(
  scenario: Scenario,
  shift: number,
  months: number,
  { runs, seed }: SimulationOptions,
): number {
  const source = chance(seed, `${scenario.id}/shift ${shift} after ${months}`);
  let shown = 0;
  for (let run = 0; run < runs; run++) {
    const { values } = scenario.draw(BEFORE + months, source);
    const shifted = values.map((value, t) => (t < BEFORE ? value : value + shift));
    if (sideOf(scenario, { values: shifted }) > 0) shown++;
  }
  return shown / runs;
}

/** 1 for a signal upward, −1 downward, 0 for none. */
function sideOf(scenario: Scenario, { values, n }: SimulatedSeries): number {
  const points = values.map((value, t) => ({ periodStart: monthStart(t), value, n: n?.[t] ?? null }));
  const { verdict } = signal(points, {
    grain: "month",
    direction: "higher",
    unit: scenario.unit,
    target: null,
  });
  return verdict === "improved" ? 1 : verdict === "worsened" ? -1 : 0;
}

function monthStart(month: number): string {
  return new Date(Date.UTC(2015, month, 1)).toISOString().slice(0, 10);
}

function falseAlarms(options: SimulationOptions): SimulationTable {
  return {
    title: `False alarms, % of months (${options.runs} series a cell)`,
    columns: ["series without a change", ...LENGTHS.map((length) => `${length} months`)],
    rows: signalScenarios.map((scenario) => [
      scenario.what,
      ...LENGTHS.map((length) => (100 * falseAlarmRate(scenario, length, options)).toFixed(1)),
    ]),
  };
}

function lasting({ runs, seed }: SimulationOptions): SimulationTable {
  const fewer = Math.max(1, Math.round(runs * POWER_SHARE));
  const scenarios = signalScenarios.filter(({ id }) => POWER_SCENARIOS.includes(id));
  return {
    title: `Lasting, % of shifts that are a signal just then (${fewer} series a cell)`,
    columns: ["series", "shift, σ", ...AFTER.map((months) => `month ${months}`)],
    rows: scenarios.flatMap((scenario) =>
      [2, 3].map((shift) => [
        scenario.what,
        String(shift),
        ...AFTER.map((months) =>
          (100 * shiftShownRate(scenario, shift, months, { runs: fewer, seed })).toFixed(0),
        ),
      ]),
    ),
  };
}

function power({ runs, seed }: SimulationOptions): SimulationTable {
  const fewer = Math.max(1, Math.round(runs * POWER_SHARE));
  const scenarios = signalScenarios.filter(({ id }) => POWER_SCENARIOS.includes(id));
  return {
    title: `Power, % of shifts seen (${fewer} series a row)`,
    columns: ["series", "shift, σ", ...WITHIN.map((months) => `within ${months} mo`)],
    rows: scenarios.flatMap((scenario) =>
      SHIFTS.map((shift) => [
        scenario.what,
        String(shift),
        ...shiftSeenRate(scenario, shift, { runs: fewer, seed }).map((share) => (100 * share).toFixed(0)),
      ]),
    ),
  };
}
