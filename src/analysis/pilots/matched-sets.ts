/** What a zone is matched by: numbers on any scale, and words that should be the same. */
export interface MatchTraits {
  readonly zone: string;
  readonly numbers: readonly number[];
  readonly words: readonly (string | null)[];
  /** Whether the zone may be piloted. */
  readonly candidate: boolean;
}

/** A word that differs counts as much as this many standard deviations. */
const WORD_APART = 1;

/**
 * Sets of zones that are alike: in each, one may be piloted and `controls` others serve for comparison. Greedy matching without replacement on the mean
 * squared standardised distance (Rubin 1973; Stuart 2010): the closest set first, so that the zones hardest to match stay out.
 *
 * @returns fewer sets than asked for where zones run out
 */
export function matchedSets(zones: readonly MatchTraits[], sets: number, controls: number): string[][] {
  const spread = (zones[0]?.numbers ?? []).map((_, k) =>
    deviation(zones.map(({ numbers }) => numbers[k] ?? 0)),
  );
  const distance = (a: MatchTraits, b: MatchTraits): number => {
    let sum = 0;
    for (const [k, sd] of spread.entries()) {
      if (sd > 0) sum += (((a.numbers[k] ?? 0) - (b.numbers[k] ?? 0)) / sd) ** 2;
    }
    for (const [k, word] of a.words.entries()) if (word !== b.words[k]) sum += WORD_APART ** 2;
    return sum / Math.max(1, spread.length + a.words.length);
  };
  const free = new Set(zones);
  const chosen: string[][] = [];
  while (chosen.length < sets && free.size > controls) {
    let best: { readonly members: readonly MatchTraits[]; readonly apart: number } | null = null;
    for (const one of free) {
      if (!one.candidate) continue;
      const near = [...free]
        .filter((other) => other !== one)
        .map((other) => ({ other, apart: distance(one, other) }))
        .sort((a, b) => a.apart - b.apart)
        .slice(0, controls);
      const apart = near.reduce((sum, own) => sum + own.apart, 0);
      if (best === null || apart < best.apart)
        best = { members: [one, ...near.map(({ other }) => other)], apart };
    }
    if (best === null) break;
    for (const member of best.members) free.delete(member);
    chosen.push(best.members.map(({ zone }) => zone));
  }
  return chosen;
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(values.length - 1, 1),
  );
}
