import type { Locale } from "#model/vocabulary.ts";
import { numberFormat } from "./format.ts";

/** A score of maturity, 0–10, always with one decimal, so that figures below each other align: `5.0`, `5,0`. */
export function formatScore(locale: Locale, score: number): string {
  return numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(score);
}
