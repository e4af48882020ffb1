import type { Piece, WordOrder } from "./store-rows.ts";

/**
 * What a column of the whole table has: its words in order, and for each dictionary the rank of its codes
 * (`ranks[code + 1]`, 0 for "no value"); or numbers, the largest of which, without its sign, is `largest`.
 */
export type RankedWords =
  | {
      readonly kind: "words";
      readonly words: readonly string[];
      readonly ranks: ReadonlyMap<readonly string[], Uint32Array>;
    }
  | { readonly kind: "numbers"; readonly largest: number };

/**
 * The words of every column, in order. Only words that kept rows use are ranked.
 * @param keeps for each piece, 1 for each row that stays; undefined when all stay
 */
export function rankWords(
  pieces: readonly Piece[],
  keeps: readonly (Uint8Array | undefined)[],
  names: ReadonlySet<string>,
  wordOrder: WordOrder,
): Map<string, RankedWords> {
  const used = new Map(Array.from(names, (name) => [name, new Map<readonly string[], Uint8Array>()]));
  const largest = new Map<string, number>();
  for (const [index, piece] of pieces.entries()) {
    for (const [name, data] of piece.read().columns) {
      if (data.kind === "numbers") {
        largest.set(name, largestOf(data.numbers, keeps[index], largest.get(name) ?? 0));
      } else if (data.kind === "codes") {
        const marks = used.get(name)?.get(data.dictionary) ?? new Uint8Array(data.dictionary.length + 1);
        used.get(name)?.set(data.dictionary, marks);
        mark(marks, data.codes, keeps[index]);
      }
    }
  }
  return new Map(
    Array.from(used, ([name, marks]) => {
      const number = largest.get(name);
      return [
        name,
        number === undefined ? ranksOf(name, marks, wordOrder) : { kind: "numbers", largest: number },
      ];
    }),
  );
}

function ranksOf(
  name: string,
  used: ReadonlyMap<readonly string[], Uint8Array>,
  wordOrder: WordOrder,
): RankedWords {
  const usedWords = new Set<string>();
  for (const [dictionary, marks] of used) {
    for (let code = 0; code < dictionary.length; code++)
      if (marks[code + 1]) usedWords.add(dictionary[code] as string);
  }
  const words = wordOrder(name, [...usedWords]);
  const rankOf = new Map(words.map((word, index) => [word, index + 1]));
  const ranks = new Map(
    Array.from(used.keys(), (dictionary) => [
      dictionary,
      Uint32Array.from([0, ...dictionary.map((word) => rankOf.get(word) ?? 0)]),
    ]),
  );
  return { kind: "words", words, ranks };
}

function mark(marks: Uint8Array, codes: Int32Array, keep: Uint8Array | undefined): void {
  if (keep)
    for (let row = 0; row < codes.length; row++) marks[(codes[row] as number) + 1] ||= keep[row] as number;
  else for (let row = 0; row < codes.length; row++) marks[(codes[row] as number) + 1] = 1;
}

function largestOf(numbers: Float64Array, keep: Uint8Array | undefined, least: number): number {
  let largest = least;
  for (let row = 0; row < numbers.length; row++) {
    const size = Math.abs(numbers[row] as number);
    if (size > largest && (!keep || keep[row])) largest = size;
  }
  return largest;
}
