import { judgePilot } from "#analysis/pilots/judge-pilot.ts";
import type { PilotInput } from "#analysis/pilots/pilot-types.ts";
import { usualArithmetic } from "#analysis/pilots/usual-arithmetic.ts";
import { chance } from "../chance.ts";
import type { Simulation, SimulationOptions, SimulationTable } from "../simulation.ts";
import { type PlaceboShape, placeboPilot, shopSales } from "./real-shops.ts";
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
const LEVEL = 0.05;

/** Every shape of do-nothing pilot that is drawn from real shops. */
export const placeboScenarios: readonly PlaceboShape[] = (["level", "log"] as const).flatMap((scale) =>
  SHAPES.flatMap((shape) => [14, 26].map((after): PlaceboShape => ({ ...shape, before: 26, after, scale }))),
);

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

/** What may become of a pilot. */
interface PilotOutcome {
  /** The verdict calls for or against the pilot because of an effect that is proven. */
  readonly called: boolean;
  /** P-value of the headline at most 5 %. */
  readonly significant: boolean;
  /** The headline's interval holds the truth. */
  readonly covered: boolean;
  /** A check failed, so that no verdict was given. */
  readonly withheld: boolean;
  /** Before/after of the piloted zones alone calls an effect at 5 %. */
  readonly beforeAfter: boolean;
  /** A t-test of the zones' changes does. */
  readonly tTest: boolean;
  /** Regression by zone and week with errors taken for independent does. */
  readonly regression: boolean;
}

/** What became of many pilots of one kind, in shares of one. */
export type PilotRates = Readonly<Record<keyof PilotOutcome, number>>;

/** False positives, coverage and power of a pilot's verdict. */
export const pilotSimulation: Simulation = {
  id: "pilots",
  about: [
    "Verdicts of `judgePilot()` (src/analysis/pilots). **Called**: the verdict rests on a proven effect (roll out, or do not because of harm), in per cent of pilots. Without an effect these are the false positives; goal: at most 6. **p ≤ 5 %** is the headline's test before checks. **Covered**: its 95 % interval holds the truth; goal: 93 to 97. **Withheld**: a check failed although nothing is wrong.",
    "The first two tables are weekly pilots made by chance: zones differ in level and in how noisy they are (standard deviation 1 to 2), share season and shocks, and have noise of correlation ρ from week to week. The primary metric's smallest worthwhile effect is 0.5.",
    "The third has pilots that never were, on weekly orange-juice sales of 83 real shops (test/fixtures/orange-juice): weeks, shops and roles are drawn by chance. Beside it what spreadsheets do, called at 5 %: **before/after** of the piloted shops, a **t-test** of the shops' changes, **regression** by shop and week with errors taken for independent.",
  ],
  defaultRuns: 1000,
  run: (options) => [
    table("Without an effect", options, 0),
    table("With an effect of 2", fewer(options), 2),
    placeboTable(options),
  ],
};

/** Rates over simulated pilots of one kind. */
export function pilotRates(scenario: PilotScenario, effect: number, options: SimulationOptions): PilotRates {
  const source = chance(options.seed, `${scenario.id}/${effect}`);
  return ratesOf(() => simulatedPilot({ ...scenario, effect }, source), effect, options.runs);
}

/** Rates over pilots that never were, drawn from real shops. */
export function placeboRates(shape: PlaceboShape, { runs, seed }: SimulationOptions): PilotRates {
  const source = chance(seed, Object.values(shape).join("/"));
  const sales = shopSales();
  return ratesOf(() => placeboPilot(sales, shape, source), 0, runs);
}

function ratesOf(draw: () => PilotInput, effect: number, runs: number): PilotRates {
  const outcomes = Array.from({ length: runs }, () => outcomeOf(draw(), effect));
  const share = (key: keyof PilotOutcome): number => outcomes.filter((one) => one[key]).length / runs;
  return {
    called: share("called"),
    significant: share("significant"),
    covered: share("covered"),
    withheld: share("withheld"),
    beforeAfter: share("beforeAfter"),
    tTest: share("tTest"),
    regression: share("regression"),
  };
}

function outcomeOf(input: PilotInput, effect: number): PilotOutcome {
  const { main, verdict, reasons } = judgePilot(input, { seed: 1 }, EFFORTS);
  if (!main) throw new Error("a simulated pilot could not be estimated");
  const proven = reasons.some(
    ({ code }) => code === "effect-proven" || code === "effect-harmful" || code === "proven-but-small",
  );
  const { pValue, ciLow, ciHigh } = main.headline;
  const usual = usualArithmetic(main.window);
  return {
    called: proven && verdict !== "not_trustworthy",
    significant: pValue <= LEVEL,
    covered: ciLow <= effect && effect <= ciHigh,
    withheld: verdict === "not_trustworthy",
    beforeAfter: usual.before_after <= LEVEL,
    tTest: usual.t_test <= LEVEL,
    regression: usual.zone_period_regression <= LEVEL,
  };
}

function fewer({ runs, seed }: SimulationOptions): SimulationOptions {
  return { runs: Math.max(1, Math.round(runs * SHARE_WITH_EFFECT)), seed };
}

const percent = (share: number): string => (100 * share).toFixed(1);

const verdictRates = ({ called, significant, covered, withheld }: PilotRates): string[] =>
  [called, significant, covered, withheld].map(percent);

const VERDICT_COLUMNS = ["called", "p ≤ 5 %", "covered", "withheld"];

function table(title: string, options: SimulationOptions, effect: number): SimulationTable {
  return {
    title: `${title}, % of pilots (${options.runs} a row)`,
    columns: ["zones", "ρ", "weeks", ...VERDICT_COLUMNS],
    rows: pilotScenarios.map((scenario) => {
      const { pilots, controls, lagOne, before, after } = scenario;
      return [
        `${pilots} + ${controls}`,
        String(lagOne),
        `${before} + ${after}`,
        ...verdictRates(pilotRates(scenario, effect, options)),
      ];
    }),
  };
}

function placeboTable(options: SimulationOptions): SimulationTable {
  return {
    title: `Pilots that never were, on sales of real shops, % of pilots (${options.runs} a row)`,
    columns: ["shops", "scale", "weeks", ...VERDICT_COLUMNS, "before/after", "t-test", "regression"],
    rows: placeboScenarios.map((shape) => {
      const rates = placeboRates(shape, options);
      const { beforeAfter, tTest, regression } = rates;
      return [
        `${shape.pilots} + ${shape.controls}`,
        shape.scale,
        `${shape.before} + ${shape.after}`,
        ...verdictRates(rates),
        ...[beforeAfter, tTest, regression].map(percent),
      ];
    }),
  };
}
