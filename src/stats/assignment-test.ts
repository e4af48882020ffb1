import { invertStretches } from "./invert-stretches.ts";
import { randomSource } from "./random-source.ts";

/** What a test by re-assigning labels needs: a statistic that is a sum over units. */
export interface AssignmentScores {
  /** Label of each unit, 0 … L − 1, as they were really given. */
  readonly labels: Int32Array;
  /** `scores[label][unit]`: what the unit adds to the statistic if it carries the label. */
  readonly scores: readonly Float64Array[];
  /** The same of a unit effect of one where it was really given: the statistic under an effect τ is `scores` − τ · `unitScores`. */
  readonly unitScores: readonly Float64Array[];
}

export interface AssignmentOptions {
  /** One minus the level of the interval. */
  readonly alpha: number;
  /** Up to this many different assignments are all tried; otherwise as many are drawn. */
  readonly limit: number;
  readonly seed: number;
}

/** Result of re-assigning labels; test and interval are one and the same. */
export interface AssignmentTest {
  readonly status: "estimated";
  /** The effect at which the statistic of the real assignment is zero. */
  readonly effect: number;
  /** Two-sided, of no effect. */
  readonly pValue: number;
  /** Effects that the test does not reject (p > alpha); infinite where too few assignments exist to reject anything. */
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Assignments that were tried, the real one included. */
  readonly assignments: number;
  readonly exhaustive: boolean;
  /** Smallest two-sided p-value that any data could give. */
  readonly smallestP: number;
  /** For each assignment, the effects under which it is at least as extreme as the real one: from `lows[i]` to `highs[i]`. */
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  /** For each assignment, the effect from which on its statistic is at least that of the real one: for one-sided tests. */
  readonly turns: Float64Array;
}

export interface NoAssignmentTest {
  readonly status: "not-estimable";
  readonly why: "one-label" | "no-contrast";
}

/**
 * Randomisation test of a constant effect: labels are given to units anew and the statistic compared with that of the real assignment.
 *
 * Fisher 1935; Imbens & Rubin 2015, "Causal Inference", chapter 5 (interval by inverting the test). Among draws the real assignment
 * counts as one, so that p is never zero (Phipson & Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9(1)).
 * Because the statistic is linear in the hypothesised effect, each assignment is at least as extreme as the real one over one stretch
 * of effects, and the p-value of an effect is the share of stretches that hold it: test and interval can't contradict each other.
 */
export function assignmentTest(
  given: AssignmentScores,
  options: AssignmentOptions,
): AssignmentTest | NoAssignmentTest {
  if (new Set(given.labels).size < 2) return { status: "not-estimable", why: "one-label" };
  const real = sums(given, given.labels);
  const scale = given.unitScores.reduce(
    (most, row) => row.reduce((m, v) => Math.max(m, Math.abs(v)), most),
    0,
  );
  if (!(Math.abs(real.unit) > 1e-9 * scale)) return { status: "not-estimable", why: "no-contrast" };
  const found: { lows: number[]; highs: number[]; turns: number[] } = { lows: [], highs: [], turns: [] };
  const add = (assignment: Int32Array): void => {
    const own = stretch(sums(given, assignment), real);
    found.lows.push(own.low);
    found.highs.push(own.high);
    found.turns.push(own.turn);
  };
  const exhaustive = countAssignments(given.labels) <= options.limit;
  if (exhaustive) everyAssignment(given.labels, add);
  else {
    add(given.labels);
    drawAssignments(given.labels, options.limit - 1, options.seed, add);
  }
  return {
    status: "estimated",
    effect: real.value / real.unit,
    exhaustive,
    ...invertStretches(Float64Array.from(found.lows), Float64Array.from(found.highs), options.alpha),
    turns: Float64Array.from(found.turns),
  };
}

interface Sums {
  readonly value: number;
  readonly unit: number;
}

function sums(given: AssignmentScores, assignment: Int32Array): Sums {
  let value = 0;
  let unit = 0;
  for (let i = 0; i < assignment.length; i++) {
    const label = assignment[i] as number;
    value += (given.scores[label] as Float64Array)[i] as number;
    unit += (given.unitScores[label] as Float64Array)[i] as number;
  }
  return { value, unit };
}

/** Where |own.value − τ · own.unit| ≥ |real.value − τ · real.unit|, and from where on that holds without the bars. */
function stretch(
  own: Sums,
  real: Sums,
): { readonly low: number; readonly high: number; readonly turn: number } {
  const effect = real.value / real.unit;
  // As much contrast as the real one (the same zones, or exactly the others): as extreme under whatever effect.
  if (Math.abs(own.unit) >= (1 - 1e-9) * Math.abs(real.unit)) {
    const same = own.unit / real.unit > 0;
    return {
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
      turn: same ? Number.NEGATIVE_INFINITY : (real.value - own.value) / (real.unit - own.unit),
    };
  }
  const turn = (real.value - own.value) / (real.unit - own.unit);
  const other = (real.value + own.value) / (real.unit + own.unit);
  // Ties count as extreme; a little room keeps rounding from breaking them.
  const room = 1e-9 * Math.max(Math.abs(effect), Math.abs(turn - effect), Math.abs(other - effect));
  return { low: Math.min(turn, other) - room, high: Math.max(turn, other) + room, turn };
}

/** Number of different ways to give the labels; `Infinity` where it can't be told exactly. */
function countAssignments(labels: Int32Array): number {
  const counts = new Map<number, number>();
  let total = 0;
  let ways = 1;
  for (const label of labels) {
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    total++;
    // Multinomial coefficient, grown by one unit at a time; stays whole up to rounding.
    ways = Math.round((ways * total) / count);
    if (ways > 1e12) return Number.POSITIVE_INFINITY;
  }
  return ways;
}

function everyAssignment(labels: Int32Array, visit: (assignment: Int32Array) => void): void {
  const kinds = [...new Set(labels)];
  const left = kinds.map((kind) => labels.filter((label) => label === kind).length);
  const assignment = new Int32Array(labels.length);
  const place = (at: number): void => {
    if (at === assignment.length) {
      visit(assignment);
      return;
    }
    for (const [k, kind] of kinds.entries()) {
      if (left[k] === 0) continue;
      left[k] = (left[k] as number) - 1;
      assignment[at] = kind;
      place(at + 1);
      left[k] = (left[k] as number) + 1;
    }
  };
  place(0);
}

function drawAssignments(
  labels: Int32Array,
  draws: number,
  seed: number,
  visit: (assignment: Int32Array) => void,
): void {
  const random = randomSource(seed, "assignments");
  const assignment = Int32Array.from(labels);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = assignment.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const kept = assignment[i] as number;
      assignment[i] = assignment[j] as number;
      assignment[j] = kept;
    }
    visit(assignment);
  }
}
