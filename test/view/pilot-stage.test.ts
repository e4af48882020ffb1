import { expect, test } from "vitest";
import type { PilotResult } from "#analysis/pilots/pilot-types.ts";
import { pilotStage } from "#view/pilot-stage.ts";

const pilot = (status: PilotResult["status"], verdict: PilotResult["verdict"]) =>
  ({ status, verdict, waves: [] }) as unknown as PilotResult;

test("a pilot that failed a check waits for no decision", () => {
  expect(pilotStage(pilot("finished", "not_trustworthy"))).toBe("repeat");
  expect(pilotStage(pilot("running", "not_trustworthy"))).toBe("running");
});

test("a pilot that is over and may be judged waits for one, unless the answer is no", () => {
  expect(pilotStage(pilot("finished", "roll_out"))).toBe("decide");
  expect(pilotStage(pilot("finished", "extend"))).toBe("decide");
  expect(pilotStage(pilot("finished", "do_not_roll_out"))).toBe("closed");
});
