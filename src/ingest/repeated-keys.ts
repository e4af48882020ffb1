import type { KeyBlock, KeyBook } from "./key-book.ts";
import { keyLane, restLane } from "./key-lanes.ts";

/** Pairs of rows with the same key: the first row that had it, and a later one. Rows are numbered over all blocks. */
export interface Pairs {
  readonly heads: Int32Array;
  readonly rows: Int32Array;
  /** 1 where the two say different things beside their key. */
  readonly differ: Uint8Array;
}

/** Numbers of keys, for a bitmap. */
interface Numbering {
  /** All numbers are below this. */
  readonly count: number;
  of(block: KeyBlock): Uint32Array;
}

/** Keys beyond this number do not get a number each: the bitmap would be larger than the table. */
const MOST_BITS = 2 ** 30;
/** Bits of the bitmap for each row where keys are numbered by a hash: one row in so many looks repeated by chance. */
const BITS_PER_ROW = 16;

/** A list of numbers that grows. */
class Growing {
  #array = new Int32Array(16);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#array.length) {
      const wider = new Int32Array(this.#length * 2);
      wider.set(this.#array);
      this.#array = wider;
    }
    this.#array[this.#length++] = value;
  }

  at(index: number): number {
    return this.#array[index] as number;
  }

  get values(): Int32Array {
    return this.#array.subarray(0, this.#length);
  }
}

/** Codes that mean the same text in every file, for one column of the key. */
class CommonCodes {
  readonly #codes = new Map<string, number>();
  readonly #byDictionary = new Map<readonly string[], Int32Array>();

  /** Number of common codes, 0 for "no value" included. */
  get size(): number {
    return this.#codes.size + 1;
  }

  learn(dictionary: readonly string[]): void {
    if (this.#byDictionary.get(dictionary)?.length === dictionary.length) return;
    const common = Int32Array.from(dictionary, (text) => {
      const code = this.#codes.get(text) ?? this.#codes.size + 1;
      this.#codes.set(text, code);
      return code;
    });
    this.#byDictionary.set(dictionary, common);
  }

  of(dictionary: readonly string[]): Int32Array {
    return this.#byDictionary.get(dictionary) as Int32Array;
  }
}

/** A number for every key: the codes of its columns as the digits of one number. Null where there are too many keys. */
function keyNumbers({ table, blocks }: KeyBook): Numbering | null {
  if (blocks.some(({ coded }) => !coded)) return null;
  const columns = table.key.map((name) => ({ name, common: new CommonCodes() }));
  for (const { dictionaries } of blocks) {
    for (const { name, common } of columns) {
      const words = dictionaries.get(name);
      if (words) common.learn(words);
    }
  }
  const count = columns.reduce((product, { common }) => product * common.size, 1);
  if (count > MOST_BITS) return null;
  const of = ({ read, rows }: KeyBlock): Uint32Array => {
    const batch = read();
    const numbers = new Uint32Array(rows);
    let stride = 1;
    for (const { name, common } of columns) {
      const data = batch.columns.get(name);
      if (data?.kind === "codes") addDigits(numbers, data.codes, common.of(data.dictionary), stride);
      stride *= common.size;
    }
    return numbers;
  };
  return { count, of };
}

function addDigits(numbers: Uint32Array, codes: Int32Array, common: Int32Array, stride: number): void {
  for (let row = 0; row < numbers.length; row++) {
    const code = codes[row] as number;
    if (code >= 0) numbers[row] = (numbers[row] as number) + (common[code] as number) * stride;
  }
}

/** Numbers keys by a hash: the same key has the same number, and few others have it. */
function hashNumbers({ table, blocks }: KeyBook): Numbering {
  const rows = blocks.reduce((sum, block) => sum + block.rows, 0);
  const bits = Math.min(30, Math.ceil(Math.log2(Math.max(64, rows * BITS_PER_ROW))));
  const of = (block: KeyBlock): Uint32Array =>
    Uint32Array.from(keyLane(table, block.read(), 0), (hash) => hash >>> (32 - bits));
  return { count: 2 ** bits, of };
}

/** Marks the numbers that come more than once. */
function numbersTwice(book: KeyBook, { count, of }: Numbering): { twice: Uint8Array; repeated: number } {
  const seen = new Uint8Array((count >> 3) + 1);
  const twice = new Uint8Array(seen.length);
  let repeated = 0;
  for (const block of book.blocks) {
    for (const key of of(block)) {
      const bit = 1 << (key & 7);
      const byte = key >>> 3;
      if ((seen[byte] as number) & bit) {
        twice[byte] = (twice[byte] as number) | bit;
        repeated++;
      } else seen[byte] = (seen[byte] as number) | bit;
    }
  }
  return { twice, repeated };
}

/** The first row of every key that may be repeated, found by the key's three hashes (open addressing). */
class Heads {
  readonly #slots: Int32Array;
  /** Of each entry: its row, three hashes of its key, and two of what else it says. */
  readonly #entries = Array.from({ length: 6 }, () => new Growing());
  #count = 0;

