import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";
import { preFit } from "#analysis/pilots/pre-fit.ts";
import { singleTrend } from "./single-trend.ts";

/**
 * Did pilot and control move alike before the start? The value is the p-value of the joint test of the leads. It fails only where the
 * arms drift apart enough to matter: carried on, or as in the last quarter before the start, that would make up a fourth of the effect. With a single pilot zone
 * the gap's own history is tested as well, and a synthetic control must have followed the pilot about as well as those of other zones do theirs.
 */
export function parallelTrends(context: CheckContext): PilotCheck {
  const { window, headline, preRmspe, before, scale, yardstick } = context;
  const id = "parallel_trends";
  if (window.prePeriods < 2) {
    return { id, status: "warn", value: null, why: { code: "not-checked", reason: "too-few-periods" } };
  }
  const fit = headline.method === "synthetic_control" && preRmspe !== null ? preFit(window, preRmspe) : null;
  const { fitWarn, fitFail } = checkRules;
  if (fit && fit.rmspe > fitWarn * fit.typical) {
    const { rmspe, typical } = fit;
    return {
      id,
      status: rmspe > fitFail * typical ? "fail" : "warn",
      value: rmspe / typical,
      why: { code: "pre-fit", rmspe: scale.toUnit(rmspe), spread: scale.toUnit(typical) },
    };
  }
  const { p, slope, carried, size } = before;
  const failed = window.pilots > 1 && p < checkRules.trendP && size >= checkRules.trendShare * yardstick;
  const alone = failed ? "fail" : singleTrend(context);
  return {
    id,
    status: alone === "pass" && p < checkRules.trendWarnP ? "warn" : alone,
    value: p,
    why: {
      code: "pre-trend",
      p,
      slope: scale.toUnit(slope),
      carried: scale.toUnit(carried),
      periods: window.prePeriods,
    },
  };
}
