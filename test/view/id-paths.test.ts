import { expect, test } from "vitest";
import { metricPath, pilotPath } from "#view/id-paths.ts";

test("an id is the name of its folder", () => {
  expect(metricPath("nps")).toBe("metrics/nps");
  expect(pilotPath("welcome-desk.2")).toBe("pilots/welcome-desk.2");
});

test("no id leads to the planner, or out of its folder", () => {
  expect(pilotPath("plan")).toBe("pilots/~plan");
  expect(metricPath("plan")).toBe("metrics/plan");
  expect(metricPath("..")).toBe("metrics/~..");
});
