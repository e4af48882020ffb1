import { armTest } from "#analysis/pilots/arm-test.ts";
import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import { effectHalves } from "#analysis/pilots/effect-halves.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";
import { zoneScalar } from "#analysis/pilots/zone-scalar.ts";

/** Periods after the start that both halves need together. */
const FEWEST = 4;

/**
 * Does the effect fade? The second half of the time after the start against the first, both by the headline's method. The value is the p-value of the
 * difference, from the zones' own changes between the halves, which need no weights. A proven effect that is all but gone in the second half
 * fails: what is gone in the pilot won't come back in the rollout. One whose halves differ in sign is warned about.
 */
export function novelty({ window, headline, counterfactual, scale }: CheckContext): PilotCheck {
  if (window.postPeriods < FEWEST) {
    return {
      id: "novelty",
      status: "warn",
      value: null,
      why: { code: "not-checked", reason: "too-few-periods" },
    };
  }
  const { p } = armTest([zoneScalar(window, drop)], window.pilots);
  const { early: first, late: last } = effectHalves(window, headline.method, counterfactual);
  const proven = headline.pValue <= checkRules.level;
  const fades =
    p < checkRules.noveltyP && last * Math.sign(first) < checkRules.noveltyShare * Math.abs(first);
  const gone = fades && last * Math.sign(first) < 0.1 * Math.abs(first) && proven;
  const turns = first * last < 0;
  return {
    id: "novelty",
    status: gone ? "fail" : fades || (turns && proven) ? "warn" : "pass",
    value: p,
    why: { code: "novelty", early: scale.toUnit(first), late: scale.toUnit(last), p, fades, turns },
  };
}

/** Mean of the second half of the time after the start less that of the first. */
function drop(row: Float64Array, start: number): number {
  const middle = start + Math.ceil((row.length - start) / 2);
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return mean(row.subarray(Math.min(middle, row.length - 1))) - mean(row.subarray(start, middle));
}
