export type Side = "above" | "below";
export type RunRuleId = "beyond-limits" | "two-of-three" | "four-of-five" | "run-on-one-side";

/** A pattern that is complete at `end`; `start` is its first point that counts, `points` how many count. Indexes of the input. */
export interface RunRuleHit {
  rule: RunRuleId;
  side: Side;
  start: number;
  end: number;
  points: number;
}

export interface RunRuleOptions {
  /** Length of a run on one side of the centre; 8 by default. */
  runLength?: number;
  /** Also test the zones of one and two sigmas; true by default. */
  zones?: boolean;
  /** How far from the centre, in sigmas, a point must lie to be on a side at all; 0 by default. */
  deadBand?: number;
}

interface Zone {
  rule: RunRuleId;
  needed: number;
  of: number;
  sigmas: number;
}
const BEYOND: Zone = { rule: "beyond-limits", needed: 1, of: 1, sigmas: 3 };
const ZONES: readonly Zone[] = [
  { rule: "two-of-three", needed: 2, of: 3, sigmas: 2 },
  { rule: "four-of-five", needed: 4, of: 5, sigmas: 1 },
];

/**
 * The run rules that Wheeler keeps: a point beyond three sigmas; two of three successive points beyond two sigmas; four of
 * five beyond one; eight on one side of the centre (always on the same side).
 *
 * Nelson (1984), "The Shewhart control chart — tests for special causes", Journal of Quality Technology 16(4), tests 1, 5,
 * 6 and 2; Western Electric (1956); Wheeler (1993) for eight. A pattern is reported at each point that belongs to it and
 * completes it: a point back inside completes nothing. Missing points (null) are passed over.
 *
 * @param z deviations from the centre in sigmas, in order of time.
 * @returns all complete patterns in order of their end, then of the rules above.
 */
export function runRules(z: readonly (number | null)[], options: RunRuleOptions = {}): RunRuleHit[] {
  const { runLength = 8, zones = true, deadBand = 0 } = options;
  if (!(runLength >= 2)) throw new RangeError(`runRules needs a run length of at least 2, got ${runLength}`);
  const known = z.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const rules = zones ? [BEYOND, ...ZONES] : [BEYOND];
  const hits: RunRuleHit[] = [];
  for (let at = 0; at < known.length; at++) {
    for (const rule of rules) {
      const hit = zoneHit(known, at, rule);
      if (hit) hits.push(hit);
    }
    const hit = runHit(known, at, runLength, deadBand);
    if (hit) hits.push(hit);
  }
  return hits;
}

type Known = readonly { value: number; index: number }[];

function zoneHit(known: Known, at: number, { rule, needed, of, sigmas }: Zone): RunRuleHit | null {
  const last = known[at];
  if (!last || Math.abs(last.value) <= sigmas) return null;
  const side = Math.sign(last.value);
  const inZone = known.slice(Math.max(0, at - of + 1), at + 1).filter(({ value }) => value * side > sigmas);
  const first = inZone[0];
  if (!first || inZone.length < needed) return null;
  return {
    rule,
    side: side > 0 ? "above" : "below",
    start: first.index,
    end: last.index,
    points: inZone.length,
  };
}

function runHit(known: Known, at: number, runLength: number, deadBand: number): RunRuleHit | null {
  const last = known[at];
  if (!last) return null;
  const side = Math.sign(last.value);
  let from = at;
  while (from >= 0 && (known[from]?.value ?? 0) * side > deadBand) from--;
  const first = known[from + 1];
  const points = at - from;
  if (!first || points < runLength) return null;
  return {
    rule: "run-on-one-side",
    side: side > 0 ? "above" : "below",
    start: first.index,
    end: last.index,
    points,
  };
}
