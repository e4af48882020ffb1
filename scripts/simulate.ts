import { writeFile } from "node:fs/promises";
import { command, UsageError } from "./cli.ts";
import { simulations } from "./simulate/registry.ts";
import { simulationReport } from "./simulate/simulation-report.ts";

const ids = simulations.map(({ id }) => id).join(", ");

await command(
  {
    name: "simulate",
    does: "Measures how often verdicts are wrong, on data made by chance where the truth is known.",
    options: {
      only: { type: "string" },
      runs: { type: "string" },
      seed: { type: "string", default: "1" },
      write: { type: "boolean", default: false },
    },
    help: {
      only: `run one simulation: ${ids}`,
      runs: "data sets per cell of a table; each simulation has its own default",
      seed: "seed of the random numbers, a whole number; 1 by default",
      write: "also keep the tables in test/golden/ID-simulation.md",
    },
  },
  async ({ only, runs, seed, write }) => {
    const chosen = simulations.filter(({ id }) => only === undefined || id === only);
    if (chosen.length === 0) throw new UsageError(`--only needs one of ${ids}, got ${only}`);
    const wanted = runs === undefined ? null : wholeNumber("--runs", runs, 1);
    for (const simulation of chosen) {
      const options = { runs: wanted ?? simulation.defaultRuns, seed: wholeNumber("--seed", seed, 0) };
      const report = simulationReport(simulation, options, simulation.run(options));
      process.stdout.write(report);
      if (write)
        await writeFile(new URL(`../test/golden/${simulation.id}-simulation.md`, import.meta.url), report);
    }
    return 0;
  },
);

function wholeNumber(flag: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) {
    throw new UsageError(`${flag} needs a whole number of at least ${least}, got ${text}`);
  }
  return value;
}
