import { beforeStart } from "#analysis/pilots/before-start.ts";
import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";

/** Periods on either side of the pretended start. */
const EACH_SIDE = 3;

/**
 * Would the method have found an effect had the pilot been said to begin earlier, when nothing happened? The headline's method on the time
 * before the start only, begun two thirds through it (Abadie, Diamond & Hainmueller 2015). The value is the p-value.
 */
export function placeboStart({ window, headline, scale, yardstick, estimate }: CheckContext): PilotCheck {
  const at = Math.round((window.first * 2) / 3);
  if (at < EACH_SIDE || window.first - at < EACH_SIDE) return notChecked("too-few-periods");
  const found = estimate(beforeStart(window, at), headline.method);
  if (!found) return notChecked("no-estimate");
  const large = Math.abs(found.effect) >= checkRules.placeboShare * yardstick;
  const p = found.pValue;
  return {
    id: "placebo_start",
    status: p > checkRules.placeboP ? "pass" : large ? "fail" : "warn",
    value: p,
    why: {
      code: "placebo-start",
      p,
      effect: scale.toUnit(found.effect),
      period: window.panel.periods[at] ?? "",
    },
  };
}

function notChecked(reason: "too-few-periods" | "no-estimate"): PilotCheck {
  return { id: "placebo_start", status: "warn", value: null, why: { code: "not-checked", reason } };
}
