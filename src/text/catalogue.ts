import type { Locale } from "#model/vocabulary.ts";

/** Words of one part of the interface, by language. */
export type Catalogue<Words> = (locale: Locale) => Words;

/**
 * Declares the words of one part of the interface in every language, side by side, so that a translator sees
 * all three and the compiler finds a missing one. A word that depends on numbers is a function.
 * @example const words = catalogue({ en: { rows: (n: number) => … }, ru: {…}, uk: {…} }); words("uk").rows(3)
 */
export function catalogue<Words>(
  words: { readonly [Key in Locale]: NoInfer<Words> } & { readonly en: Words },
): Catalogue<Words> {
  return (locale) => words[locale];
}
