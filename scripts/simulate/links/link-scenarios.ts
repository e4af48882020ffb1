import type { LinkFrame, LinksInput } from "#analysis/links/link-types.ts";
import type { Chance } from "../chance.ts";

/** A company of which one cause and one result are simulated. */
export interface LinkScenario {
  readonly id: string;
  readonly what: string;
  /** 0 for figures of the whole company only. */
  readonly zones: number;
  /** Correlation of a series' noise from month to month. */
  readonly lagOne: number;
  /** Change of the result per unit of the cause, in noise standard deviations, two months later; 0 for unrelated series. */
  readonly effect: number;
}

export const TRUE_LAG = 2;

const companyNoise = [0.3, 0.6];
const panelNoise = [0.5];

function panels(zones: number, effect: number): LinkScenario[] {
  return panelNoise.map((lagOne) => ({
    id: `${zones}-zones-${lagOne}-${effect}`,
    what: `${zones} zones, trends of their own, ρ = ${lagOne}`,
    zones,
    lagOne,
    effect,
  }));
}

/** Trend, season and correlated noise; the cause has nothing to do with the result. */
export const unrelatedScenarios: readonly LinkScenario[] = [
  ...companyNoise.map((lagOne) => ({
    id: `company-${lagOne}-0`,
    what: `company, trend and season, ρ = ${lagOne}`,
    zones: 0,
    lagOne,
    effect: 0,
  })),
  ...panels(12, 0),
  ...panels(40, 0),
];

/** The same with a link. */
export const plantedScenarios: readonly LinkScenario[] = [
  ...companyNoise.map((lagOne) => ({
    id: `company-${lagOne}-1`,
    what: `company, trend and season, ρ = ${lagOne}, effect 1`,
    zones: 0,
    lagOne,
    effect: 1,
  })),
  ...panels(12, 0.4).map((one) => ({ ...one, what: `${one.what}, effect 0.4` })),
  ...panels(40, 0.2).map((one) => ({ ...one, what: `${one.what}, effect 0.2` })),
];

/** Draws one company of so many months. */
export function drawCompany(scenario: LinkScenario, months: number, chance: Chance): LinksInput {
  const { zones, effect } = scenario;
  const units = Math.max(1, zones);
  const before = TRUE_LAG;
  const common = zones > 0 ? [season(chance, months + before), season(chance, months + before)] : null;
  const cause = new Float64Array(units * months);
  const result = new Float64Array(units * months);
  for (let unit = 0; unit < units; unit++) {
    const x = oneSeries(scenario, months + before, chance, common?.[0]);
    const y = oneSeries(scenario, months + before, chance, common?.[1]);
    for (let t = 0; t < months; t++) {
      cause[unit * months + t] = x[t + before] as number;
      result[unit * months + t] =
        (y[t + before] as number) + effect * ((x[t + before - TRUE_LAG] as number) - 50);
    }
  }
  return companyOf(zones, months, cause, result);
}

/** A level of 50, a trend, a season and noise with variance 1. */
function oneSeries(
  { lagOne }: LinkScenario,
  length: number,
  chance: Chance,
  common: readonly number[] | undefined,
): number[] {
  const own = common ?? season(chance, length);
  const slope = chance.normal() * 0.05;
  const level = 50 + 3 * chance.normal();
  let noise = chance.normal();
  return Array.from({ length }, (_, t) => {
    noise = lagOne * noise + Math.sqrt(1 - lagOne * lagOne) * chance.normal();
    return level + slope * t + (own[t] as number) + noise;
  });
}

/** A yearly wave of 2 standard deviations, more in December, and (for all zones alike) the company's own ups and downs. */
function season(chance: Chance, length: number): number[] {
  const shift = chance.whole(0, 11);
  return Array.from({ length }, (_, t) => {
    const wave = 2 * Math.sin((2 * Math.PI * (t + shift)) / 12);
    return wave + ((t + shift) % 12 === 11 ? 2 : 0);
  });
}

function companyOf(zones: number, months: number, cause: Float64Array, result: Float64Array): LinksInput {
  const panels = new Map(
    zones > 0
      ? [
          ["cause", cause],
          ["result", result],
        ]
      : [],
  );
  const frame: LinkFrame = {
    grain: "month",
    periods: Array.from({ length: months }, (_, t) =>
      new Date(Date.UTC(2018, t, 1)).toISOString().slice(0, 10),
    ),
    company: new Map([
      ["cause", zones > 0 ? averages(cause, zones, months) : cause],
      ["result", zones > 0 ? averages(result, zones, months) : result],
    ]),
    panels,
  };
  const metric = { unit: "score", direction: "higher", aggregation: "mean", grain: "month" } as const;
  return {
    metrics: [
      { ...metric, metricId: "cause", aspect: "CX" },
      { ...metric, metricId: "result", aspect: "TX" },
    ],
    outcomes: ["result"],
    frames: [frame],
    zones: Array.from({ length: zones }, (_, i) => `zone ${i + 1}`),
    regions: Array.from({ length: zones }, () => null),
    beliefs: [],
    pilots: [],
  };
}

function averages(panel: Float64Array, zones: number, months: number): Float64Array {
  return Float64Array.from({ length: months }, (_, t) => {
    let sum = 0;
    for (let zone = 0; zone < zones; zone++) sum += panel[zone * months + t] as number;
    return sum / zones;
  });
}
