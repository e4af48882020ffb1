import { analyseLinks } from "#analysis/links/analyse-links.ts";
import type { TestedLink } from "#analysis/links/link-types.ts";
import { chance } from "../chance.ts";
import type { Simulation, SimulationOptions, SimulationTable } from "../simulation.ts";
import {
  drawCompany,
  type LinkScenario,
  plantedScenarios,
  TRUE_LAG,
  unrelatedScenarios,
} from "./link-scenarios.ts";

const LENGTHS = [24, 36, 60];

/** False links among unrelated series; planted links found, and their intervals. */
export const linkSimulation: Simulation = {
  id: "links",
  about: [
    "Evidence of `analyseLinks()` (src/analysis/links) on months made by chance: one cause and one result, each with a trend, a season and correlated noise of its own, by zone or for the whole company. One pair alone is the hardest case: on a page with many pairs the false discovery rate makes every grade harder to reach.",
    "**False links**: pairs that have nothing to do with each other and are graded weak or better, or strong, in per cent. Goal: at most 7, and under 1.",
    `**Planted links**: the cause moves the result ${TRUE_LAG} months later, by so many standard deviations of its noise per one of the cause's. Found: graded weak or better; right lag: of those found; covered: how often the 95 % interval at the true lag holds the truth, of all. Goal: 93–97.`,
  ],
  defaultRuns: 400,
  run: (options) => [falseLinks(options), plantedLinks(options)],
};

/** Shares of unrelated pairs that are graded weak or better, and strong, 0…1. */
export function falseLinkRates(
  scenario: LinkScenario,
  months: number,
  { runs, seed }: SimulationOptions,
): { readonly some: number; readonly strong: number } {
  const found = links(scenario, months, { runs, seed });
  return {
    some: found.filter(({ evidence }) => evidence !== "none").length / runs,
    strong: found.filter(({ evidence }) => evidence === "strong").length / runs,
  };
}

/** Of planted links: share found, share of those at the right lag, and share of all whose interval at the true lag covers the truth. */
export function plantedLinkRates(
  scenario: LinkScenario,
  months: number,
  { runs, seed }: SimulationOptions,
): { readonly found: number; readonly rightLag: number; readonly covered: number } {
  const all = links(scenario, months, { runs, seed });
  const found = all.filter(({ evidence }) => evidence !== "none");
  const right = found.filter(({ lag }) => lag === TRUE_LAG);
  const covered = all.filter(({ profile }) => {
    const truly = profile.find(({ lag }) => lag === TRUE_LAG);
    return truly && truly.ciLow <= scenario.effect && scenario.effect <= truly.ciHigh;
  });
  return {
    found: found.length / runs,
    rightLag: right.length / Math.max(1, found.length),
    covered: covered.length / runs,
  };
}

function links(scenario: LinkScenario, months: number, { runs, seed }: SimulationOptions): TestedLink[] {
  const source = chance(seed, `${scenario.id}/${months}`);
  return Array.from({ length: runs }, () => drawCompany(scenario, months, source)).flatMap((input, run) =>
    analyseLinks(input, { seed: run }).links.filter((one) => one.status === "tested"),
  );
}

const percent = (share: number): string => (100 * share).toFixed(1);

function falseLinks(options: SimulationOptions): SimulationTable {
  return {
    title: `False links, % of pairs (${options.runs} pairs a cell)`,
    columns: [
      "unrelated series",
      ...LENGTHS.flatMap((length) => [`weak+, ${length} months`, `strong, ${length} months`]),
    ],
    rows: unrelatedScenarios.map((scenario) => [
      scenario.what,
      ...LENGTHS.flatMap((length) => {
        const { some, strong } = falseLinkRates(scenario, length, options);
        return [percent(some), percent(strong)];
      }),
    ]),
  };
}

function plantedLinks(options: SimulationOptions): SimulationTable {
  return {
    title: `Planted links, % (${options.runs} pairs a cell)`,
    columns: [
      "linked series",
      ...LENGTHS.flatMap((length) => [`found, ${length}`, `right lag, ${length}`, `covered, ${length}`]),
    ],
    rows: plantedScenarios.map((scenario) => [
      scenario.what,
      ...LENGTHS.flatMap((length) => {
        const { found, rightLag, covered } = plantedLinkRates(scenario, length, options);
        return [percent(found), percent(rightLag), percent(covered)];
      }),
    ]),
  };
}
