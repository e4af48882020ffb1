import { judgePilot } from "#analysis/pilots/judge-pilot.ts";
import { chance } from "../chance.ts";
import type { Simulation, SimulationOptions, SimulationTable } from "../simulation.ts";
import { type PilotShape, simulatedPilot } from "./simulated-pilot.ts";

interface PilotScenario extends PilotShape {
  readonly id: string;
}

const EFFORTS = { primary: "headline", guardrail: "headline", other: "headline" } as const;
const SHAPES = [
  { pilots: 4, controls: 8 },
  { pilots: 1, controls: 20 },
  { pilots: 10, controls: 30 },
];
const SHARE_WITH_EFFECT = 1 / 2;

/** Every shape of pilot without an effect that must not be called one. */
export const pilotScenarios: readonly PilotScenario[] = SHAPES.flatMap(({ pilots, controls }) =>
  [0, 0.6].flatMap((lagOne) =>
    [
      { before: 26, after: 14 },
      { before: 26, after: 26 },
    ].map((times) => ({
      id: `${pilots}+${controls}/${lagOne}/${times.after}`,
      pilots,
      controls,
      lagOne,
      effect: 0,
      ...times,
    })),
  ),
);

/** What became of many pilots of one kind, in shares of one. */
export interface PilotRates {
  /** The verdict calls for or against the pilot because of an effect that is proven. */
  readonly called: number;
  /** P-value of the headline at most 5 %. */
  readonly significant: number;
  /** The headline's interval holds the truth. */
  readonly covered: number;
  /** A check failed, so that no verdict was given. */
  readonly withheld: number;
}

/** False positives, coverage and power of a pilot's verdict. */
export const pilotSimulation: Simulation = {
  id: "pilots",
  about: [
    "Verdicts of `judgePilot()` (src/analysis/pilots) on weekly pilots made by chance: zones differ in level and in how noisy they are (standard deviation 1 to 2), share season and shocks, and have noise of correlation ρ from week to week. The primary metric's smallest worthwhile effect is 0.5.",
    "**Called**: the verdict rests on a proven effect (roll out, or do not because of harm), in per cent of pilots. Without an effect these are the false positives; goal: at most 6. **p ≤ 5 %** is the headline's test before checks. **Covered**: its 95 % interval holds the truth; goal: 93 to 97. **Withheld**: a check failed although nothing is wrong.",
  ],
  defaultRuns: 1000,
  run: (options) => [table("Without an effect", options, 0), table("With an effect of 2", fewer(options), 2)],
};

/** Rates over simulated pilots of one kind. */
export function pilotRates(
  scenario: PilotScenario,
  effect: number,
  { runs, seed }: SimulationOptions,
): PilotRates {
  const source = chance(seed, `${scenario.id}/${effect}`);
  const counts = { called: 0, significant: 0, covered: 0, withheld: 0 };
  for (let run = 0; run < runs; run++) {
    const { main, verdict, reasons } = judgePilot(
      simulatedPilot({ ...scenario, effect }, source),
      { seed: 1 },
      EFFORTS,
    );
    if (!main) continue;
    const proven = reasons.some(
      ({ code }) => code === "effect-proven" || code === "effect-harmful" || code === "proven-but-small",
    );
    if (proven && verdict !== "not_trustworthy") counts.called++;
    if (main.headline.pValue <= 0.05) counts.significant++;
    if (main.headline.ciLow <= effect && main.headline.ciHigh >= effect) counts.covered++;
    if (verdict === "not_trustworthy") counts.withheld++;
  }
  return {
    called: counts.called / runs,
    significant: counts.significant / runs,
    covered: counts.covered / runs,
    withheld: counts.withheld / runs,
  };
}

function fewer({ runs, seed }: SimulationOptions): SimulationOptions {
  return { runs: Math.max(1, Math.round(runs * SHARE_WITH_EFFECT)), seed };
}

function table(title: string, options: SimulationOptions, effect: number): SimulationTable {
  const percent = (share: number) => (100 * share).toFixed(1);
  return {
    title: `${title}, % of pilots (${options.runs} a row)`,
    columns: ["zones", "ρ", "weeks", "called", "p ≤ 5 %", "covered", "withheld"],
    rows: pilotScenarios.map((scenario) => {
      const { pilots, controls, lagOne, before, after } = scenario;
      const rates = pilotRates(scenario, effect, options);
      return [
        `${pilots} + ${controls}`,
        String(lagOne),
        `${before} + ${after}`,
        percent(rates.called),
        percent(rates.significant),
        percent(rates.covered),
        percent(rates.withheld),
      ];
    }),
  };
}
