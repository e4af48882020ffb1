import { describe, expect, test } from "vitest";
import { effectHalves } from "#analysis/pilots/effect-halves.ts";
import { estimateMetric } from "#analysis/pilots/estimate-metric.ts";
import { judgePilot } from "#analysis/pilots/judge-pilot.ts";
import type { PilotInput } from "#analysis/pilots/pilot-types.ts";
import { changed, goodPilot } from "./good-pilot.ts";

const START = 26;

function analysed(input: PilotInput) {
  const [metric] = input.metrics;
  const found = metric && estimateMetric(input, metric, { effort: "headline", seed: 1 });
  if (found?.status !== "estimated") throw new Error("nothing measured");
  return found;
}

const pilots: [string, PilotInput][] = [
  ["did", goodPilot()],
  // Piloted zones that were drifting away before.
  ["synthetic_did", changed(goodPilot(), (value, i, t) => value + (i < 6 ? 0.2 * t : 0))],
  [
    "callaway_santanna",
    {
      ...goodPilot(),
      zones: goodPilot().zones.map((zone, i) =>
        zone.arm === "pilot" && i < 2 ? { ...zone, start: "2023-08-14" } : zone,
      ),
    },
  ],
];

describe.each(pilots)("%s", (method, input) => {
  const { headline, leftOut, window, fit } = analysed(input);

  test("decides here", () => {
    expect(headline.method).toBe(method);
  });

  test("the effect without a zone is the headline of the pilot without that zone", () => {
    for (const index of [1, 12]) {
      const one = leftOut[index];
      const zones = input.zones.filter(({ zone }) => zone !== one?.zone);
      const again = analysed({ ...input, zones });
      expect(again.headline.method).toBe(method);
      expect(one?.effect).toBeCloseTo(again.headline.effect, 6);
    }
  });

  test("both halves together are the headline", () => {
    const { early, late } = effectHalves(window, headline.method, fit.counterfactual);
    const starts = [...window.panel.start.subarray(0, method === "callaway_santanna" ? window.pilots : 1)];
    const lengths = starts.map((start) => window.panel.periods.length - start);
    const first = lengths.reduce((sum, length) => sum + Math.ceil(length / 2), 0);
    const all = lengths.reduce((sum, length) => sum + length, 0);
    expect((early * first + late * (all - first)) / all).toBeCloseTo(headline.effect, 6);
  });
});

test("difference in differences is its own estimate beside another headline, not moved to that one's counterfactual", () => {
  // On logarithms an effect b of a zone with y is y − y / exp b, whatever another method says.
  const drifting = changed(goodPilot(), (value, i, t) => value * (i < 6 ? 1.004 ** t : 1));
  const input = { ...drifting, plan: { ...drifting.plan, scale: "log" } } as const;
  const [metric] = input.metrics;
  if (!metric) throw new Error("no metric");
  const found = estimateMetric(input, metric, { effort: "all", seed: 1 });
  if (found.status !== "estimated") throw new Error("nothing measured");
  const own = found.result.estimates.find((one) => one.method === "did");
  expect(found.headline.method).toBe("synthetic_did");
  const { panel, pilots: piloted } = found.window;
  const T = panel.periods.length;
  const mean = (zones: number[], from: number, to: number, of: (value: number) => number) =>
    zones.reduce(
      (sum, i) => sum + panel.values.subarray(i * T + from, i * T + to).reduce((s, v) => s + of(v), 0),
      0,
    ) /
    (zones.length * (to - from));
  const all = [...panel.zones.keys()];
  const change = (zones: number[]) => mean(zones, START, T, (v) => v) - mean(zones, 0, START, (v) => v);
  const b = change(all.slice(0, piloted)) - change(all.slice(piloted));
  const after = mean(all.slice(0, piloted), START, T, Math.exp);
  expect(own?.effect).toBeCloseTo(after - after / Math.exp(b), 6);
});

test("an effect whose halves point in different directions is not said to hold", () => {
  const input = changed(goodPilot(), (v, i, t) => v + (i < 6 && t >= START + 7 ? -4.5 : 0));
  const { checks } = judgePilot(
    input,
    { seed: 1 },
    { primary: "headline", guardrail: "headline", other: "headline" },
  );
  expect(checks.find(({ id }) => id === "novelty")).toMatchObject({
    why: { code: "novelty", turns: true },
  });
});
