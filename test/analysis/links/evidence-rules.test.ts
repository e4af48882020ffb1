import { describe, expect, it } from "vitest";
import { type EvidenceFacts, evidenceOf } from "#analysis/links/evidence-rules.ts";

const best: EvidenceFacts = {
  pValue: 0.0002,
  qValue: 0.001,
  controls: "holds",
  kept: 0.9,
  halvesHold: true,
  outOfSampleGain: 0.1,
  direction: "forward",
  seasonKnown: true,
  confirmedByPilot: null,
};
const grade = (facts: Partial<EvidenceFacts>): string => evidenceOf({ ...best, ...facts }).evidence;

describe("evidence is the lowest grade that any rule leaves", () => {
  it.each([
    [{}, "strong"],
    [{ confirmedByPilot: true }, "strong"],
    [{ confirmedByPilot: false }, "weak"],
    [{ qValue: 0.03 }, "moderate"],
    [{ qValue: 0.1 }, "weak"],
    [{ qValue: 0.3 }, "none"],
    [{ pValue: 0.045, qValue: 0.045 }, "none"],
    [{ halvesHold: false }, "moderate"],
    [{ halvesHold: null }, "moderate"],
    [{ outOfSampleGain: -0.01 }, "moderate"],
    [{ outOfSampleGain: null }, "moderate"],
    [{ direction: "both" }, "strong"],
    [{ direction: "unclear" }, "strong"],
    [{ direction: "reverse" }, "weak"],
    [{ controls: "inseparable" }, "weak"],
    [{ controls: "explained" }, "none"],
    [{ controls: null, kept: null }, "strong"],
    [{ kept: 0.4 }, "moderate"],
    [{ seasonKnown: false }, "weak"],
  ] as const)("%o → %s", (facts, expected) => {
    expect(grade(facts)).toBe(expected);
  });

  it("gives every rule's finding as a reason with its number", () => {
    const { reasons } = evidenceOf({ ...best, outOfSampleGain: -0.2 });
    expect(reasons.find(({ code }) => code === "out-of-sample")).toEqual({
      code: "out-of-sample",
      outcome: "failed",
      value: -0.2,
    });
    expect(reasons.find(({ code }) => code === "pilot")?.outcome).toBe("unknown");
  });

  it.each([
    ["forward", "held"],
    ["reverse", "failed"],
    ["both", "unknown"],
    ["unclear", "unknown"],
    [null, "unknown"],
  ] as const)("says of direction %s that the cause goes first: %s", (direction, outcome) => {
    const { reasons } = evidenceOf({ ...best, direction });
    expect(reasons.find(({ code }) => code === "not-reversed")?.outcome).toBe(outcome);
  });
});
