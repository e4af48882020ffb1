import { type Grain, periodEnd, periodsPerYear } from "#model/period.ts";
import { mean } from "#stats/mean.ts";

/** A result of the company, period by period. */
export interface ResultSeries {
  readonly metricId: string;
  readonly grain: Grain;
  readonly points: readonly { readonly periodStart: string; readonly value: number }[];
}

/** The result in the year up to an assessment: a whole year, so that the season is in all of them alike. */
export interface ResultAt {
  readonly assessmentId: string;
  readonly date: string;
  /** Overall score of maturity, 0–10; null where it could not be computed. */
  readonly maturity: number | null;
  /** Mean of the periods that ended in the year up to the day of the assessment; null where there is none. */
  readonly value: number | null;
  /** Periods behind it, of how many that a year has. */
  readonly periods: number;
  readonly of: number;
}

/** Why nothing can be said about whether maturity moves a result. */
export type NoProof =
  /** Even in perfect step, so few assessments would agree by chance with this probability. */
  | { readonly why: "too-few-assessments"; readonly assessments: number; readonly byChance: number }
  /** Both grow year by year, as much else does; agreement would show nothing. */
  | { readonly why: "both-drift"; readonly assessments: number };

/** Maturity beside results: shown, and not taken for a proof. */
export interface BesideResults {
  readonly results: readonly { readonly metricId: string; readonly at: readonly ResultAt[] }[];
  readonly noProof: NoProof;
}

const LEVEL = 0.05;

/**
 * Results in the year before each assessment, beside maturity. No link is tested: with n assessments the two-sided p-value of a
 * perfect rank correlation is 2/n! (Kendall 1938, Biometrika 30), 8 % with four; with more, two series that both
 * drift agree whether or not they have anything to do with each other (Yule 1926, JRSS 89).
 */
export function besideResults(
  assessments: readonly {
    readonly assessmentId: string;
    readonly date: string;
    readonly overall: { readonly score: number | null };
  }[],
  series: readonly ResultSeries[],
): BesideResults {
  const n = assessments.filter(({ overall }) => overall.score !== null).length;
  const byChance = Math.min(1, 2 / factorial(n));
  return {
    results: series.map((one) => ({
      metricId: one.metricId,
      at: assessments.map(({ assessmentId, date, overall }) => ({
        ...{ assessmentId, date, maturity: overall.score },
        ...yearUpTo(date, one),
      })),
    })),
    noProof:
      byChance > LEVEL
        ? { why: "too-few-assessments", assessments: n, byChance }
        : { why: "both-drift", assessments: n },
  };
}

function yearUpTo(day: string, { grain, points }: ResultSeries): Pick<ResultAt, "value" | "periods" | "of"> {
  const yearEarlier = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const own = points.filter(({ periodStart }) => {
    const end = periodEnd({ grain, start: periodStart });
    return end > yearEarlier && end <= day;
  });
  const value = own.length ? mean(own.map((one) => one.value)) : null;
  return { value, periods: own.length, of: periodsPerYear(grain) };
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
