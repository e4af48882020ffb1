import type { Grain } from "#model/period.ts";
import { periodsPerYear } from "#model/period.ts";
import { lagRules } from "./link-rules.ts";

/** Pairs of sine and cosine that make up a year of weeks or days; dummies would take one parameter for each week. */
const HARMONICS = 3;

/** What is taken out of company series before they are compared. */
export interface Nuisance {
  /** Column values at a period, by its number in the frame; the first is the constant. */
  readonly at: (period: number) => readonly number[];
  readonly count: number;
  readonly seasonRemoved: boolean;
  /** False where there may be a season and less than two full ones are known. */
  readonly seasonKnown: boolean;
}

/**
 * Constant, straight trend (unless the series are differenced, which takes it out) and season: a dummy for each month, quarter or weekday,
 * harmonics of the year for weeks and days.
 */
export function nuisanceColumns(grain: Grain, periods: number, differenced: boolean): Nuisance {
  const { season } = lagRules[grain];
  const year = periodsPerYear(grain);
  const parts: ((t: number) => readonly number[])[] = [() => [1]];
  if (!differenced) parts.push((t) => [t / periods]);
  const dummies = season !== null && season <= 12 && periods >= 2 * season;
  if (dummies)
    parts.push((t) => Array.from({ length: season - 1 }, (_, i) => (t % season === i + 1 ? 1 : 0)));
  const yearly = year > 12 && periods >= 2 * year;
  if (yearly) parts.push((t) => harmonics(2 * Math.PI * t * (grain === "week" ? 7 / 365.25 : 1 / 365.25)));
  const at = (t: number): readonly number[] => parts.flatMap((part) => part(t));
  return {
    at,
    count: at(0).length,
    seasonRemoved: dummies || yearly,
    seasonKnown: season === null || (year > 12 ? yearly : dummies),
  };
}

function harmonics(angle: number): readonly number[] {
  return Array.from({ length: HARMONICS }, (_, j) => [
    Math.cos((j + 1) * angle),
    Math.sin((j + 1) * angle),
  ]).flat();
}
