import type { Locale } from "#model/vocabulary.ts";
import { formatScore } from "./format-score.ts";

/** A difference of two scores with a true minus: `+1.2`, `−0.4`, `±0.0` for what rounds to nothing. */
export function formatScoreChange(locale: Locale, change: number): string {
  const rounded = Math.round(change * 10) / 10;
  const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "±";
  return sign + formatScore(locale, Math.abs(rounded));
}
