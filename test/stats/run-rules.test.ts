import fc from "fast-check";
import { expect, test } from "vitest";
import { type RunRuleOptions, runRules } from "#stats/run-rules.ts";
import { chance } from "../../scripts/simulate/chance.ts";

fc.configureGlobal({ seed: 42 });

const rulesAt = (z: (number | null)[], options?: RunRuleOptions) =>
  runRules(z, options).map(({ rule, side, start, end }) => `${rule} ${side} ${start}–${end}`);

test("a point beyond three sigmas is a signal, one on the limit is not", () => {
  expect(rulesAt([0, 3.01, 0, -3, -3.2])).toEqual([
    "beyond-limits above 1–1",
    "beyond-limits below 4–4",
    "two-of-three below 3–4",
  ]);
});

test("two of three beyond two sigmas, on the same side", () => {
  expect(rulesAt([2.1, 0, 2.2])).toEqual(["two-of-three above 0–2"]);
  expect(rulesAt([2.1, 0, -2.2])).toEqual([]);
  expect(rulesAt([2.1, 0, 0, 2.2])).toEqual([]);
});

test("four of five beyond one sigma; a point back inside completes nothing", () => {
  expect(rulesAt([1.1, 1.2, 0.5, 1.1, 1.3])).toEqual(["four-of-five above 0–4"]);
  expect(rulesAt([1.1, 1.2, 1.1, 1.3, 0.5])).toEqual(["four-of-five above 0–3"]);
});

test("eight on one side, the run's whole length counted from its start", () => {
  const run = [-0.1, 0.2, 0.1, 0.3, 0.2, 0.1, 0.4, 0.2, 0.1];
  expect(rulesAt(run)).toEqual(["run-on-one-side above 1–8"]);
  expect(runRules([...run, 0.3]).at(-1)).toMatchObject({ start: 1, end: 9, points: 9 });
});

test("a point on the centre line breaks a run, a missing one does not", () => {
  const seven = Array<number>(7).fill(0.5);
  expect(rulesAt([...seven, 0, 0.5])).toEqual([]);
  expect(rulesAt([...seven, null, 0.5])).toEqual(["run-on-one-side above 0–8"]);
});

test("the average run length of Champ & Woodall (1987) for all four rules together is met", () => {
  // Technometrics 29(4), table 1: 91.75 in control, 9.22 and 3.13 after shifts of 1 and 2 sigmas.
  const published = [
    [0, 91.75, 3],
    [1, 9.22, 0.3],
    [2, 3.13, 0.1],
  ] as const;
  for (const [shift, expected, tolerance] of published) {
    const { normal } = chance(7, `run length ${shift}`);
    let total = 0;
    const series = 3000;
    for (let i = 0; i < series; i++) total += firstSignal(() => normal() + shift);
    expect(Math.abs(total / series - expected)).toBeLessThan(tolerance * (shift === 0 ? 2 : 1));
  }
}, 60_000);

/** Number of points up to the first signal. Only the last points can complete a pattern, so a window of 8 is enough. */
function firstSignal(draw: () => number): number {
  const recent: number[] = [];
  for (let count = 1; ; count++) {
    recent.push(draw());
    if (recent.length > 8) recent.shift();
    if (runRules(recent).some(({ end }) => end === recent.length - 1)) return count;
  }
}

test("turning the chart upside down swaps above and below", () => {
  const z = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { maxLength: 30 });
  fc.assert(
    fc.property(z, (values) => {
      const flipped = runRules(values.map((value) => -value)).map((hit) => ({
        ...hit,
        side: hit.side === "above" ? "below" : "above",
      }));
      expect(flipped).toEqual(runRules(values));
    }),
  );
});
