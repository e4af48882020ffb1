import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { signalScenarios } from "../../../scripts/simulate/signals/signal-scenarios.ts";
import { falseAlarmRate, shiftSeenRate } from "../../../scripts/simulate/signals/signal-simulation.ts";

const options = { runs: 250, seed: 2 };
const scenario = (id: string) => {
  const found = signalScenarios.find((one) => one.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
};

test("independent noise is called a change in at most about 3 % of months", () => {
  // Three standard errors of 250 runs at 2.5 % are 3 points.
  for (const length of [24, 48])
    expect(falseAlarmRate(scenario("white"), length, options)).toBeLessThan(0.055);
}, 60_000);

test("no simulated metric that does not change is called a change in more than about 7 % of months", () => {
  for (const one of signalScenarios) expect(falseAlarmRate(one, 37, options), one.id).toBeLessThan(0.09);
}, 60_000);

test("a shift of three standard deviations is seen within half a year, with or without season", () => {
  for (const id of ["white", "season"]) {
    const [, , halfYear = 0] = shiftSeenRate(scenario(id), 3, { runs: 60, seed: 2 });
    expect(halfYear).toBeGreaterThan(0.85);
  }
}, 60_000);

test("the kept table is what the command makes now", () => {
  const kept = readFileSync(new URL("../../golden/signals-simulation.md", import.meta.url), "utf8");
  const [, runs, seed] = /--runs (\d+) --seed (\d+)/.exec(kept) ?? [];
  const { what } = scenario("small-n");
  const row = kept.split("\n").find((line) => line.includes(what));
  const rate = falseAlarmRate(scenario("small-n"), 24, { runs: Number(runs), seed: Number(seed) });
  expect(row?.split("|")[2]?.trim()).toBe((100 * rate).toFixed(1));
}, 60_000);
