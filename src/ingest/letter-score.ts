/** Per cent of running text, mean of Russian and Ukrainian. */
const CYRILLIC_SHARE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{
      о: 10,
      а: 8,
      и: 7,
      е: 6.5,
      н: 6.6,
      т: 5.9,
      с: 4.9,
      р: 4.7,
      в: 4.9,
      л: 4,
      к: 3.6,
      м: 3,
      д: 3,
      п: 2.8,
    },
    ...{ у: 2.8, і: 2.8, я: 2, ь: 1.8, з: 2, б: 1.6, г: 1.6, ч: 1.4, й: 1.2, х: 1.1, ж: 0.9, ш: 0.8, ю: 0.8 },
    ...{ ц: 0.7, щ: 0.4, э: 0.3, ф: 0.3, ъ: 0.04, ы: 1, ё: 0.2, ї: 0.6, є: 0.4, ґ: 0.05 },
  }),
);
const LATIN_COMMON = "éèàçêüöäßñóíáãõåøæôîûëïúùâ";
const LATIN_CENTRAL = "ąćęłńśźżčďěňřťůőűășțđğışžš";
const LATIN_RARE = "œÿýþð";
const SIGNS = new Set("\u00a0€£№–—«»");
const PUNCTUATION = new Set([...SIGNS, ..."„“”‘’…°§±•"]);

type Class = "lower" | "upper" | "other";

function caseOf(character: string): Class {
  if (!/\p{L}/u.test(character)) return "other";
  return character === character.toUpperCase() && character !== "ß" ? "upper" : "lower";
}

const isCyrillic = (character: string): boolean => /\p{Script=Cyrillic}/u.test(character);

/** Logarithm of how usual the character is outside ASCII. */
export function characterWeight(character: string): number {
  const lower = character.toLowerCase();
  if (isCyrillic(character)) return Math.log((CYRILLIC_SHARE.get(lower) ?? 0.002) / 2);
  if (LATIN_COMMON.includes(lower)) return 0;
  if (LATIN_CENTRAL.includes(lower)) return -1.5;
  if (LATIN_RARE.includes(lower)) return -3.5;
  if (SIGNS.has(character)) return 1;
  if (PUNCTUATION.has(character)) return -0.5;
  return /[\u0080-\u009f\ufffd]/u.test(character) ? -12 : -5;
}

/**
 * Logarithm of how usual it is that `second` follows `first`; at least one of them is not ASCII. Letters of one
 * alphabet in usual case score high, symbols inside words and mixed alphabets low.
 */
export function neighbourWeight(first: string, second: string): number {
  const [a, b] = [caseOf(first), caseOf(second)];
  if (a === "other" && b === "other") return 0;
  if (a === "other" || b === "other") {
    const symbol = a === "other" ? first : second;
    const plain = /[\p{ASCII}]/u.test(symbol) || PUNCTUATION.has(symbol);
    return plain ? -0.5 : -3; // a letter by itself is weak evidence: it may be a sign in another encoding
  }
  if (isCyrillic(first) !== isCyrillic(second)) return -6;
  if (a === "lower" && b === "upper") return -5;
  // accented Latin letters seldom stand side by side
  const accented = !isCyrillic(first) && !/[\p{ASCII}]/u.test(first) && !/[\p{ASCII}]/u.test(second);
  return accented ? -2 : 1;
}
