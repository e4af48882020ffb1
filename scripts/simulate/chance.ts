import { randomBinomial, randomLcg, randomNormal } from "d3-random";

/** A source of chance that gives the same draws for the same seed. */
export interface Chance {
  /** Standard normal. */
  normal: () => number;
  /** Number of successes among `n` with probability `p`. */
  binomial: (n: number, p: number) => number;
  /** Whole number from `low` to `high`, both included. */
  whole: (low: number, high: number) => number;
}

/** Draws thrown away at the start: neighbouring seeds of a linear congruential generator begin alike. */
const WARM_UP = 50;

/** Chance for one cell of a table: seeded by the run's seed and the cell's name, so that new cells leave old ones as they are. */
export function chance(seed: number, cell: string): Chance {
  const source = randomLcg(hash(`${seed}/${cell}`));
  for (let i = 0; i < WARM_UP; i++) source();
  return {
    normal: randomNormal.source(source)(0, 1),
    binomial: (n, p) => randomBinomial.source(source)(n, p)(),
    whole: (low, high) => low + Math.floor(source() * (high - low + 1)),
  };
}

/** FNV-1a of 32 bits (Fowler, Noll & Vo 1991). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
