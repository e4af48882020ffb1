import type { Unit } from "#model/vocabulary.ts";
import type { Chance } from "../chance.ts";

/** Values of a metric month by month, in noise standard deviations where nothing else is said. */
export interface SimulatedSeries {
  values: number[];
  /** Sample sizes, where the metric has them. */
  n?: number[];
}

/** A metric that never changes but by chance, season or steady trend. */
export interface Scenario {
  id: string;
  what: string;
  unit: Unit;
  draw: (length: number, chance: Chance) => SimulatedSeries;
}

/** A season of 3 standard deviations each way and a further 3 in December. */
const season = (month: number) => 3 * Math.sin((2 * Math.PI * month) / 12) + (month % 12 === 11 ? 3 : 0);

/** First-order autoregression with variance 1. */
function autoregression(length: number, lagOne: number, chance: Chance): number[] {
  const values = [chance.normal()];
  while (values.length < length) {
    values.push(lagOne * (values.at(-1) ?? 0) + Math.sqrt(1 - lagOne * lagOne) * chance.normal());
  }
  return values;
}

/** Noise with correlation, a trend of `slope` per month and, if asked for, the season. */
function score(id: string, what: string, lagOne: number, slope: number, seasonal: boolean): Scenario {
  return {
    id,
    what,
    unit: "score",
    draw: (length, chance) => ({
      values: autoregression(length, lagOne, chance).map(
        (noise, t) => noise + slope * t + (seasonal ? season(t) : 0),
      ),
    }),
  };
}

/** Shares of samples between two sizes, about a probability that itself varies by `spread` from month to month. */
function share(id: string, what: string, [low, high]: [number, number], p: number, spread: number): Scenario {
  return {
    id,
    what,
    unit: "percent",
    draw: (length, chance) => {
      const n = Array.from({ length }, () => chance.whole(low, high));
      const values = n.map((size) => {
        const probability = Math.min(0.99, Math.max(0.01, p + spread * chance.normal()));
        return (100 * chance.binomial(size, probability)) / size;
      });
      return { values, n };
    },
  };
}

/** Everything that must not be called a change. */
export const signalScenarios: readonly Scenario[] = [
  score("white", "independent noise", 0, 0, false),
  score("ar-0.3", "correlated noise, ρ = 0.3", 0.3, 0, false),
  score("ar-0.6", "correlated noise, ρ = 0.6", 0.6, 0, false),
  score("season", "season of ± 3 σ, December + 3 σ", 0, 0, true),
  score("slow-trend", "trend of 0.03 σ a month", 0, 0.03, false),
  score("trend", "trend of 0.1 σ a month", 0, 0.1, false),
  score("steep-trend", "trend of 0.3 σ a month", 0, 0.3, false),
  score("trend-season", "trend of 0.1 σ and season", 0, 0.1, true),
  score("trend-season-ar", "trend of 0.1 σ, season, ρ = 0.3", 0.3, 0.1, true),
  share("small-n", "shares of 85 %, n 20–60", [20, 60], 0.85, 0),
  share("rare", "shares of 2 %, n 50–150", [50, 150], 0.02, 0),
  share("overdispersed", "shares of 80 % ± 3, n 200–600", [200, 600], 0.8, 0.03),
  {
    id: "revenue",
    what: "revenue growing 1 % a month, season of ± 25 %, noise 4 %, ρ = 0.2",
    unit: "currency",
    draw: (length, chance) => ({
      values: autoregression(length, 0.2, chance).map(
        (noise, t) => 1e6 * Math.exp(0.01 * t + (0.25 * season(t)) / 3 + 0.04 * noise),
      ),
    }),
  },
  {
    id: "old-shift",
    what: "a shift of 3 σ sixteen months ago",
    unit: "score",
    draw: (length, chance) => ({
      values: autoregression(length, 0, chance).map((noise, t) => noise + (t < length - 16 ? 0 : 3)),
    }),
  },
  {
    id: "heavy-tails",
    what: "noise from Student's t with 4 degrees of freedom",
    unit: "score",
    draw: (length, chance) => ({
      values: Array.from({ length }, () => {
        const squares = Array.from({ length: 4 }, () => chance.normal() ** 2).reduce((a, b) => a + b);
        return chance.normal() / Math.sqrt(squares / 4);
      }),
    }),
  },
];
