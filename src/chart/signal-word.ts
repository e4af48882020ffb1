import type { Locale } from "#model/vocabulary.ts";
import { chartWords } from "#text/chart.ts";

interface Signal {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly centre: number | null;
}

/** Which way a signal points, and in words: beyond a limit it is unusual; inside, it is one of a run on one side of the centre. */
export function signalWord(
  locale: Locale,
  { value, lower, upper, centre }: Signal,
): { readonly isHigh: boolean; readonly word: string } {
  const words = chartWords(locale);
  const shown = value ?? 0;
  if (upper !== null && shown > upper) return { isHigh: true, word: words.unusuallyHigh };
  if (lower !== null && shown < lower) return { isHigh: false, word: words.unusuallyLow };
  const isHigh = shown >= (centre ?? shown);
  return { isHigh, word: isHigh ? words.persistentlyHigh : words.persistentlyLow };
}