  /** @param most entries */
  constructor(most: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(8, most * 1.5))));
  }

  /** The entry of the same key; -1 where there was none and this row became it. */
  entryOf(row: number, hashes: readonly number[]): number {
    const [a = 0, b = 0, c = 0] = hashes;
    const mask = this.#slots.length - 1;
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.#slots[slot] as number) - 1;
      if (entry < 0) {
        this.#slots[slot] = ++this.#count;
        for (const [part, value] of [row, ...hashes].entries()) this.#entries[part]?.push(value);
        return -1;
      }
      if (this.#part(entry, 1) === a && this.#part(entry, 2) === b && this.#part(entry, 3) === c)
        return entry;
    }
  }

  rowOf(entry: number): number {
    return this.#part(entry, 0);
  }

  saysTheSame(entry: number, hashes: readonly number[]): boolean {
    return this.#part(entry, 4) === hashes[3] && this.#part(entry, 5) === hashes[4];
  }

  #part(entry: number, part: number): number {
    return this.#entries[part]?.at(entry) as number;
  }
}

/**
 * Pairs of rows with equal keys, over all files of a table, in the order of the later rows. A bitmap says which keys
 * may come twice, and only their rows are looked at again; so memory is needed for what repeats, not for the table.
 */
export function repeatedKeys(book: KeyBook): Pairs {
  const numbering = keyNumbers(book) ?? hashNumbers(book);
  const { twice, repeated } = numbersTwice(book, numbering);
  const [heads, rows, differ] = [new Growing(), new Growing(), new Growing()];
  const known = new Heads(2 * repeated);
  let start = 0;
  for (const block of repeated > 0 ? book.blocks : []) {
    const marked = markedRows(numbering.of(block), twice);
    const lanes = marked.length > 0 ? lanesOf(book, block) : [];
    for (const at of marked) {
      const hashes = lanes.map((lane) => lane[at] as number);
      const entry = known.entryOf(start + at, hashes);
      if (entry < 0) continue;
      heads.push(known.rowOf(entry));
      rows.push(start + at);
      differ.push(known.saysTheSame(entry, hashes) ? 0 : 1);
    }
    start += block.rows;
  }
  return { heads: heads.values, rows: rows.values, differ: Uint8Array.from(differ.values) };
}

function markedRows(numbers: Uint32Array, twice: Uint8Array): number[] {
  const marked: number[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const key = numbers[at] as number;
    if ((twice[key >>> 3] as number) & (1 << (key & 7))) marked.push(at);
  }
  return marked;
}

/** Three hashes of each row's key, and two of what else it says. */
function lanesOf({ table }: KeyBook, block: KeyBlock): readonly Int32Array[] {
  const batch = block.read();
  const key = ([0, 1, 2] as const).map((lane) => keyLane(table, batch, lane));
  return [...key, restLane(table, batch, 0), restLane(table, batch, 1)];
}
