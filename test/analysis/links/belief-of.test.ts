import { expect, test } from "vitest";
import { beliefOf } from "#analysis/links/belief-of.ts";
import type { ControlsCheck, LagEstimate } from "#analysis/links/link-types.ts";

const said = { cause: "a", effect: "b", sign: "+", lag: 1, rationale: null } as const;
const explained = { status: "estimated", verdict: "explained", explainedBy: "c" } as unknown as ControlsCheck;

/** A lag whose interval reaches so many standard deviations of the effect per one of the cause. */
const lag = (ciHigh: number): LagEstimate => ({
  lag: 1,
  estimate: 0.1,
  se: 0.1,
  ciLow: -ciHigh,
  ciHigh,
  t: 1,
  df: 20,
  n: 400,
  standardised: 0.1,
});

test.each([
  [0.001, 0.3, { verdict: "contradicted", why: "explained" }],
  [0.9, 0.3, { verdict: "unknown", why: "no-evidence" }],
  [0.9, 0.05, { verdict: "contradicted", why: "negligible" }],
])("a link without evidence with p = %d and an interval to %d is %o", (pValue, reach, verdict) => {
  const best = lag(reach);
  expect(beliefOf(said, { evidence: "none", pValue, best, profile: [best], controls: explained })).toEqual(
    verdict,
  );
});
