import type { Locale } from "#model/vocabulary.ts";
import { formatShort, type Measure, numberFormat, written } from "#text/format.ts";

const LONG = 100_000;

/** A value as a chart writes it: as `formatShort`, but numbers of any unit are shortened where they would not fit a margin. */
export function shortValue(locale: Locale, value: number, measure: Measure): string {
  const isShortened = measure.unit === "currency" || measure.unit === "count";
  if (isShortened || Math.abs(value) < LONG) return formatShort(locale, value, measure);
  return written(numberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 }), value);
}
