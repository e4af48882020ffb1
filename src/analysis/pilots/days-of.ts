import { parsePeriod, periodEnd } from "#model/period.ts";

/** First and last day of a period in the contract's spelling. */
export function daysOf(period: string): { readonly first: string; readonly last: string } {
  const parsed = parsePeriod(period);
  if (!parsed) throw new RangeError(`daysOf needs a period, got ${period}`);
  return { first: parsed.start, last: periodEnd(parsed) };
}
