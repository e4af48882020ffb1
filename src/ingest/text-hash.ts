/** Three independent 32-bit hashes, together 96 bits: among 10 million keys two collide once in 10^15 files. */
export type Lanes = readonly [number, number, number];

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** Ends a hash: every bit of the input moves every bit of the output (MurmurHash3's finaliser, Appleby 2011). */
function finish(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Hashes of a text, in three lanes with different constants. */
export function hashText(text: string): Lanes {
  let [a, b, c] = [0x9747b28c, 0x3c6ef372, 0x1b873593];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) + 1;
    a = Math.imul(rotate(a ^ code, 13), 0xcc9e2d51);
    b = Math.imul(rotate(b ^ code, 17), 0x38b34ae5);
    c = Math.imul(rotate(c ^ code, 11), 0xa1e38b93);
  }
  return [finish(a ^ text.length), finish(b + text.length), finish(c ^ (text.length << 3))];
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/** Hashes of a number by its bits; 0 and -0 are the same number. */
export function hashNumber(value: number): Lanes {
  double[0] = value === 0 ? 0 : value;
  const [low = 0, high = 0] = words;
  return [
    finish(low ^ rotate(high, 16) ^ 0x2545f491),
    finish(Math.imul(high, 0x38b34ae5) ^ low),
    finish(Math.imul(low, 0xa1e38b93) + high),
  ];
}

/** Adds the next part of a key to one lane of its hash. */
export const combine = (lane: number, part: number): number => finish(Math.imul(rotate(lane, 15), 5) ^ part);
