import { describe, expect, it } from "vitest";
import { plantedPlan } from "../../scripts/demo-data/planted-plan.ts";
import { demoPanel, type Panel } from "./demo-panel.ts";
import { demoValues } from "./demo-values.ts";
import { twoWay } from "./two-way.ts";

const values = demoValues();
const SUMMED = new Set([
  "revenue",
  "repeat_sales",
  "gross_profit",
  "new_customers",
  "local_promotions",
  "footfall",
]);
const made = new Map<string, Panel>();
function panelOf(metric: string): Panel {
  const panel = made.get(metric) ?? demoPanel(values, metric, SUMMED.has(metric));
  made.set(metric, panel);
  return panel;
}
const log = (panel: Panel): Panel => panel.map((row) => row.map(Math.log));
const tOf = (cause: Panel, effect: Panel, lag: number, control?: Panel): number => {
  const { slope, error } = twoWay(cause, effect, lag, control);
  return slope / error;
};

describe("links planted by shop and month", () => {
  it.each(plantedPlan.effects)("$cause moves $effect by its planted size after $lag months", (planted) => {
    const cause = planted.causeScale === "log" ? log(panelOf(planted.cause)) : panelOf(planted.cause);
    const effect = planted.scale === "log" ? log(panelOf(planted.effect)) : panelOf(planted.effect);
    const { slope, error } = twoWay(cause, effect, planted.lag);
    expect(Math.abs(slope - planted.size)).toBeLessThan(2 * error);
    expect(Math.abs(slope - planted.size)).toBeLessThan(0.25 * Math.abs(planted.size));
    expect(Math.abs(slope / error)).toBeGreaterThan(4);
  });

  it.each(plantedPlan.effects)(
    "$cause stands out at $lag months against $effect, at no other lag up to 6",
    (planted) => {
      const cause = planted.causeScale === "log" ? log(panelOf(planted.cause)) : panelOf(planted.cause);
      const effect = planted.scale === "log" ? log(panelOf(planted.effect)) : panelOf(planted.effect);
      const strength = [0, 1, 2, 3, 4, 5, 6].map((lag) => Math.abs(tOf(cause, effect, lag)));
      expect(strength.indexOf(Math.max(...strength))).toBe(planted.lag);
    },
  );

  it("engagement reaches repeat_rate after four months, by way of waiting and satisfaction", () => {
    const { slope } = twoWay(panelOf("engagement"), panelOf("repeat_rate"), 4);
    // −0.08 minutes × −1.8 points × 0.15 points
    expect(slope).toBeGreaterThan(0.0216 * 0.7);
    expect(slope).toBeLessThan(0.0216 * 1.3);
  });
});

describe("what is not linked", () => {
  it.each([
    ["local_promotions", "revenue"],
    ["crm_completeness", "repeat_rate"],
    ["crm_completeness", "revenue"],
    ["ces", "repeat_rate"],
    ["return_rate", "revenue"],
  ])("%s moves %s at no lag up to 6", (cause, effect) => {
    for (const lag of [0, 1, 2, 3, 4, 5, 6]) {
      // 3.1: one in 500 for a single lag, so about one in 15 for the 35 looks taken here.
      expect(Math.abs(tOf(panelOf(cause), panelOf(effect), lag))).toBeLessThan(3.1);
    }
  });

  it("queues seem to raise revenue, and do not once visitors are held constant", () => {
    const [queue, revenue] = [panelOf("queue_minutes"), panelOf("revenue")];
    expect(tOf(queue, revenue, 0)).toBeGreaterThan(5);
    expect(Math.abs(tOf(queue, revenue, 0, panelOf("footfall")))).toBeLessThan(2);
  });
});

describe("links of the whole company", () => {
  it("a point of uptime is worth 12 % of online sales in the same month", () => {
    const series = (metric: string): number[] =>
      values
        .filter((one) => one.metric === metric)
        .sort((a, b) => (a.period < b.period ? -1 : 1))
        .map(({ value }) => value);
    const overYear = (numbers: number[]): number[] =>
      numbers.slice(12).map((value, at) => value - (numbers[at] ?? 0));
    const x = overYear(series("uptime"));
    const y = overYear(series("online_sales").map(Math.log));
    const centre = (numbers: number[]): number[] => {
      const middle = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
      return numbers.map((one) => one - middle);
    };
    const [cx, cy] = [centre(x), centre(y)];
    const xx = cx.reduce((sum, one) => sum + one * one, 0);
    const slope = cx.reduce((sum, one, at) => sum + one * (cy[at] ?? 0), 0) / xx;
    expect(slope).toBeGreaterThan(0.12 * 0.7);
    expect(slope).toBeLessThan(0.12 * 1.3);
  });
});
