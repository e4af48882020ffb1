import type { Unit } from "#model/vocabulary.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import type { PageContext } from "./page-context.ts";

/** A unit in words; money by the name of its currency. */
export function unitText({ site }: PageContext, { unit }: { readonly unit: Unit }): string {
  if (unit === "currency" && site.currency !== "XXX") return site.currency;
  return vocabularyWords(site.locale).unit[unit];
}
