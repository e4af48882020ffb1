import { describe, expect, it } from "vitest";
import { pilotTruth } from "../../scripts/demo-data/pilot-truth.ts";
import { simulateCompany } from "../../scripts/demo-data/simulate-company.ts";
import { demoPanel, monthAt, panelZones } from "./demo-panel.ts";
import { demoRows } from "./demo-table.ts";
import { demoValues } from "./demo-values.ts";

const values = demoValues();
const zones = panelZones(values);
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const variance = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + (one - mean(numbers)) ** 2, 0) / (numbers.length - 1);

const groupOf = (pilot: string, group: string): { zone: string; start: string }[] =>
  demoRows("pilot_zones", ["pilot_id", "zone", "group", "start"]).filter(
    (row) => row.pilot_id === pilot && row.group === group,
  );

/** Difference between pilot and control shops of a number that each shop's series gives, with Welch's standard error. */
function contrast(
  pilot: string,
  metric: string,
  sum: boolean,
  of: (series: number[]) => number,
): [number, number] {
  const panel = demoPanel(values, metric, sum);
  const numbers = (group: string): number[] =>
    groupOf(pilot, group).map(({ zone }) => of(panel[zones.indexOf(zone)] ?? []));
  const [treated, control] = [numbers("pilot"), numbers("control")];
  const error = Math.sqrt(variance(treated) / treated.length + variance(control) / control.length);
  return [mean(treated) - mean(control), error];
}

const change =
  (start: string, end: string) =>
  (series: number[]): number =>
    mean(series.slice(monthAt(start), monthAt(end) + 1)) - mean(series.slice(0, monthAt(start)));

const slopeUntil =
  (start: string) =>
  (series: number[]): number => {
    const before = series.slice(0, monthAt(start));
    const middle = (before.length - 1) / 2;
    const xx = before.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
    return before.reduce((sum, value, at) => sum + (at - middle) * value, 0) / xx;
  };

describe("floor-advisers", () => {
  const truth = pilotTruth(334, simulateCompany(334), "floor-advisers");

  it.each([
    ["service_minutes", false],
    ["average_ticket", false],
    ["csat", false],
    ["repeat_rate", false],
    ["gross_profit", true],
    ["revenue", true],
  ])("moved %s as much as it truly did", (metric, sum) => {
    const [effect, error] = contrast("floor-advisers", metric, sum, change("2025-03", "2025-11"));
    expect(Math.abs(effect - truth(metric))).toBeLessThan(2 * error);
    expect(Math.abs(effect / error)).toBeGreaterThan(2);
  });

  it("raises revenue by far more than the smallest effect worth a rollout", () => {
    expect(truth("revenue")).toBeGreaterThan(2 * 2400);
  });

  it("was tried in shops that had developed like the others", () => {
    const log = (series: number[]): number[] => series.map(Math.log);
    const [slope, error] = contrast("floor-advisers", "revenue", true, (series) =>
      slopeUntil("2025-03")(log(series)),
    );
    expect(Math.abs(slope / error)).toBeLessThan(1.5);
  });
});

describe("late-opening", () => {
  it("seems to raise revenue although it does not", () => {
    const [effect, error] = contrast("late-opening", "revenue", true, change("2024-03", "2024-08"));
    expect(effect / error).toBeGreaterThan(3);
    expect(pilotTruth(334, simulateCompany(334), "late-opening")("revenue")).toBeLessThanOrEqual(0);
  });

  it("was tried in shops that had already been growing faster", () => {
    const log = (series: number[]): number[] => series.map(Math.log);
    const [slope, error] = contrast("late-opening", "revenue", true, (series) =>
      slopeUntil("2024-03")(log(series)),
    );
    expect(slope / error).toBeGreaterThan(3);
  });

  it("has an event in its window that hits a pilot shop only", () => {
    const hit = demoRows("events", ["date", "zone"]).filter(
      ({ date, zone }) => zone !== "" && date >= "2024-03-01" && date <= "2024-08-31",
    );
    const pilots = groupOf("late-opening", "pilot").map(({ zone }) => zone);
    const controls = groupOf("late-opening", "control").map(({ zone }) => zone);
    expect(hit.some(({ zone }) => pilots.includes(zone))).toBe(true);
    expect(hit.some(({ zone }) => controls.includes(zone))).toBe(false);
  });
});

describe("care-letters", () => {
  it("did nothing, and the pilot is large enough to say that less than the smallest worthwhile effect was gained", () => {
    const [effect, error] = contrast("care-letters", "repeat_rate", false, change("2024-09", "2025-02"));
    expect(Math.abs(effect)).toBeLessThan(2 * error);
    expect(effect + 2.5 * error).toBeLessThan(0.6);
  });
});

describe("parcel-lockers", () => {
  it("shortens delivery by 0.6 days from each shop's own start", () => {
    const panel = demoPanel(values, "delivery_days", false);
    const seriesOf = (zone: string): number[] => panel[zones.indexOf(zone)] ?? [];
    const starts = groupOf("parcel-lockers", "pilot");
    const controls = groupOf("parcel-lockers", "control").map(({ zone }) => seriesOf(zone));
    const effects = starts.map(({ zone, start }) => {
      const of = change(start.slice(0, 7), "2026-09");
      return of(seriesOf(zone)) - mean(controls.map(of));
    });
    expect(new Set(starts.map(({ start }) => start)).size).toBe(3);
    expect(Math.abs(mean(effects) + 0.6)).toBeLessThan(2 * Math.sqrt(variance(effects) / effects.length));
    expect(mean(effects)).toBeLessThan(-0.3);
  });
});

describe("pilots and rollout together", () => {
  it("no shop has a part in two pilots at once", () => {
    const pilots = demoRows("pilots", ["pilot_id", "start", "end"]);
    for (const one of pilots) {
      for (const other of pilots) {
        if (one === other || one.start > other.end || other.start > one.end) continue;
        throw new Error(`${one.pilot_id} and ${other.pilot_id} overlap in time`);
      }
    }
    expect(pilots).toHaveLength(4);
  });

  it("only shops that were not piloted are rolled out to, each once, and not before the pilot ended", () => {
    const rollout = demoRows("rollout", ["zone", "actual_date"]);
    const piloted = groupOf("floor-advisers", "pilot").map(({ zone }) => zone);
    expect(rollout).toHaveLength(28);
    expect(new Set(rollout.map(({ zone }) => zone)).size).toBe(28);
    expect(rollout.filter(({ zone }) => piloted.includes(zone))).toEqual([]);
    expect(rollout.filter(({ actual_date: day }) => day !== "" && day <= "2025-11-30")).toEqual([]);
  });
});
