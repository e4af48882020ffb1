import type { Decoding } from "./encoding.ts";

/** A file turned out to be something else than was assumed; it is read again from the start. */
export class NotUtf8 extends Error {}

/** Turns blocks of bytes into text, strictly unless the file is known to be damaged. */
export class Decoder {
  readonly #decoder: TextDecoder;
  readonly #strict: boolean;
  readonly #wide: boolean;
  #bytes = 0;

  constructor({ encoding, damaged }: Decoding) {
    this.#strict = encoding === "utf-8" && !damaged;
    this.#wide = encoding.startsWith("utf-16");
    this.#decoder = new TextDecoder(encoding, { fatal: this.#strict });
  }

  /** @throws NotUtf8 where the bytes are not the UTF-8 that was assumed */
  decode(block: Uint8Array): string {
    this.#bytes += block.length;
    return this.#run(() => this.#decoder.decode(block, { stream: true }));
  }

  /** What is left at the end of the file; U+FFFD where it was cut inside a character. */
  end(): string {
    return this.#run(() => this.#decoder.decode());
  }

  /** Whether a UTF-16 file has half a character at its end. */
  get truncated(): boolean {
    return this.#wide && this.#bytes % 2 === 1;
  }

  #run(decode: () => string): string {
    try {
      return decode();
    } catch (error) {
      if (this.#strict && error instanceof TypeError) throw new NotUtf8("not UTF-8");
      throw error;
    }
  }
}

const PADDING = 16;

/** Where in a block a run of zero bytes begins such as a crash or a sparse copy leaves (16 and more), or -1. */
export function nulPadding(block: Uint8Array): number {
  let from = block.indexOf(0);
  while (from >= 0) {
    let to = from;
    while (to < block.length && block[to] === 0) to++;
    if (to - from >= PADDING) return from;
    from = block.indexOf(0, to);
  }
  return -1;
}
