import { expect, test } from "vitest";
import { givenForGood } from "#analysis/pilots/given-for-good.ts";
import type { RolloutStep } from "#analysis/pilots/pilot-types.ts";
import { goodPilot } from "./good-pilot.ts";

const plan = { ...goodPilot().plan, pilotId: "a", name: "A", guardrails: ["waiting"] };
const step = (zone: string, plannedDate: string, actualDate: string | null): RolloutStep => ({
  wave: 1,
  zone,
  plannedDate,
  actualDate,
  risk: null,
  trained: null,
});
const piloted = ["a", "b"].map((pilotId) => ({
  pilotId,
  name: pilotId,
  zone: `piloted-in-${pilotId}`,
  start: "2025-03-01",
  end: "2025-09-30",
}));
const given = (steps: readonly RolloutStep[]) =>
  givenForGood(plan, steps, piloted, "2026-06-30").map(({ zone, date }) => `${zone} ${date}`);

test("zones of a rollout have it from their actual day, and the piloted ones keep it from their start", () => {
  expect(given([step("one", "2026-02-01", "2026-02-09")])).toEqual([
    "one 2026-02-09",
    "piloted-in-a 2025-03-01",
  ]);
});

test("a step without an actual day has not been taken where such days are written down, and is believed where none is", () => {
  const steps = [step("one", "2026-02-01", "2026-02-01"), step("late", "2026-02-01", null)];
  expect(given(steps)).not.toContain("late 2026-02-01");
  expect(given([step("late", "2026-02-01", null)])).toContain("late 2026-02-01");
});

test("a rollout that is still to come has given nobody anything", () => {
  expect(given([step("one", "2026-11-01", null)])).toEqual([]);
});

test("it concerns the metrics that the pilot was registered for", () => {
  const [one] = givenForGood(plan, [step("one", "2026-02-01", null)], [], "2026-06-30");
  expect(one).toMatchObject({ pilotId: "a", name: "A", metrics: ["metric", "waiting"] });
});
