import { latinised } from "./lookalike.ts";

/**
 * Number of edits (insert, delete, replace, swap of neighbours) that turn one text into the other, or `limit + 1`
 * when it takes more (Damerau 1964, optimal string alignment).
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

const plain = (text: string): string =>
  latinised(text.normalize("NFC").trim()).replace(/[\s_.\u2010-\u2015\u2212-]+/gu, "_");

/** Names beyond which a nearest one is not looked for: it would cost more than it helps. */
const MOST_NAMES = 5_000;

/**
 * The known name nearest to a misspelt one, or null where none is near: at most a third of its letters may
 * differ, and none of one or two. Case, look-alike letters and `_ - .` against a space cost nothing.
 * @example suggest("vaules", ["values", "targets"]) // "values"
 */
export function suggest(name: string, known: Iterable<string>): string | null {
  const wanted = plain(name);
  if (wanted.length > 100) return null;
  const limit = wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let least = limit + 1;
  let looked = 0;
  for (const candidate of known) {
    if (++looked > MOST_NAMES) break;
    const distance = editDistance(wanted, plain(candidate), Math.min(limit, least));
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}
