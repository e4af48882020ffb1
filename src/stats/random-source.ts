import { randomLcg } from "d3-random";

/** Draws thrown away at the start: neighbouring seeds of a linear congruential generator begin alike. */
const WARM_UP = 50;

/** Uniform numbers from 0 to 1 that are the same for the same seed and name, so that each part of an analysis has its own stream. */
export function randomSource(seed: number, name: string): () => number {
  // FNV-1a of 32 bits (Fowler, Noll & Vo 1991).
  let hash = 0x811c9dc5;
  for (const letter of `${seed}/${name}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const random = randomLcg(hash >>> 0);
  for (let i = 0; i < WARM_UP; i++) random();
  return random;
}
