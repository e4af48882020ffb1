import { armTest } from "#analysis/pilots/arm-test.ts";
import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";
import { zoneScalar } from "#analysis/pilots/zone-scalar.ts";

/** Periods after the start that both halves need together. */
const FEWEST = 4;

/**
 * Does the effect fade? The second half of the time after the start against the first. The value is the p-value of the difference. A proven effect that
 * is all but gone in the second half fails: what is gone in the pilot won't come back in the rollout.
 */
export function novelty({ window, headline, scale }: CheckContext): PilotCheck {
  if (window.postPeriods < FEWEST) {
    return {
      id: "novelty",
      status: "warn",
      value: null,
      why: { code: "not-checked", reason: "too-few-periods" },
    };
  }
  const early = zoneScalar(window, (row, start) => part(row, start, 0));
  const late = zoneScalar(window, (row, start) => part(row, start, 1));
  const drop = late.map((value, i) => value - (early[i] ?? 0));
  const { differences, p } = armTest([drop], window.pilots);
  const first = armTest([early], window.pilots).differences[0] ?? 0;
  const last = first + (differences[0] ?? 0);
  const fades =
    p < checkRules.noveltyP && last * Math.sign(first) < checkRules.noveltyShare * Math.abs(first);
  const gone =
    fades && last * Math.sign(first) < 0.1 * Math.abs(first) && headline.pValue <= checkRules.level;
  return {
    id: "novelty",
    status: gone ? "fail" : fades ? "warn" : "pass",
    value: p,
    why: { code: "novelty", early: scale.toUnit(first), late: scale.toUnit(last), p, fades },
  };
}

/** Mean of one half of the time after the start, less the mean before it. */
function part(row: Float64Array, start: number, half: 0 | 1): number {
  const middle = start + Math.ceil((row.length - start) / 2);
  const own = half === 0 ? row.subarray(start, middle) : row.subarray(Math.min(middle, row.length - 1));
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return mean(own) - mean(row.subarray(0, start));
}
