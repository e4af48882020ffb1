/** One line of `search.json`: something that a reader can look for. */
export interface SearchEntry {
  readonly title: string;
  /** Page path without slashes at its ends, as for `pageAddress`. */
  readonly path: string;
  readonly kind: "metric" | "pilot" | "page";
  /** Further words by which it is found: id, aspect, owner, source, other names. */
  readonly words: string;
}

/** Small letters without accents: й and и, ё and е, ї and і are found by each other. */
function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** How well one word of the query fits: 3 a word of the title, 2 its beginning, 1 the beginning of a further word. */
function closeness(part: string, title: readonly string[], words: readonly string[]): number {
  if (title.includes(part)) return 3;
  if (title.some((word) => word.startsWith(part))) return 2;
  return words.some((word) => word.startsWith(part)) ? 1 : 0;
}

/**
 * The entries in which every word of the query begins some word, best first: titles before further words, whole
 * words before beginnings, then in the order of the index. An empty query finds nothing.
 */
export function findEntries(index: readonly SearchEntry[], query: string, limit = 12): SearchEntry[] {
  const parts = wordsOf(query);
  if (parts.length === 0) return [];
  return index
    .map((entry, position) => {
      const title = wordsOf(entry.title);
      const fits = parts.map((part) => closeness(part, title, wordsOf(entry.words)));
      const opens = title[0]?.startsWith(parts[0] ?? "") ? 1 : 0;
      return { entry, position, score: fits.includes(0) ? 0 : fits.reduce((sum, one) => sum + one, opens) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
