import type { Grain } from "#model/period.ts";
import { fromScale } from "./from-scale.ts";
import { periodStartOf } from "./period-start-of.ts";
import { signalRules } from "./rules.ts";
import type { SignalModel } from "./signal-model.ts";
import type { SignalPatterns } from "./signal-patterns.ts";
import type { SignalSeries } from "./signal-series.ts";
import type { FiredRule, Reason, Trend } from "./signal-types.ts";

interface Findings {
  series: SignalSeries;
  model: SignalModel;
  patterns: SignalPatterns;
  rules: readonly FiredRule[];
  trend: Trend;
}

/** Everything that led to a verdict from limits: what fired first, then trend and shifts, then how the noise was found. */
export function signalReasons({ series, model, patterns, rules, trend }: Findings, grain: Grain): Reason[] {
  const { season, noise, baseline } = model;
  const reasons: Reason[] = rules.map(({ rule, side, since, points }) => ({
    code: rule,
    side,
    since,
    points,
  }));
  if (rules.length === 0) {
    reasons.push({ code: "within-limits" });
    if (trend.status === "estimated" && trend.shape !== "level") {
      reasons.push({ code: "trend-continues", slope: trend.slope, per: trend.per });
    }
  }
  if (patterns.baseEffect) {
    reasons.push({
      code: "base-effect",
      lastYear: periodStartOf(series.first + series.latest - season.lag, grain),
    });
  }
  reasons.push(...earlierShift(series, model, grain), ...season.reasons);
  if (patterns.runLength > signalRules.runLength) {
    reasons.push({ code: "autocorrelated", lagOne: noise.lagOne, runLength: patterns.runLength });
  }
  const points = baseline.phases[baseline.current]?.n ?? 0;
  if (points < signalRules.firmLimits) {
    reasons.push({ code: "limits-provisional", points, wanted: signalRules.firmLimits });
  }
  reasons.push(...noise.reasons);
  if (series.scale === "log") reasons.push({ code: "log-scale" });
  return reasons;
}

/** The shift that the baseline began with; none year on year, where phases are levels of change. */
function earlierShift(series: SignalSeries, { season, baseline }: SignalModel, grain: Grain): Reason[] {
  const { phases, current, centreAt } = baseline;
  const phase = phases[current];
  if (!phase || current === 0 || season.lag > 0) return [];
  return [
    {
      code: "earlier-shift",
      since: periodStartOf(series.first + phase.start, grain),
      from: fromScale(centreAt(current - 1, phase.start - 1), series.scale),
      to: fromScale(centreAt(current, phase.start), series.scale),
    },
  ];
}
