/** Ways to adjust for many tests: the first two hold the false discovery rate, the others the chance of any false finding. */
export type Adjustment = "benjamini-hochberg" | "benjamini-yekutieli" | "holm" | "hochberg" | "bonferroni";

/**
 * P-values adjusted for how many were looked at; a test is significant where its adjusted value is at most the level.
 *
 * Benjamini & Hochberg 1995, JRSS-B 57(1); Benjamini & Yekutieli 2001, Annals of Statistics 29(4); Holm 1979, Scandinavian Journal
 * of Statistics 6(2); Hochberg 1988, Biometrika 75(4). Null stands for a test that could not be made: it stays null and counts for nothing.
 *
 * @returns in the order of the input
 */
export function adjustPValues(pValues: readonly (number | null)[], method: Adjustment): (number | null)[] {
  const known = pValues.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => a.p - b.p);
  const m = known.length;
  const harmonic = known.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
  const factor = (rank: number): number => {
    switch (method) {
      case "benjamini-hochberg":
        return m / rank;
      case "benjamini-yekutieli":
        return (harmonic * m) / rank;
      case "holm":
      case "hochberg":
        return m - rank + 1;
      case "bonferroni":
        return m;
    }
  };
  const adjusted: (number | null)[] = pValues.map(() => null);
  const order = [...known.keys()];
  // Holm steps down from the smallest, the others up from the largest: adjusted values must not turn back.
  if (method !== "holm") order.reverse();
  let bound = method === "holm" ? 0 : 1;
  for (const i of order) {
    const one = known[i] as { p: number; at: number };
    const value = Math.min(1, one.p * factor(i + 1));
    bound = method === "holm" ? Math.max(bound, value) : Math.min(bound, value);
    adjusted[one.at] = method === "bonferroni" ? value : bound;
  }
  return adjusted;
}
