import { type Assessment, answerSheets } from "#analysis/maturity/answer-sheets.ts";
import type { AssessedPart } from "#analysis/maturity/compare-assessments.ts";
import { elementScores } from "#analysis/maturity/element-scores.ts";
import { maturityTrend } from "#analysis/maturity/maturity-trend.ts";
import type { MaturityChange } from "#analysis/maturity/maturity-types.ts";
import { overallScore } from "#analysis/maturity/overall-score.ts";
import { questionnaire1 } from "#model/questionnaire/questionnaire-1.ts";
import { type Chance, chance } from "../chance.ts";
import type { Simulation, SimulationOptions, SimulationTable } from "../simulation.ts";
import {
  drawAssessments,
  maturityScenarios,
  type Panel,
  panels,
  type Scenario,
} from "./maturity-scenarios.ts";

const SHIFTS = [0.5, 1, 2];

/** False progress, coverage and power of maturity. */
export const maturitySimulation: Simulation = {
  id: "maturity",
  about: [
    "Changes between two assessments by `maturityTrend()` (src/analysis/maturity) on answers made by chance.",
    "**False progress**: how often anything on the page is called progress although nothing changed: the overall score, any of the six elements, or the overall score of any unit; in per cent. Goal: at most 5. A false decline is as rare. The nominal rate is 5 when all parts are independent, as with dice; parts that hang together are wrong together, and less often.",
    `Columns: ${maturityScenarios.map(({ id, what }) => `${id}: ${what}`).join("; ")}.`,
    "**Power**: how often the overall score, and how often at least one element, is called progress when every element rose by so many points of the 0–10 scale, in per cent.",
    "**Coverage**: how often the 95 % interval of the change of the overall score holds the truth, in per cent.",
  ],
  defaultRuns: 800,
  run: (options) => [...nothingChanged(options), powerTable(options)],
};

/** What is said of two assessments: by the company's overall score, its elements and its units. */
interface Said {
  readonly overall: MaturityChange;
  readonly elements: readonly MaturityChange[];
  readonly units: readonly MaturityChange[];
}

function compare(scenario: Scenario, panel: Panel, shift: number, source: Chance): Said {
  const assessments = answerSheets(drawAssessments(scenario, panel, shift, source), [questionnaire1]);
  const part = (assessment: Assessment, unit: string | null): AssessedPart => {
    const { assessmentId, questionnaire, sheets } = assessment;
    const own = sheets.filter((sheet) => unit === null || sheet.unit === unit);
    const elements = elementScores(own, questionnaire);
    const overall = overallScore(own, questionnaire, elements);
    return { assessment, result: { assessmentId, unit, version: questionnaire.version, overall, elements } };
  };
  const units = assessments.flatMap((one) =>
    [...new Set(one.sheets.flatMap(({ unit }) => unit ?? []))].map((unit) => part(one, unit)),
  );
  const trend = maturityTrend(
    assessments.map((one) => part(one, null)),
    units,
  );
  const [company, ...ofUnits] = [...trend.steps, ...trend.units].flatMap((one) =>
    one.status === "compared" ? [one] : [],
  );
  if (!company) throw new TypeError("two assessments of one version are compared");
  return {
    overall: company.overall,
    elements: Object.values(company.elements),
    units: ofUnits.map(({ overall }) => overall),
  };
}

const isProgress = (change: MaturityChange): boolean =>
  change.status === "estimated" && change.verdict === "progress";

/** When nothing changed: share of pairs of assessments in which something is called progress, and of intervals that hold 0; 0…1. */
export function falseProgressRate(
  scenario: Scenario,
  panel: Panel,
  { runs, seed }: SimulationOptions,
): { readonly progress: number; readonly coverage: number } {
  const source = chance(seed, `${scenario.id}/${panel.id}`);
  let [wrong, held, had] = [0, 0, 0];
  for (let run = 0; run < runs; run++) {
    const { overall, elements, units } = compare(scenario, panel, 0, source);
    if ([overall, ...elements, ...units].some(isProgress)) wrong++;
    if (overall.status !== "estimated") continue;
    had++;
    if (overall.low <= 0 && overall.high >= 0) held++;
  }
  return { progress: wrong / runs, coverage: held / had };
}

/** When all elements rose by `shift`: shares of pairs of assessments whose overall score, or some element, is called progress; 0…1. */
export function progressSeenRate(
  scenario: Scenario,
  panel: Panel,
  shift: number,
  { runs, seed }: SimulationOptions,
): { readonly overall: number; readonly anyElement: number } {
  const source = chance(seed, `${scenario.id}/${panel.id}/shift ${shift}`);
  let [overall, anyElement] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const said = compare(scenario, panel, shift, source);
    if (isProgress(said.overall)) overall++;
    if (said.elements.some(isProgress)) anyElement++;
  }
  return { overall: overall / runs, anyElement: anyElement / runs };
}

/** Both tables of assessments between which nothing changed. */
function nothingChanged(options: SimulationOptions): SimulationTable[] {
  const columns = ["who answers", ...maturityScenarios.map(({ id }) => id)];
  const cells = panels.map((panel) => ({
    who: panel.what,
    rates: maturityScenarios.map((scenario) => falseProgressRate(scenario, panel, options)),
  }));
  const percent = (share: number): string => (100 * share).toFixed(1);
  return [
    {
      title: `False progress, % (${options.runs} pairs of assessments a cell)`,
      columns,
      rows: cells.map(({ who, rates }) => [who, ...rates.map(({ progress }) => percent(progress))]),
    },
    {
      title: "Coverage of the interval of the overall change, %",
      columns,
      rows: cells.map(({ who, rates }) => [who, ...rates.map((one) => percent(one.coverage))]),
    },
  ];
}

function powerTable(options: SimulationOptions): SimulationTable {
  const [scenario] = maturityScenarios;
  if (!scenario) throw new TypeError("no scenario");
  const fewer = { ...options, runs: Math.max(1, Math.round(options.runs / 5)) };
  return {
    title: `Power, % (${fewer.runs} pairs of assessments a cell, usual answers)`,
    columns: ["who answers", ...SHIFTS.flatMap((shift) => [`overall + ${shift}`, `any element + ${shift}`])],
    rows: panels.map((panel) => [
      panel.what,
      ...SHIFTS.flatMap((shift) => {
        const { overall, anyElement } = progressSeenRate(scenario, panel, shift, fewer);
        return [overall, anyElement].map((share) => (100 * share).toFixed(0));
      }),
    ]),
  };
}
