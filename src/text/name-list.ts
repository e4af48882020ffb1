import type { Locale } from "#model/vocabulary.ts";

/** Names within a sentence, after a colon: `fixing, new services`. Names of this kind are common nouns, so they begin small. */
export function nameList(locale: Locale, names: readonly string[]): string {
  return names.map((name) => name.charAt(0).toLocaleLowerCase(locale) + name.slice(1)).join(", ");
}
