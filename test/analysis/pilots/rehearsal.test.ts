import { expect, test } from "vitest";
import { drawnAssignments } from "#analysis/pilots/assignments-of.ts";
import { estimateMetric } from "#analysis/pilots/estimate-metric.ts";
import type { PilotInput } from "#analysis/pilots/pilot-types.ts";
import { rehearsePilot } from "#analysis/pilots/rehearse-pilot.ts";
import { smallestP } from "#analysis/pilots/smallest-p.ts";
import { randomSource } from "#stats/random-source.ts";
import { goodPilot } from "./good-pilot.ts";

function rehearsed(input: PilotInput, seed: number) {
  const [metric] = input.metrics;
  const main = metric && estimateMetric(input, metric, { effort: "headline", seed });
  if (main?.status !== "estimated") throw new Error("nothing measured");
  const found = rehearsePilot(input, main, seed);
  if (found.status !== "estimated") throw new Error(found.why);
  return found;
}

/** The good pilot with so many of its piloted and control zones. */
const cut = (pilots: number, controls: number): PilotInput => ({
  ...goodPilot(),
  zones: goodPilot().zones.filter(({ arm }, i) => (arm === "pilot" ? i < pilots : i < 6 + controls)),
});

test("the rate of false alarms of a sound test is 5 % whatever the seed, and its interval says how well it is known", () => {
  for (const seed of [1, 2, 3, 4]) {
    const headline = rehearsed(goodPilot(), seed).methods.find((one) => one.headline);
    expect(headline).toMatchObject({ rehearsals: 2000, canAlarm: true });
    expect(headline?.falseAlarms).toBeGreaterThan(0.035);
    expect(headline?.falseAlarms).toBeLessThan(0.065);
    // Wilson 1927: 100 of 2,000 are 4.1 to 6.0 %.
    expect((headline?.high ?? 1) - (headline?.low ?? 0)).toBeLessThan(0.022);
  }
}, 60_000);

test("zones that start one after another are rehearsed so", () => {
  const staggered = {
    ...goodPilot(),
    zones: goodPilot().zones.map((zone, i) =>
      i < 3 && zone.arm === "pilot" ? { ...zone, start: "2023-08-14" } : zone,
    ),
  };
  const [headline] = rehearsed(staggered, 1).methods;
  expect(headline).toMatchObject({ method: "callaway_santanna", rehearsals: 1000 });
  expect(headline?.falseAlarms).toBeLessThan(0.07);
}, 60_000);

test("a method that cannot reach 5 % with so few zones is said to be unable, not to be without false alarms", () => {
  const [, besides] = rehearsed(cut(1, 6), 1).methods;
  expect(besides).toMatchObject({ method: "did", inference: "permutation", falseAlarms: 0, canAlarm: false });
}, 60_000);

test.each([
  ["permutation", 1, 6, 1 / 7],
  ["permutation", 2, 4, 1 / 15],
  ["placebo", 1, 6, 1 / 7],
  ["block_permutation", 1, 6, 1 / 30],
  ["cluster_robust", 3, 6, 0],
] as const)("%s of %i against %i zones reaches %f", (inference, pilots, controls, p) => {
  expect(smallestP(inference, { pilots, controls, periods: 30 })).toBeCloseTo(p, 12);
});

test("drawn assignments begin with the real one and differ between draws", () => {
  const draw = (name: string) => drawnAssignments(20, 6, 50, randomSource(1, name));
  expect([...draw("a").subarray(0, 6)]).toEqual([0, 1, 2, 3, 4, 5]);
  expect([...draw("a")]).toEqual([...draw("a")]);
  expect([...draw("a")]).not.toEqual([...draw("b")]);
});
