import { randomSource } from "./random-source.ts";

/**
 * Groups of `size` out of `n`: all of them where there are at most `limit`, else `limit` random ones.
 *
 * @returns sorted indices of each group
 */
export function placeboGroups(
  n: number,
  size: number,
  limit: number,
  seed: number,
): readonly (readonly number[])[] {
  let count = 1;
  for (let i = 1; i <= size; i++) count = Math.round((count * (n - size + i)) / i);
  if (count <= limit) return combinations(n, size);
  const random = randomSource(seed, "placebo-groups");
  const order = Array.from({ length: n }, (_, i) => i);
  return Array.from({ length: limit }, () => {
    for (let i = 0; i < size; i++) {
      const j = i + Math.floor(random() * (n - i));
      const kept = order[i] as number;
      order[i] = order[j] as number;
      order[j] = kept;
    }
    return order.slice(0, size).sort((a, b) => a - b);
  });
}

function combinations(n: number, size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  const found: (readonly number[])[] = [];
  for (let last = size - 1; last < n; last++) {
    for (const rest of combinations(last, size - 1)) found.push([...rest, last]);
  }
  return found;
}
