import fc from "fast-check";
import { expect, test } from "vitest";
import { judgePilot } from "#analysis/pilots/judge-pilot.ts";
import type { PilotInput } from "#analysis/pilots/pilot-types.ts";
import { changed, goodPilot } from "./good-pilot.ts";

fc.configureGlobal({ seed: 42 });

const EFFORTS = { primary: "all", guardrail: "headline", other: "headline" } as const;

/** What a reader sees: verdict, checks and estimates, without the names of zones. */
function seen(input: PilotInput) {
  const { main, verdict, checks } = judgePilot(input, { seed: 1 }, EFFORTS);
  if (!main) throw new Error("nothing was estimated");
  return {
    verdict,
    checks: checks.map(({ id, status }) => `${id} ${status}`),
    estimates: main.result.estimates.map(({ method, inference, effect, ciLow, ciHigh, pValue }) => ({
      from: `${method} ${inference}`,
      numbers: [effect, ciLow, ciHigh, pValue],
    })),
  };
}

function expectSame(one: ReturnType<typeof seen>, other: ReturnType<typeof seen>, factor = 1): void {
  expect(other.verdict).toBe(one.verdict);
  expect(other.checks).toEqual(one.checks);
  for (const [i, { from, numbers }] of one.estimates.entries()) {
    expect(other.estimates[i]?.from).toBe(from);
    const [effect, low, high, p] = numbers;
    const wanted = [effect, low, high].map((value) => factor * (value ?? 0));
    for (const [k, value] of [...wanted, p].entries()) {
      expect(other.estimates[i]?.numbers[k], `${from} ${k}`).toBeCloseTo(value ?? 0, 6);
    }
  }
}

test("adding the same amount to every value changes no effect", () => {
  const before = seen(goodPilot());
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 1000 }), (amount) => {
      expectSame(before, seen(changed(goodPilot(), (value) => value + amount)));
    }),
    { numRuns: 3 },
  );
}, 60_000);

test("renaming zones and giving them in another order changes nothing", () => {
  const input = goodPilot();
  const before = seen(input);
  fc.assert(
    fc.property(fc.shuffledSubarray([...Array(20).keys()], { minLength: 20 }), (order) => {
      const name = (i: number) => `shop ${order.indexOf(i)}`;
      const nameOf = new Map(input.zones.map(({ zone }, i) => [zone, name(i)]));
      const metrics = input.metrics.map((metric) => {
        const { panel } = metric;
        const T = panel.periods.length;
        const values = Float64Array.from(
          order.flatMap((i) => [...panel.values.subarray(i * T, (i + 1) * T)]),
        );
        return { ...metric, panel: { ...panel, zones: order.map(name), values } };
      });
      const zones = order.flatMap((i) => {
        const zone = input.zones[i];
        return zone ? [{ ...zone, zone: nameOf.get(zone.zone) ?? "" }] : [];
      });
      expectSame(before, seen({ ...input, metrics, zones }));
    }),
    { numRuns: 3 },
  );
}, 60_000);

test("a metric in another unit has the same verdict and an effect in that unit", () => {
  const scaled = changed(goodPilot(), (value) => value * 100);
  const input = { ...scaled, plan: { ...scaled.plan, minEffect: 50 } };
  expectSame(seen(goodPilot()), seen(input), 100);
}, 60_000);

test("interval and p-value of the headline never contradict each other", () => {
  fc.assert(
    fc.property(fc.double({ min: -3, max: 1, noNaN: true }), (amount) => {
      const input = changed(goodPilot(), (value, i, t) => value + (i < 6 && t >= 26 ? amount : 0));
      const { main } = judgePilot(input, { seed: 1 }, { ...EFFORTS, primary: "headline" });
      if (!main) throw new Error("nothing was estimated");
      const { ciLow, ciHigh, pValue } = main.headline;
      expect(pValue <= 0.05).toBe(ciLow > 0 || ciHigh < 0);
    }),
    { numRuns: 20 },
  );
}, 60_000);
