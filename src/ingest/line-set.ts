/** A set of physical lines, one bit each: ten million lines take little more than a megabyte. */
export class LineSet {
  #bits: Uint8Array;

  /** @param bits what `bits` of another set gave */
  constructor(bits: Uint8Array = new Uint8Array(0)) {
    this.#bits = bits;
  }

  /** The set as it is kept or handed on. */
  get bits(): Uint8Array {
    return this.#bits;
  }

  add(line: number): void {
    const at = line >>> 3;
    if (at >= this.#bits.length) {
      const larger = new Uint8Array(Math.max(1_024, 2 * at));
      larger.set(this.#bits);
      this.#bits = larger;
    }
    this.#bits[at] = (this.#bits[at] as number) | (1 << (line & 7));
  }

  has(line: number): boolean {
    return (((this.#bits[line >>> 3] ?? 0) >> (line & 7)) & 1) === 1;
  }
}
