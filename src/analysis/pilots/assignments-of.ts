import { randomSource } from "#stats/random-source.ts";
import { waysToChoose } from "./ways-to-choose.ts";

const MOST = 1000;
const known = new Map<string, Int32Array>();

/**
 * Ways to choose `k` of `n` zones, one after another in one array: all where there are at most a thousand, else a seeded thousand of them,
 * the first being zones 0 … k − 1. The same array for the same numbers.
 */
export function assignmentsOf(n: number, k: number): Int32Array {
  const key = `${n}/${k}`;
  const kept =
    known.get(key) ??
    (waysToChoose(n, k) <= MOST
      ? everyChoice(n, k)
      : someChoices(n, k, MOST, randomSource(1, `assignments ${n}/${k}`)));
  known.set(key, kept);
  return kept;
}

/** Assignments drawn anew: `count` of them, or all where there are no more. */
export function drawnAssignments(n: number, k: number, count: number, random: () => number): Int32Array {
  return waysToChoose(n, k) <= count ? assignmentsOf(n, k) : someChoices(n, k, count, random);
}

function everyChoice(n: number, k: number): Int32Array {
  const all: number[] = [];
  const chosen = Array.from({ length: k }, (_, i) => i);
  for (;;) {
    all.push(...chosen);
    let i = k - 1;
    while (i >= 0 && chosen[i] === n - k + i) i--;
    if (i < 0) return Int32Array.from(all);
    const next = (chosen[i] ?? 0) + 1;
    for (let j = i; j < k; j++) chosen[j] = next + j - i;
  }
}

function someChoices(n: number, k: number, count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const all = new Int32Array(count * k);
  all.set(order.subarray(0, k));
  for (let a = 1; a < count; a++) {
    for (let i = 0; i < k; i++) {
      const j = i + Math.floor(random() * (n - i));
      const kept = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = kept;
    }
    all.set(order.subarray(0, k), a * k);
  }
  return all;
}
