/** Cyrillic letters that look like Latin ones, and the Latin letter each looks like. */
const TWINS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ а: "a", в: "b", е: "e", к: "k", м: "m", н: "h", о: "o", р: "p", с: "c", т: "t", у: "y", х: "x" },
    ...{ і: "i", ї: "ï", ј: "j", ѕ: "s", ԁ: "d", ԛ: "q", ԝ: "w", һ: "h", ё: "ë", г: "r", п: "n" },
    ...{ А: "A", В: "B", Е: "E", К: "K", М: "M", Н: "H", О: "O", Р: "P", С: "C", Т: "T", У: "Y", Х: "X" },
    ...{ І: "I", Ї: "Ï", Ј: "J", Ѕ: "S", Ё: "Ë" },
  }),
);
/** Lower-case twins that differ in print (в/b, к/k, м/m, н/h, т/t, г/r, п/n): alike enough for a header, not for a name. */
const LOOSE = new Set(["в", "к", "м", "н", "т", "г", "п"]);
const LATIN_TWINS = new Set(
  [...TWINS].filter(([cyrillic]) => !LOOSE.has(cyrillic)).map(([, latin]) => latin),
);

/** Every Cyrillic look-alike as its Latin letter, for names that should be Latin (headers, ids). */
export function latinised(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => TWINS.get(letter) ?? letter).join("");
}

/** Greek letters whose capitals are those of Latin ones, and characters that are read for one another. */
const READ_AS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ α: "a", β: "b", ε: "e", ζ: "z", η: "h", ι: "i", κ: "k", μ: "m", ν: "n", ο: "o", ρ: "p" },
    ...{ τ: "t", υ: "y", χ: "x", "0": "o", з: "3", ë: "e" },
  }),
);

/** A longer text is no name, and is like itself only. */
const LONGEST_NAME = 1_000;

/**
 * What is left of a name when look-alike characters, case, and the amount of white space do not count: the many
 * apostrophes of Кам'янець, hyphens, widths, and characters that are not to be seen.
 */
export function looseSkeleton(text: string): string {
  if (text.length > LONGEST_NAME) return text;
  const plain = text
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/['\u2018\u2019\u02bc\u02b9\u2032`\u00b4]/gu, "'")
    .replace(/["«»\u201c-\u201f\u2033]/gu, '"')
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/\s+/gu, " ");
  return Array.from(latinised(plain), (letter) => READ_AS.get(letter) ?? letter).join("");
}

/** The Cyrillic letters of a text that looks Latin but is not wholly so, or null. */
export function cyrillicIntruders(text: string): string | null {
  const letters = Array.from(text).filter((letter) => TWINS.has(letter));
  return letters.length > 0 ? [...new Set(letters)].join(" ") : null;
}

/**
 * Letters of the wrong alphabet inside one word, or null: `Центp` with a Latin p. Only letters that have a twin
 * count, so `VIPклиент` and `IT-відділ` are left alone.
 */
export function mixedScript(text: string): string | null {
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const latin = word.match(/\p{Script=Latin}/gu) ?? [];
    const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? [];
    if (latin.length === 0 || cyrillic.length === 0) continue;
    if (latin.length <= cyrillic.length && latin.every((letter) => LATIN_TWINS.has(letter)))
      return latin.join(" ");
    if (cyrillic.every((letter) => TWINS.has(letter))) return cyrillic.join(" ");
  }
  return null;
}
