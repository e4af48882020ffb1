import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";
import { preTrend } from "#analysis/pilots/pre-trend.ts";
import { singleTrend } from "./single-trend.ts";

/**
 * Did pilot and control move alike before the start? The value is the p-value of the joint test of the leads. It fails only where the drift is
 * large enough to matter: carried on, or as large as at its worst, it would make up a fifth of the effect. With a single pilot zone
 * the gap's own history is tested as well.
 */
export function parallelTrends(context: CheckContext): PilotCheck {
  const { window, scale, yardstick, seed } = context;
  const id = "parallel_trends";
  if (window.first < 2) {
    return { id, status: "warn", value: null, why: { code: "not-checked", reason: "too-few-periods" } };
  }
  const { p, slope, carried, size } = preTrend(window, seed);
  const failed = p < checkRules.trendP && size >= checkRules.trendShare * yardstick;
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
