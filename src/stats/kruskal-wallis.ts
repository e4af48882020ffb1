import { chiSquareUpperTail } from "./chi-square-upper-tail.ts";

/** `groups` is the number of groups with at least one value, `df` one less. */
export type KruskalWallis =
  | { status: "estimated"; statistic: number; df: number; pValue: number; n: number }
  | { status: "not-estimable"; why: "fewer-than-two-groups" | "all-values-equal" };

/**
 * Do the groups come from one distribution? Rank test with correction for ties.
 *
 * Kruskal & Wallis (1952), "Use of ranks in one-criterion variance analysis", Journal of the American Statistical
 * Association 47(260). Used by X-11 and its successors to ask whether a series has a season at all (Lothian & Morry
 * 1978), with the months as groups. The p-value is the chi-square approximation, cautious for small groups.
 *
 * @param groups values by group; empty groups are left out.
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): KruskalWallis {
  const filled = groups.filter((group) => group.length > 0);
  if (filled.length < 2) return { status: "not-estimable", why: "fewer-than-two-groups" };
  const pooled = filled.flatMap((group, index) => group.map((value) => ({ value, index })));
  pooled.sort((a, b) => a.value - b.value);
  const n = pooled.length;
  const rankSums = filled.map(() => 0);
  let tieTerm = 0;
  for (let start = 0; start < n; ) {
    let end = start + 1;
    while (end < n && pooled[end]?.value === pooled[start]?.value) end++;
    // Tied values share the mean of the ranks start + 1 … end.
    const rank = (start + 1 + end) / 2;
    for (const { index } of pooled.slice(start, end)) rankSums[index] = (rankSums[index] ?? 0) + rank;
    tieTerm += (end - start) ** 3 - (end - start);
    start = end;
  }
  const correction = 1 - tieTerm / (n ** 3 - n);
  if (correction === 0) return { status: "not-estimable", why: "all-values-equal" };
  const between = filled.reduce((sum, group, i) => sum + (rankSums[i] ?? 0) ** 2 / group.length, 0);
  const statistic = Math.max(0, ((12 / (n * (n + 1))) * between - 3 * (n + 1)) / correction);
  const df = filled.length - 1;
  return { status: "estimated", statistic, df, pValue: chiSquareUpperTail(statistic, df), n };
}
