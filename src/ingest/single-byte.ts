import { characterWeight, neighbourWeight } from "./letter-score.ts";

/** Encodings that the contract accepts. */
export type SingleByte = "windows-1251" | "windows-1252";

/** Encodings to tell apart, with what must be in their favour before they are believed (rarer ones need more). */
const CANDIDATES: readonly (readonly [label: string, name: string, prior: number])[] = [
  ["windows-1251", "windows-1251", 0],
  ["windows-1252", "windows-1252", 0],
  ["ibm866", "cp866 (DOS)", -2],
  ["koi8-r", "KOI8-R", -3],
  ["koi8-u", "KOI8-U", -3],
  ["iso-8859-5", "ISO-8859-5", -4],
  ["x-mac-cyrillic", "Mac Cyrillic", -4],
  ["windows-1250", "Windows-1250", -3],
  ["windows-1254", "Windows-1254", -3],
  ["windows-1257", "Windows-1257", -4],
  ["macintosh", "Mac Roman", -4],
];
/** Odds of e^2 : 1 are asked for before one of two readings that differ is believed. */
const MARGIN = 2;
/** A pair of letters that no word has scores below this: signs and capitals inside words, two alphabets in one. */
const ODD_PAIR = -2;
/** Names such as ПриватБанк have one odd pair in nine; a text in the wrong encoding has more. */
const MOST_ODD = { some: 1 / 7, single: 1 / 3 };

/** Counts pairs of neighbouring bytes of a file, block by block. */
export class BytePairs {
  readonly counts = new Float64Array(65_536);
  #last = 10;

  add(block: Uint8Array): void {
    const { counts } = this;
    let last = this.#last;
    for (let i = 0; i < block.length; i++) {
      const byte = block[i] as number;
      if (byte > 127 || last > 127) {
        const pair = (last << 8) | byte;
        counts[pair] = (counts[pair] as number) + 1;
      }
      last = byte;
    }
    this.#last = last;
  }
}

const characters = new Map<string, readonly string[]>();

/** The characters of an encoding by byte. */
function charactersOf(label: string): readonly string[] {
  const known = characters.get(label);
  if (known) return known;
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const all = Array.from(new TextDecoder(label).decode(bytes));
  characters.set(label, all);
  return all;
}

/** Score of one reading; pairs count by the logarithm of their number, so that one common word does not decide alone. */
function score(counts: Float64Array, pairs: readonly number[], characters: readonly string[]): number {
  let sum = 0;
  for (const pair of pairs) {
    const count = counts[pair] as number;
    const first = characters[pair >> 8] as string;
    const second = characters[pair & 255] as string;
    const own = (pair & 255) > 127 ? characterWeight(second) : 0;
    sum += (1 + Math.log(count)) * (own + neighbourWeight(first, second));
  }
  return sum;
}

/**
 * Whether the words of a reading are none: the best of all candidates is wrong where the right one is not among them,
 * and where UTF-8 was damaged that has few letters besides ASCII.
 */
function isGibberish(counts: Float64Array, pairs: readonly number[], characters: readonly string[]): boolean {
  let [all, odd] = [0, 0];
  for (const pair of pairs) {
    const [first, second] = [characters[pair >> 8] as string, characters[pair & 255] as string];
    const inWord = /\p{L}/u.test(first + second) && !/[^\p{L}\P{ASCII}]/u.test(first + second);
    if (!inWord) continue;
    const weight = 1 + Math.log(counts[pair] as number);
    all += weight;
    if (neighbourWeight(first, second) < ODD_PAIR) odd += weight;
  }
  return odd > 0 && odd >= all * (odd < 2 ? MOST_ODD.single : MOST_ODD.some);
}

/**
 * What a file in a single-byte encoding is, and its letters where they are too few to be sure; `refused` names the likeliest encoding,
 * or null where nothing fits.
 */
export type SingleByteVerdict =
  | { readonly encoding: SingleByte; readonly letters: string | null }
  | { readonly refused: string | null };

/** With so few different Cyrillic letters a file may as well be in another encoding that has letters there. */
const FEW_LETTERS = 3;

/** The Cyrillic letters of a reading where they are few; null where they are not. */
function fewLetters(looks: string): string | null {
  const letters = looks.match(/\p{Script=Cyrillic}/gu) ?? [];
  return letters.length > 0 && letters.length <= FEW_LETTERS ? letters.join(" ") : null;
}

/**
 * Tells Windows-1251 from Windows-1252, and both from encodings that are not accepted, by the letters that the whole
 * file would have in each. Wrong letters are worse than a refusal: a close contest is refused, and so are words that are
 * none in the best reading.
 */
export function singleByteEncoding({ counts }: BytePairs): SingleByteVerdict {
  const pairs: number[] = [];
  for (let pair = 0; pair < 65_536; pair++) if (counts[pair]) pairs.push(pair);
  const used = [...new Set(pairs.map((pair) => pair & 255).filter((byte) => byte > 127))];
  const readings = CANDIDATES.map(([label, name, prior]) => {
    const characters = charactersOf(label);
    const looks = used.map((byte) => characters[byte]).join("");
    return { label, name, looks, score: score(counts, pairs, characters) + prior };
  }).sort((a, b) => b.score - a.score);
  const best = readings[0];
  if (!best) return { refused: null };
  const rival = readings.find((one) => one.looks !== best.looks);
  if (rival && best.score - rival.score < MARGIN) return { refused: null };
  const accepted = readings.find(
    (one) => one.looks === best.looks && (one.label === "windows-1251" || one.label === "windows-1252"),
  );
  if (!accepted) return { refused: best.name };
  if (isGibberish(counts, pairs, charactersOf(accepted.label))) return { refused: null };
  return { encoding: accepted.label as SingleByte, letters: fewLetters(best.looks) };
}
