import type { KeyBook } from "./key-book.ts";

/** Pairs of rows with the same key: the first row that had it, and a later one. Rows are numbered over all blocks. */
export interface Pairs {
  readonly heads: Int32Array;
  readonly rows: Int32Array;
}

/** Keys beyond this number are not marked in a bitmap but hashed: the bitmap would be larger than the table. */
const MOST_BITS = 2 ** 30;

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

/** Numbers every key: the codes of its columns as the digits of one number. Null where there are too many keys. */
function keyNumbers(book: KeyBook): { keys: number; of: (block: number) => Uint32Array } | null {
  const { table, blocks } = book;
  if (blocks.some(({ coded }) => !coded)) return null;
  const columns = table.key.map((name) => ({ name, common: new CommonCodes() }));
  for (const { batch } of blocks) {
    for (const { name, common } of columns) {
      const data = batch?.columns.get(name);
      if (data?.kind === "codes") common.learn(data.dictionary);
    }
  }
  const keys = columns.reduce((product, { common }) => product * common.size, 1);
  if (keys > MOST_BITS) return null;
  const of = (block: number): Uint32Array => {
    const { batch, rows } = blocks[block] as (typeof blocks)[number];
    const numbers = new Uint32Array(rows);
    let stride = 1;
    for (const { name, common } of columns) {
      const data = batch?.columns.get(name);
      if (data?.kind === "codes") addDigits(numbers, data.codes, common.of(data.dictionary), stride);
      stride *= common.size;
    }
    return numbers;
  };
  return { keys, of };
}

function addDigits(numbers: Uint32Array, codes: Int32Array, common: Int32Array, stride: number): void {
  for (let row = 0; row < numbers.length; row++) {
    const code = codes[row] as number;
    if (code >= 0) numbers[row] = (numbers[row] as number) + (common[code] as number) * stride;
  }
}

/** Finds repeated keys among numbered ones: a bitmap says which come twice, and only their rows are looked at again. */
function pairsByNumber(book: KeyBook, { keys, of }: NonNullable<ReturnType<typeof keyNumbers>>): Pairs {
  const seen = new Uint8Array((keys >> 3) + 1);
  const twice = new Uint8Array(seen.length);
  let repeated = 0;
  book.blocks.forEach((_, block) => {
    for (const key of of(block)) {
      const bit = 1 << (key & 7);
      const byte = key >>> 3;
      if ((seen[byte] as number) & bit) {
        twice[byte] = (twice[byte] as number) | bit;
        repeated++;
      } else seen[byte] = (seen[byte] as number) | bit;
    }
  });
  const [heads, rows] = [new Growing(), new Growing()];
  const first = new Map<number, number>();
  let start = 0;
  for (let block = 0; block < book.blocks.length && repeated > 0; block++) {
    const numbers = of(block);
    for (let at = 0; at < numbers.length; at++) {
      const key = numbers[at] as number;
      if (!((twice[key >>> 3] as number) & (1 << (key & 7)))) continue;
      const head = first.get(key);
      if (head === undefined) first.set(key, start + at);
      else {
        heads.push(head);
        rows.push(start + at);
      }
    }
    start += numbers.length;
  }
  return { heads: heads.values, rows: rows.values };
}

/** Finds repeated keys by their hashes, in a table of row numbers (open addressing). */
function pairsByHash(book: KeyBook, total: number): Pairs {
  const [a, b, c] = ([0, 1, 2] as const).map((lane) => {
    const flat = new Int32Array(total);
    let at = 0;
    for (const block of book.blocks) {
      flat.set(book.lanesOf(block).key[lane], at);
      at += block.rows;
    }
    return flat;
  }) as [Int32Array, Int32Array, Int32Array];
  const mask = 2 ** Math.ceil(Math.log2(Math.max(8, total * 1.5))) - 1;
  const table = new Int32Array(mask + 1);
  const [heads, rows] = [new Growing(), new Growing()];
  for (let row = 0; row < total; row++) {
    let slot = (a[row] as number) & mask;
    for (;;) {
      const held = (table[slot] as number) - 1;
      if (held < 0) {
        table[slot] = row + 1;
        break;
      }
      if (a[held] === a[row] && b[held] === b[row] && c[held] === c[row]) {
        heads.push(held);
        rows.push(row);
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return { heads: heads.values, rows: rows.values };
}

/** Pairs of rows with equal keys, over all files of a table, in the order of the later rows. */
export function repeatedKeys(book: KeyBook): Pairs {
  const numbered = keyNumbers(book);
  if (numbered) return pairsByNumber(book, numbered);
  return pairsByHash(
    book,
    book.blocks.reduce((sum, { rows }) => sum + rows, 0),
  );
}
