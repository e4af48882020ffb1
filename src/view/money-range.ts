import type { MoneyRange } from "#analysis/pilots/pilot-types.ts";
import type { Locale } from "#model/vocabulary.ts";
import { pilotMoneyWords } from "#text/pilot-money.ts";
import { rangeWords } from "#text/pilot-ranges.ts";
import type { PilotWriter } from "#text/pilot-writer.ts";

/** Both ends of an interval of money; an end that does not close is said so. */
export function moneyRange(locale: Locale, write: PilotWriter, { low, high }: MoneyRange): string {
  const { atLeast, atMost, anything } = rangeWords(locale);
  if (Number.isFinite(low)) {
    return Number.isFinite(high)
      ? pilotMoneyWords(locale).range(write.money(low), write.money(high))
      : atLeast(write.money(low));
  }
  return Number.isFinite(high) ? atMost(write.money(high)) : anything;
}
