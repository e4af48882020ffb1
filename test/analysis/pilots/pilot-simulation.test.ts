import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  pilotRates,
  pilotScenarios,
  placeboRates,
  placeboScenarios,
} from "../../../scripts/simulate/pilots/pilot-simulation.ts";
import { shopSales } from "../../../scripts/simulate/pilots/real-shops.ts";

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

test("the real shops' sales are read whole", () => {
  const { shops, weeks, values } = shopSales();
  expect(shops).toHaveLength(83);
  expect(weeks).toBe(121);
  expect(values.filter((value) => !Number.isNaN(value))).toHaveLength(9649);
  expect(values[0]).toBe(76192);
});

test("a pilot that never was is hardly ever called an effect on real sales, where before/after mostly is", () => {
  const rates = placeboRates(
    { pilots: 4, controls: 8, before: 26, after: 14, scale: "level" },
    { runs: 80, seed: 5 },
  );
  expect(rates.called).toBeLessThan(10 / 80);
  expect(rates.beforeAfter).toBeGreaterThan(0.2);
}, 60_000);

interface KeptRow {
  readonly called: number;
  readonly covered: number;
}

/** Rows of the kept tables, by table. */
function keptTables(): KeptRow[][] {
  const kept = readFileSync(new URL("../../golden/pilots-simulation.md", import.meta.url), "utf8");
  return kept
    .split("## ")
    .slice(1)
    .map((table) =>
      table.split("\n").flatMap((line) => {
        const cells = line.split("|").map((cell) => cell.trim());
        return /^\d+ \+ \d+$/.test(cells[1] ?? "")
          ? [{ called: Number(cells[4]), covered: Number(cells[6]) }]
          : [];
      }),
    );
}

test("the kept tables hold what was asked for: at most 6 % called without an effect, 93 to 97 % covered", () => {
  const [none = [], planted = [], placebos = []] = keptTables();
  expect(none).toHaveLength(pilotScenarios.length);
  expect(placebos).toHaveLength(placeboScenarios.length);
  const mean = (rows: readonly KeptRow[], of: keyof KeptRow) =>
    rows.reduce((sum, row) => sum + row[of], 0) / rows.length;
  for (const rows of [none, placebos]) {
    expect(mean(rows, "called")).toBeLessThanOrEqual(6);
    // Each row has its own chance: two standard errors of 500 pilots are 2 points.
    for (const { called } of rows) expect(called).toBeLessThanOrEqual(8);
  }
  for (const rows of [none, planted, placebos]) {
    expect(mean(rows, "covered")).toBeGreaterThanOrEqual(93);
    expect(mean(rows, "covered")).toBeLessThanOrEqual(97);
  }
});
