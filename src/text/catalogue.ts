import type { Locale } from "#model/vocabulary.ts";

/** Words of one part of the interface, by language. */
export type Catalogue<Words> = (locale: Locale) => Words;

/**
 * Declares the words of one part of the interface in every language, side by side, so that a translator sees
 * all three and the compiler finds a missing one. A word that depends on numbers is a function; where what it is given ends with the full
 * stop of an abbreviation and so does the sentence, one is written.
 * @example const words = catalogue({ en: { rows: (n: number) => … }, ru: {…}, uk: {…} }); words("uk").rows(3)
 */
export function catalogue<Words>(
  words: { readonly [Key in Locale]: NoInfer<Words> } & { readonly en: Words },
): Catalogue<Words> {
  const made = new Map<Locale, Words>();
  return (locale) => {
    const known = made.get(locale) ?? (withOneStop(words[locale]) as Words);
    made.set(locale, known);
    return known;
  };
}

function withOneStop(word: unknown): unknown {
  if (typeof word === "function") {
    return (...given: unknown[]) => {
      const said: unknown = word(...given);
      return typeof said === "string" ? said.replace(/(?<!\.)\.\.(?=\s|$)/gu, ".") : said;
    };
  }
  if (typeof word !== "object" || word === null || Array.isArray(word)) return word;
  return Object.fromEntries(Object.entries(word).map(([key, value]) => [key, withOneStop(value)]));
}
