import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { maturityScenarios, panels } from "../../../scripts/simulate/maturity/maturity-scenarios.ts";
import {
  falseProgressRate,
  progressSeenRate,
} from "../../../scripts/simulate/maturity/maturity-simulation.ts";

const one = <Item extends { readonly id: string }>(items: readonly Item[], id: string): Item => {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`nothing called ${id}`);
  return found;
};
const scenario = (id: string) => one(maturityScenarios, id);
const panel = (id: string) => one(panels, id);

test.each([
  ["usual", "same-3"],
  ["usual", "same-6"],
  ["mood", "same-5"],
  ["dice", "same-8"],
  ["usual", "other-4"],
  ["open", "turnover"],
])(
  "%s answers of %s are called progress in at most 5 % of assessments between which nothing changed",
  (how, who) => {
    // Three standard errors of 150 assessments at 5 % are 5.3 points.
    const { progress } = falseProgressRate(scenario(how), panel(who), { runs: 150, seed: 2 });
    expect(progress).toBeLessThan(0.05 + 0.053);
  },
  60_000,
);

test("the interval of the overall change holds the truth 95 times in 100", () => {
  const { coverage } = falseProgressRate(scenario("usual"), panel("same-8"), { runs: 200, seed: 3 });
  expect(coverage).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / 200));
}, 60_000);

test("a rise of two points is seen among fourteen people, and as a rule among four", () => {
  const seen = (who: string) => progressSeenRate(scenario("usual"), panel(who), 2, { runs: 40, seed: 2 });
  expect(seen("same-14").overall).toBe(1);
  expect(seen("same-4").overall).toBeGreaterThan(0.7);
}, 60_000);

const KEPT = new URL("../../golden/maturity-simulation.md", import.meta.url);

test("the kept table is what the command makes now, and holds what it promises", () => {
  const kept = readFileSync(KEPT, "utf8");
  const [, runs, seed] = /--runs (\d+) --seed (\d+)/.exec(kept) ?? [];
  const table = kept.slice(kept.indexOf("## False progress"), kept.indexOf("## Coverage"));
  const rows = table.split("\n").filter((line) => /^\| (the same|\d)/.test(line));
  expect(rows).toHaveLength(panels.length);
  const rates = rows.flatMap((line) => line.split("|").slice(2, -1).map(Number));
  // The table has an error of its own: 0.8 points at 800 assessments a cell.
  const error = 100 * Math.sqrt((0.05 * 0.95) / Number(runs));
  expect(Math.max(...rates)).toBeLessThan(5 + 3 * error);
  expect(rates.filter((rate) => rate > 5).length / rates.length).toBeLessThan(0.1);
  const { progress } = falseProgressRate(scenario("firm"), panel("same-3"), {
    runs: Number(runs),
    seed: Number(seed),
  });
  const row = rows.find((line) => line.includes(panel("same-3").what));
  expect(row?.split("|")[4]?.trim()).toBe((100 * progress).toFixed(1));
}, 120_000);
