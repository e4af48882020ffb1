import { randomBeta, randomGamma, randomLcg, randomNormal, randomPoisson } from "d3-random";

/** Draws from one seeded source. */
export interface RandomStream {
  /** Uniform on [0, 1). */
  uniform(): number;
  normal(mean: number, deviation: number): number;
  gamma(shape: number, scale: number): number;
  beta(alpha: number, beta: number): number;
  poisson(mean: number): number;
  /** One of the items, each as likely. */
  pick<T>(items: readonly T[]): T;
  /** One of the items, as likely as its weight. */
  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T;
  /** An index into `weights`, as likely as its weight. */
  index(weights: readonly number[]): number;
}

/** FNV-1a of the text, with MurmurHash3's finaliser: neighbouring names get unrelated seeds. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const character of text) h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * A source of chance of its own for each purpose: what one part of the generator draws does not move what
 * another draws, so a planted effect can be taken out and every other number stays as it was.
 */
export function randomStream(seed: number, purpose: string): RandomStream {
  const source = randomLcg(hash(`${seed}/${purpose}`));
  const standardNormal = randomNormal.source(source)(0, 1);
  const index = (weights: readonly number[]): number => {
    let rest = source() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [at, weight] of weights.entries()) {
      rest -= weight;
      if (rest < 0) return at;
    }
    return weights.length - 1;
  };
  const nth = <T>(items: readonly T[], at: number): T => {
    const item = items[at];
    if (item === undefined) throw new RangeError("a draw needs at least 1 item, got 0");
    return item;
  };
  return {
    uniform: source,
    normal: (mean, deviation) => mean + deviation * standardNormal(),
    gamma: (shape, scale) => randomGamma.source(source)(shape, scale)(),
    beta: (alpha, beta) => randomBeta.source(source)(alpha, beta)(),
    poisson: (mean) => randomPoisson.source(source)(mean)(),
    pick: (items) => nth(items, Math.floor(source() * items.length)),
    weighted: (items, weightOf) => nth(items, index(items.map(weightOf))),
    index,
  };
}
