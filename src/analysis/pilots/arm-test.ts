import { studentT } from "#stats/student-t.ts";
import { assignmentsOf } from "./assignments-of.ts";
import { waysToChoose } from "./ways-to-choose.ts";

/** Differences of the arms' means, pilot less control, by column, and how likely the largest of them is by chance. */
export interface ArmTest {
  readonly differences: readonly number[];
  readonly p: number;
}

/** With fewer ways to choose the piloted zones than this a permutation can't tell 1 % from 5 %. */
const FEWEST_WAYS = 100;

/**
 * Do the two arms differ in any of several numbers per zone? Permutation test of the largest standardised difference of means (Westfall
 * & Young 1993) over which zones were piloted; where there are too few ways to choose them, Student's t with Bonferroni's adjustment.
 *
 * @param columns numbers by zone, piloted zones first
 * @param pilots number of piloted zones
 */
export function armTest(columns: readonly Float64Array[], pilots: number): ArmTest {
  const zones = columns[0]?.length ?? 0;
  const centred = columns.map(standardised);
  const differences = columns.map((column) => difference(column, firstOf(pilots), pilots));
  if (waysToChoose(zones, pilots) < FEWEST_WAYS) {
    const ps = columns.map((column) => studentP(column, pilots));
    return { differences, p: Math.min(1, Math.min(...ps) * columns.length) };
  }
  const largest = (chosen: Int32Array) => {
    let most = 0;
    for (const column of centred) most = Math.max(most, Math.abs(difference(column, chosen, pilots)));
    return most;
  };
  // Differences that are equal but for rounding count as equal.
  const observed = largest(firstOf(pilots)) * (1 - 1e-9);
  const assignments = assignmentsOf(zones, pilots);
  let reached = 0;
  for (let at = 0; at < assignments.length; at += pilots) {
    if (largest(assignments.subarray(at, at + pilots)) >= observed) reached++;
  }
  return { differences, p: (reached * pilots) / assignments.length };
}

const firstOf = (pilots: number) => Int32Array.from({ length: pilots }, (_, i) => i);

function difference(column: Float64Array, chosen: Int32Array, pilots: number): number {
  let total = 0;
  for (const value of column) total += value;
  let own = 0;
  for (const i of chosen) own += column[i] ?? 0;
  return own / pilots - (total - own) / (column.length - pilots);
}

function standardised(column: Float64Array): Float64Array {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const centred = column.map((value) => value - mean);
  const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? centred.map((value) => value / length) : centred;
}

/** Two-sided p of Student's two-sample test with pooled variance; one piloted zone is held against the spread of the controls. */
function studentP(column: Float64Array, pilots: number): number {
  const arms = [column.subarray(0, pilots), column.subarray(pilots)];
  const df = column.length - 2;
  if (df < 1) return 1;
  let squares = 0;
  for (const arm of arms) {
    const mean = arm.reduce((sum, value) => sum + value, 0) / arm.length;
    squares += arm.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }
  const se = Math.sqrt((squares / df) * (1 / pilots + 1 / (column.length - pilots)));
  const gap = difference(column, firstOf(pilots), pilots);
  return se > 0 ? studentT.twoSided(gap / se, df) : gap === 0 ? 1 : 0;
}
