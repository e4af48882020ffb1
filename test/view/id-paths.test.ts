import { expect, test } from "vitest";
import { metricPath, pilotPath } from "#view/id-paths.ts";

test("an id is the name of its folder", () => {
  expect(metricPath("nps")).toBe("metrics/nps");
  expect(metricPath("plan")).toBe("metrics/plan");
  expect(pilotPath("welcome-desk.2")).toBe("pilots/welcome-desk.2");
});

test("no pilot takes the place of the planner", () => {
  expect(pilotPath("plan")).toBe("pilots/~plan");
});
