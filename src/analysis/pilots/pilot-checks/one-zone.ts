import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import { meanChanges } from "#analysis/pilots/mean-changes.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";
import { studentT } from "#stats/student-t.ts";

/**
 * Does one zone carry the result? Each zone is left out in turn, the effect estimated anew by the headline's method, and the zone's change held against that of the other zones of its arm (Student's t of the
 * deleted residual, with Bonferroni's adjustment). The value is the largest change of the effect, as a share of it. It fails where half of the
 * effect hangs on a zone that is no like of the others, or where without one zone the sign turns.
 */
export function oneZone({ window, headline, leftOut, scale, yardstick }: CheckContext): PilotCheck {
  if (window.pilots + window.controls < 5) return notChecked("too-few-zones");
  const base = headline.effect;
  const [first, ...others] = leftOut;
  if (!first) return notChecked("too-few-zones");
  const worst = others.reduce(
    (most, one) => (Math.abs(one.effect - base) > Math.abs(most.effect - base) ? one : most),
    first,
  );
  const moved = Math.abs(worst.effect - base);
  const p = Math.min(1, outlierP(meanChanges(window), worst.index, window.pilots) * leftOut.length);
  const significant = headline.pValue <= checkRules.level;
  const turns = significant && Math.sign(worst.effect) !== Math.sign(base);
  const large = moved >= checkRules.oneZoneShare * yardstick;
  const failed = (large && p < checkRules.oneZoneP) || turns;
  return {
    id: "one_zone",
    status: failed ? "fail" : large && significant ? "warn" : "pass",
    value: yardstick > 0 ? moved / yardstick : null,
    why: {
      code: "one-zone",
      zone: worst.zone,
      arm: worst.arm,
      effect: scale.toUnit(base),
      without: scale.toUnit(worst.effect),
      p,
    },
  };
}

/** Two-sided p of a zone's change among those of its arm, with the spread of all other zones around their arms' means. */
function outlierP(changes: Float64Array, index: number, pilots: number): number {
  const inPilot = (i: number) => i < pilots;
  const others = [...changes.keys()].filter((i) => i !== index);
  const arms = [others.filter(inPilot), others.filter((i) => !inPilot(i))];
  const own = arms[inPilot(index) ? 0 : 1] ?? [];
  if (own.length === 0) return 1;
  const mean = (of: readonly number[]) => of.reduce((sum, i) => sum + (changes[i] ?? 0), 0) / of.length;
  let squares = 0;
  let df = 0;
  for (const arm of arms) {
    const middle = mean(arm);
    for (const i of arm) squares += ((changes[i] ?? 0) - middle) ** 2;
    df += Math.max(arm.length - 1, 0);
  }
  const se = Math.sqrt((squares / df) * (1 + 1 / own.length));
  const far = Math.abs((changes[index] ?? 0) - mean(own));
  return se > 0 ? studentT.twoSided(far / se, df) : far > 0 ? 0 : 1;
}

function notChecked(reason: "too-few-zones"): PilotCheck {
  return { id: "one_zone", status: "warn", value: null, why: { code: "not-checked", reason } };
}
