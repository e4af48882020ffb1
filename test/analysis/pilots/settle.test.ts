import { describe, expect, test } from "vitest";
import { judgePilot } from "#analysis/pilots/judge-pilot.ts";
import type { PilotInput } from "#analysis/pilots/pilot-types.ts";
import { type SettleQuestion, settle } from "#analysis/pilots/settle.ts";
import { chance } from "../../../scripts/simulate/chance.ts";
import { simulatedPilot } from "../../../scripts/simulate/pilots/simulated-pilot.ts";
import { goodPilot } from "./good-pilot.ts";

const EFFORTS = { primary: "headline", guardrail: "headline", other: "headline" } as const;

function judged(input: PilotInput) {
  const found = judgePilot(input, { seed: 1 }, EFFORTS);
  if (!found.main) throw new Error("nothing measured");
  return { ...found, main: found.main };
}

/** The good pilot's question with another headline. */
function question(change: Partial<SettleQuestion>, effect: number, ciLow: number, ciHigh: number) {
  const { main } = judged(goodPilot());
  return settle({
    window: main.window,
    headline: { ...main.headline, effect, ciLow, ciHigh },
    scale: main.scale,
    minEffect: 1,
    verdict: "extend",
    status: "finished",
    end: null,
    zones: 20,
    ...change,
  });
}

describe("the reach that is needed is the one that decides", () => {
  test("an estimate that reaches the worthwhile effect must have zero outside", () => {
    expect(question({}, 2, -1, 5)).toMatchObject({ halfWidth: 3, needed: 2, effect: 2 });
  });

  test("a smaller one must have the worthwhile effect outside", () => {
    expect(question({}, 0.25, -1, 2)).toMatchObject({ halfWidth: 1.75, needed: 0.75 });
    expect(question({}, -0.5, -2, 1.5)).toMatchObject({ halfWidth: 2, needed: 1.5 });
  });

  test("zones are asked for by the square of how much too wide it is, if the company has them", () => {
    expect(question({ zones: 100 }, 2, -2, 6)).toMatchObject({ zonesNeeded: 24, controlsNeeded: 56 });
    expect(question({ zones: 79 }, 2, -2, 6)).toMatchObject({ zonesNeeded: null, controlsNeeded: null });
  });

  test("nothing would do only where neither time nor zones suffice", () => {
    expect(question({}, 0.95, -3, 5)).toMatchObject({ morePeriods: null, zonesNeeded: null });
    expect(question({}, 2, -0.1, 4.1)).toMatchObject({ morePeriods: expect.any(Number) });
  });
});

describe("while a pilot runs", () => {
  const shape = { pilots: 6, controls: 14, before: 40, lagOne: 0.4, effect: 2 };
  /** The first weeks of a pilot that goes on to 16 of them. */
  const half = (input: PilotInput, weeks: number): PilotInput => ({
    ...input,
    metrics: input.metrics.map((metric) => {
      const T = metric.panel.periods.length;
      const kept = shape.before + weeks;
      return {
        ...metric,
        n: null,
        panel: {
          ...metric.panel,
          periods: metric.panel.periods.slice(0, kept),
          values: Float64Array.from(
            metric.panel.zones.flatMap((_, i) => [...metric.panel.values.subarray(i * T, i * T + kept)]),
          ),
        },
      };
    }),
  });
  const ask = (input: PilotInput) => {
    const { main, status } = judged(input);
    const found = settle({
      window: main.window,
      headline: main.headline,
      scale: main.scale,
      minEffect: 1,
      verdict: "extend",
      status,
      end: input.plan.end,
      zones: 20,
    });
    if (found.status !== "estimated" || !found.atEnd) throw new Error("no end in sight");
    return found.atEnd;
  };

  test("the reach foretold for the planned end is the one that comes, on average", () => {
    const ratios = Array.from({ length: 12 }, (_, k) => {
      const whole = simulatedPilot({ ...shape, after: 16 }, chance(k, "settle"));
      const { headline } = judged(whole).main;
      return ask(half(whole, 6)).halfWidth / (headline.effect - headline.ciLow);
    });
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    expect(mean).toBeGreaterThan(0.8);
    expect(mean).toBeLessThan(1.25);
  }, 60_000);

  test("a pilot that is said to be settled by its end is", () => {
    const whole = simulatedPilot({ ...shape, after: 16 }, chance(1, "settle"));
    expect(ask(half(whole, 6))).toMatchObject({ date: whole.plan.end, periods: 10, settles: true });
    expect(judged(whole).verdict).toBe("roll_out");
  }, 60_000);

  test("what will not be known by then is not promised", () => {
    const input = { ...goodPilot(), plan: { ...goodPilot().plan, end: "2024-03-31" } };
    const { main } = judged(input);
    const found = settle({
      window: main.window,
      headline: { ...main.headline, effect: 0.9, ciLow: -3, ciHigh: 5 },
      scale: main.scale,
      minEffect: 1,
      verdict: "extend",
      status: "running",
      end: input.plan.end,
      zones: 20,
    });
    expect(found).toMatchObject({ atEnd: { date: "2024-03-31", settles: false }, morePeriods: null });
  });
});
