import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pilotRates, pilotScenarios } from "../../../scripts/simulate/pilots/pilot-simulation.ts";

const scenario = (id: string) => {
  const found = pilotScenarios.find((one) => one.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
};

test("a pilot that does nothing is hardly ever called an effect", () => {
  // 80 pilots: at 5 % more than 9 alarms come up once in a hundred times.
  const rates = pilotRates(scenario("4+8/0.6/14"), 0, { runs: 80, seed: 5 });
  expect(rates.called).toBeLessThan(10 / 80);
  expect(rates.covered).toBeGreaterThan(0.88);
}, 60_000);

test("an effect of two standard deviations in four zones is mostly found", () => {
  const rates = pilotRates(scenario("4+8/0.6/14"), 2, { runs: 30, seed: 5 });
  expect(rates.significant).toBeGreaterThan(0.8);
}, 60_000);

test("the kept table holds what was asked for: at most 6 % called without an effect, 93 to 97 % covered", () => {
  const kept = readFileSync(new URL("../../golden/pilots-simulation.md", import.meta.url), "utf8");
  const [, none = ""] = kept.split("## ");
  const rows = none.split("\n").flatMap((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    return /^\d+ \+ \d+$/.test(cells[1] ?? "")
      ? [{ called: Number(cells[4]), covered: Number(cells[6]) }]
      : [];
  });
  expect(rows).toHaveLength(pilotScenarios.length);
  const mean = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  expect(mean(({ called }) => called)).toBeLessThanOrEqual(6);
  expect(mean(({ covered }) => covered)).toBeGreaterThanOrEqual(93);
  expect(mean(({ covered }) => covered)).toBeLessThanOrEqual(97);
  // Each row has its own chance: two standard errors of 400 pilots are 2.2 points.
  for (const { called } of rows) expect(called).toBeLessThanOrEqual(8.2);
});
