import type { BeliefVerdict } from "./belief-verdict.ts";
import { type Evidence, evidenceLimits } from "./evidence-rules.ts";
import type { ControlsCheck, LagEstimate, LinkBelief } from "./link-types.ts";

/**
 * What the data says to a belief. It is contradicted by evidence of the opposite sign, by a link beyond chance that vanishes beside another
 * cause, and by an interval that leaves no room, at any lag, for an effect of the believed sign that is worth having.
 */
export function beliefOf(
  said: LinkBelief,
  found: {
    readonly evidence: Evidence;
    readonly pValue: number;
    readonly best: LagEstimate;
    readonly profile: readonly LagEstimate[];
    readonly controls: ControlsCheck;
  },
): BeliefVerdict {
  const { evidence, pValue, best, profile, controls } = found;
  const sign = said.sign === null ? Math.sign(best.estimate) : said.sign === "+" ? 1 : -1;
  if (evidence !== "none") {
    if (Math.sign(best.estimate) !== sign) return { verdict: "contradicted", why: "opposite-sign" };
    return { verdict: "confirmed", lagAgrees: said.lag === null ? null : said.lag === best.lag };
  }
  // Where nothing showed there is nothing to be explained.
  const showed = pValue <= evidenceLimits.looseP;
  if (showed && controls.status === "estimated" && controls.verdict === "explained")
    return { verdict: "contradicted", why: "explained" };
  const greatest = Math.max(...profile.map((one) => reach(one, sign)));
  return greatest < evidenceLimits.negligible
    ? { verdict: "contradicted", why: "negligible" }
    : { verdict: "unknown", why: "no-evidence" };
}

/** The end of the interval on the believed side, in standard deviations of the effect per one of the cause. */
function reach({ estimate, ciLow, ciHigh, standardised }: LagEstimate, sign: number): number {
  if (estimate === 0) return Number.POSITIVE_INFINITY;
  return ((sign > 0 ? ciHigh : -ciLow) * standardised) / estimate;
}
