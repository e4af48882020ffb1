import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plantedScenarios, unrelatedScenarios } from "../../../scripts/simulate/links/link-scenarios.ts";
import { falseLinkRates, plantedLinkRates } from "../../../scripts/simulate/links/link-simulation.ts";

// Few runs, so that it is quick; npm run simulate -- --only links has the precise shares. The bounds are what 30 draws at the
// stated rate stay within 99.9 times of 100.
const OPTIONS = { runs: 30, seed: 2 };

describe("unrelated series", () => {
  it.each(unrelatedScenarios)(
    "$what: hardly any is taken for a link",
    (scenario) => {
      const { some, strong } = falseLinkRates(scenario, 36, OPTIONS);
      expect(some).toBeLessThanOrEqual(8 / 30);
      expect(strong).toBeLessThanOrEqual(2 / 30);
    },
    120_000,
  );
});

describe("planted links", () => {
  const byZone = plantedScenarios.filter(({ zones }) => zones > 0);
  it.each(byZone)(
    "$what: found at the right lag, within the interval",
    (scenario) => {
      const { found, rightLag, covered } = plantedLinkRates(scenario, 36, OPTIONS);
      expect(found).toBeGreaterThan(0.4);
      expect(rightLag).toBeGreaterThan(0.9);
      expect(covered).toBeGreaterThan(0.8);
    },
    120_000,
  );
});

describe("the kept table", () => {
  const kept = readFileSync(new URL("../../golden/links-simulation.md", import.meta.url), "utf8");
  const [, unrelated = ""] = kept.split("## ");
  const rows = unrelated
    .split("\n")
    .filter((line) => /^\| (?:company|\d+ zones)/.test(line))
    .map((line) => line.split("|").slice(2, -1).map(Number));

  it("has every kind of unrelated series at 24, 36 and 60 months", () => {
    expect(rows.map((cells) => cells.length)).toEqual(unrelatedScenarios.map(() => 6));
  });

  it("holds what was asked for: at most 7 % weak or better, under 1 % strong", () => {
    for (const cells of rows) {
      for (const [i, share] of cells.entries()) {
        if (i % 2 === 0) expect(share).toBeLessThanOrEqual(7);
        else expect(share).toBeLessThan(1);
      }
    }
  });
});
