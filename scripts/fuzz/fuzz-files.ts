import { randomLcg } from "d3-random";
import type { StandingTables } from "#ingest/standing-tables.ts";
import { breaches } from "./breaches.ts";
import { mutated } from "./mutated.ts";

/** Files to damage, by path inside the folder, and the tables that stand beside them. */
export interface FuzzCorpus {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly standing: StandingTables;
}

/** A damaged file that the reader did not bear. */
export interface FuzzFailure {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly breaches: readonly string[];
}

/**
 * Damages files at random and has them read.
 * @param seed the same seed gives the same files
 * @param more whether to go on, given the number of files read
 * @returns how many were read, and the first that broke a promise, or null
 */
export async function fuzzFiles(
  { files, standing }: FuzzCorpus,
  seed: number,
  more: (count: number) => boolean,
): Promise<{ readonly count: number; readonly failure: FuzzFailure | null }> {
  const chance = randomLcg(seed);
  const all = files.map(({ bytes }) => bytes);
  let count = 0;
  for (; more(count); count++) {
    const file = files[Math.floor(chance() * files.length)];
    if (!file) break;
    const bytes = mutated(file.bytes, all, chance);
    const found = await breaches({ path: file.path, bytes }, standing);
    if (found.length > 0) return { count, failure: { path: file.path, bytes, breaches: found } };
  }
  return { count, failure: null };
}
