import { expect, test } from "vitest";
import { analysePilot } from "#analysis/pilots/analyse-pilot.ts";
import type { EstimatedMetric, PilotResult } from "#analysis/pilots/pilot-types.ts";
import { openGuardrails } from "#view/open-guardrails.ts";
import { effectStanding } from "#view/pilot-parts.tsx";
import { goodPilot } from "../analysis/pilots/good-pilot.ts";

const good = analysePilot(goodPilot());
const [primary] = good.metrics;
if (primary?.status !== "estimated") throw new Error("no estimate");
const within = (ciLow: number, ciHigh: number): EstimatedMetric => ({
  ...primary,
  headline: { ...primary.headline, ciLow, ciHigh },
});
const running = (sequence: PilotResult["sequence"]): PilotResult => ({
  ...good,
  status: "running",
  verdict: "extend",
  sequence,
});

test("an effect is the pilot's where its interval lies on one side of zero and a verdict is given", () => {
  expect(effectStanding(good, within(1, 5))).toBe("proven");
  expect(effectStanding(good, within(-5, -1))).toBe("proven");
  expect(effectStanding({ ...good, verdict: "not_trustworthy" }, within(1, 5))).toBe("distrusted");
});

test("an interval that holds zero is not, however large the effect", () => {
  expect(effectStanding(good, within(-0.1, 9))).toBe("unclear");
});

test("nothing is built on an interval without a limit", () => {
  expect(effectStanding(good, within(1, Number.POSITIVE_INFINITY))).toBe("open");
  expect(effectStanding(good, within(Number.NEGATIVE_INFINITY, -1))).toBe("open");
});

test("while a pilot runs the interval that allows for every look decides; before the first there is none", () => {
  const point = { period: "2023-W30", effect: 3, low: -1, high: 7 };
  expect(effectStanding(running([point]), within(1, 5))).toBe("unclear");
  expect(effectStanding(running([]), within(1, 5))).toBe("open");
});

test("of the guardrails those are named that are neither harmed nor safe, or could not be measured at all", () => {
  const guard = (metricId: string, state: "harmed" | "safe" | "unclear"): EstimatedMetric => ({
    ...primary,
    metricId,
    role: "guardrail",
    adjusted: { kind: "guardrail", margin: 1, pHarm: 0.5, pHarmHolm: 1, state },
  });
  const unmeasured = {
    status: "not-estimable",
    metricId: "returns",
    role: "guardrail",
    unit: "percent",
    direction: "lower",
    why: "no-values",
  } as const;
  const metrics = [primary, guard("queue", "unclear"), guard("complaints", "safe"), guard("costs", "harmed")];
  const result = { ...good, metrics: [...metrics, unmeasured] };
  expect(openGuardrails(result)).toEqual({ open: ["queue", "returns"], all: 4 });
  expect(openGuardrails({ ...result, verdict: "not_trustworthy" }).open).toEqual([]);
});
