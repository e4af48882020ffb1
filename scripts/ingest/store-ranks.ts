import type { Batch } from "#ingest/batch.ts";
import type { WordOrder } from "./store-rows.ts";

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

/** Which words and how large numbers some rows use, column by column. */
export class Usage {
  /** By column and dictionary, 1 for each code plus one that a row has. */
  readonly words = new Map<string, Map<readonly string[], Uint8Array>>();
  readonly largest = new Map<string, number>();

  /** @param keep 1 for each row that counts; undefined when all do */
  add({ columns }: Batch, keep?: Uint8Array): void {
    for (const [name, data] of columns) {
      if (data.kind === "numbers") {
        this.largest.set(name, largestOf(data.numbers, keep, this.largest.get(name) ?? 0));
      } else if (data.kind === "codes") mark(this.#marks(name, data.dictionary), data.codes, keep);
    }
  }

  #marks(name: string, dictionary: readonly string[]): Uint8Array {
    const ofColumn = this.words.get(name) ?? new Map<readonly string[], Uint8Array>();
    this.words.set(name, ofColumn);
    let marks = ofColumn.get(dictionary);
    if (!marks || marks.length <= dictionary.length) {
      const wider = new Uint8Array(2 * dictionary.length + 1);
      wider.set(marks ?? []);
      marks = wider;
      ofColumn.set(dictionary, marks);
    }
    return marks;
  }
}

/** The words of every column, in order; only those that are used. */
export function rankWords(
  usages: readonly Usage[],
  names: ReadonlySet<string>,
  wordOrder: WordOrder,
): Map<string, RankedWords> {
  return new Map(
    Array.from(names, (name) => {
      const largest = usages.flatMap((usage) => usage.largest.get(name) ?? []);
      const used = usages.flatMap(({ words }) => [...(words.get(name) ?? [])]);
      return [
        name,
        largest.length > 0
          ? { kind: "numbers", largest: Math.max(...largest) }
          : ranksOf(name, used, wordOrder),
      ];
    }),
  );
}

function ranksOf(
  name: string,
  used: readonly (readonly [readonly string[], Uint8Array])[],
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
    Array.from(used, ([dictionary]) => [
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
