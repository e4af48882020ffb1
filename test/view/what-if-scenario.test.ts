import fc from "fast-check";
import { expect, test } from "vitest";
import type { WhatIfCause, WhatIfModel } from "#analysis/links/what-if.ts";
import { exampleScenario, scenarioOf, sliderRange, writeScenario } from "#view/what-if-scenario.ts";

fc.configureGlobal({ seed: 42 });

const cause = (metricId: string, least: number, latest: number, greatest: number): WhatIfCause => ({
  metricId,
  lag: 1,
  scale: "linear",
  level: latest,
  alone: { slope: 1, half: 0.5 },
  least,
  latest,
  greatest,
});
const model = (causes: readonly WhatIfCause[]): WhatIfModel =>
  ({ effect: "sales", causes }) as unknown as WhatIfModel;

const causes = fc
  .tuple(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([least, breadth, share]) => cause("a", least, least + share * breadth, least + breadth));

test("a slider reaches over the whole history and beyond it, and today is one of its steps", () => {
  fc.assert(
    fc.property(causes, (one) => {
      const { min, max, step } = sliderRange(one);
      expect(min).toBeLessThan(0);
      expect(max).toBeGreaterThan(0);
      expect(one.latest + min).toBeLessThanOrEqual(one.least);
      expect(one.latest + max).toBeGreaterThanOrEqual(one.greatest);
      expect(Math.abs(min / step - Math.round(min / step))).toBeLessThan(1e-6);
      expect((max - min) / step).toBeLessThanOrEqual(103);
    }),
  );
});

test("an address brings a scenario back", () => {
  const of = model([cause("csat", 70, 80, 90), cause("wait.minutes", 4, 6, 9)]);
  const scenario = {
    effect: "sales",
    moves: [
      { metricId: "csat", change: 2.5 },
      { metricId: "wait.minutes", change: -0.4 },
    ],
  };
  const address = writeScenario(scenario, new URLSearchParams("other=1"));
  expect(address.get("other")).toBe("1");
  expect(scenarioOf(new URLSearchParams(address.toString()), [of])).toEqual(scenario);
});

test("an address can ask only for what is there, and never beyond a slider's end", () => {
  const of = model([cause("csat", 70, 80, 90)]);
  const asked = (text: string) => scenarioOf(new URLSearchParams(text), [of]);
  expect(asked("result=profit&move=csat:1")).toBeNull();
  expect(asked("result=sales&move=unknown:1&move=csat:many")).toEqual({ effect: "sales", moves: [] });
  expect(asked("result=sales&move=csat:1000")?.moves[0]?.change).toBe(
    sliderRange(cause("csat", 70, 80, 90)).max,
  );
});

test("the example moves a cause its better way and stays within its history", () => {
  const of = model([cause("csat", 70, 90, 90), cause("wait", 4, 8, 9)]);
  const { moves } = exampleScenario(of, (id) => (id === "wait" ? -1 : 1));
  expect(moves).toEqual([{ metricId: "wait", change: -2 }]);
});
