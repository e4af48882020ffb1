import { type CellProblem, cellProblem } from "./problem.ts";
import { BytePairs, singleByteEncoding } from "./single-byte.ts";

/** Encodings that the contract accepts. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "windows-1252";

/** How a file's bytes become text. `damaged`: UTF-8 with bytes that are none, which become U+FFFD. */
export interface Decoding {
  readonly encoding: Encoding;
  readonly damaged: boolean;
  /** The letters by which the encoding was told, where they are so few that it may be another. */
  readonly uncertain?: string;
}

/** Encoding by byte order mark, or by the zeros that UTF-16 leaves in ASCII characters; null where neither speaks. */
export function encodingOfHead(head: Uint8Array): Encoding | "utf-32" | null {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "utf-32";
  const zeros = [0, 0];
  const pairs = Math.min(head.length, 65_536) >> 1;
  for (let i = 0; i < pairs * 2; i++) {
    if (head[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs * 0.2 && even < odd * 0.05) return "utf-16le";
  if (even > pairs * 0.2 && odd < even * 0.05) return "utf-16be";
  return null;
}

/** Two-byte characters side by side that no word of Windows-1251 or 1252 looks like by chance. */
const WORD = 3;

/** Counts sequences of several bytes that are UTF-8, and bytes that are not. */
class Utf8Census {
  #pairs = 0;
  #longer = 0;
  #words = 0;
  #strays = 0;
  #run = 0;
  #length = 0;
  #wanted = 0;

  add(block: Uint8Array): void {
    for (let i = 0; i < block.length; i++) this.#addByte(block[i] as number);
  }

  #addByte(byte: number): void {
    if (this.#wanted > 0 && byte >> 6 === 2) {
      this.#wanted--;
      if (this.#wanted === 0) this.#addSequence();
      return;
    }
    if (this.#wanted > 0) {
      this.#strays++;
      this.#run = 0;
    }
    this.#wanted = 0;
    if (byte >= 0xc2 && byte <= 0xf4) this.#wanted = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    else {
      this.#run = 0;
      if (byte > 127) this.#strays++;
    }
    this.#length = this.#wanted + 1;
  }

  #addSequence(): void {
    if (this.#length > 2) this.#longer++;
    else {
      this.#pairs++;
      this.#run++;
      if (this.#run === WORD) this.#words++;
    }
  }

  /**
   * Whether the file is UTF-8 with some damage. Pairs happen by chance in Windows-1251 (the first letters of
   * Січень), longer sequences in cp866, but words of pairs do not, and neither makes up most of a file.
   */
  get isUtf8(): boolean {
    return this.#words > 0 || this.#pairs > this.#strays || this.#pairs + this.#longer > 4 * this.#strays;
  }
}

/**
 * Works out the encoding of a file that is not valid UTF-8, from all of its bytes: UTF-8 with some damage where it
 * has words in UTF-8, otherwise a single-byte encoding by its letters.
 */
export async function encodingByContent(blocks: AsyncIterable<Uint8Array>): Promise<Decoding | CellProblem> {
  const census = new Utf8Census();
  const pairs = new BytePairs();
  for await (const block of blocks) {
    census.add(block);
    pairs.add(block);
  }
  if (census.isUtf8) return { encoding: "utf-8", damaged: true };
  const verdict = singleByteEncoding(pairs);
  if ("encoding" in verdict) {
    const { encoding, letters } = verdict;
    return { encoding, damaged: false, ...(letters !== null && { uncertain: letters }) };
  }
  return cellProblem("unknown_encoding", { guess: verdict.refused });
}
