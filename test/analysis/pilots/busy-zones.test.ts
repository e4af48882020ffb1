import { expect, test } from "vitest";
import { busyZones } from "#analysis/pilots/busy-zones.ts";
import type { PilotInput, RolloutStep } from "#analysis/pilots/pilot-types.ts";
import { goodPilot } from "./good-pilot.ts";

/** A pilot of one zone against another from March to August, known up to the first of June. */
function running(change: Partial<PilotInput> = {}): PilotInput {
  const input = goodPilot();
  return {
    ...input,
    plan: { ...input.plan, name: "A", start: "2024-03-01", end: "2024-08-31" },
    zones: [
      { zone: "one", arm: "pilot", start: "2024-03-01" },
      { zone: "two", arm: "control", start: null },
    ],
    asOf: "2024-06-01",
    ...change,
  };
}

const step = (zone: string, plannedDate: string, actualDate: string | null = null): RolloutStep => ({
  wave: 1,
  zone,
  plannedDate,
  actualDate,
  risk: null,
  trained: null,
});
const busy = (input: PilotInput, from: string, to: string) =>
  busyZones([input], from, to).map(({ zone, why }) => `${zone} ${why}`);

test("both arms of a pilot are busy until its end", () => {
  expect(busy(running(), "2024-07-01", "2024-12-31")).toEqual(["one pilot", "two comparison"]);
  expect(busy(running(), "2024-09-01", "2024-12-31")).toEqual([]);
});

test("controls that nobody named are free", () => {
  expect(busy(running({ controlsNamed: false }), "2024-07-01", "2024-12-31")).toEqual(["one pilot"]);
});

test("a zone is busy where a rollout is due in the time, began shortly before it, or is overdue", () => {
  const rollout = [
    step("due", "2024-11-01"),
    step("later", "2025-02-01"),
    step("fresh", "2024-05-01", "2024-08-01"),
    step("settled", "2024-03-01", "2024-03-15"),
    step("overdue", "2024-05-01"),
  ];
  expect(busy(running({ rollout, zones: [] }), "2024-09-01", "2024-12-31")).toEqual([
    "due rollout",
    "fresh rollout",
    "overdue rollout",
  ]);
});

test("a zone that is busy twice is named with both", () => {
  const found = busyZones([running({ rollout: [step("two", "2024-08-01")] })], "2024-07-01", "2024-12-31");
  expect(found.filter(({ zone }) => zone === "two")).toEqual([
    { zone: "two", why: "comparison", name: "A", from: "2024-03-01", until: "2024-08-31" },
    { zone: "two", why: "rollout", name: "A", from: "2024-08-01", until: "2024-11-01" },
  ]);
});
