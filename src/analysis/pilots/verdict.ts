import type { PilotCheck } from "./pilot-check.ts";
import type {
  EstimatedMetric,
  Interval,
  PilotMetricResult,
  PilotPlan,
  PilotStatus,
  PilotVerdict,
  VerdictReason,
} from "./pilot-types.ts";
import { verdictRules } from "./verdict-rules.ts";
import type { WorthwhileEffect } from "./worthwhile-effect.ts";

/** What a verdict is made of. */
export interface VerdictInput {
  readonly plan: PilotPlan;
  readonly worthwhile: WorthwhileEffect;
  readonly status: PilotStatus;
  readonly checks: readonly PilotCheck[];
  readonly metrics: readonly PilotMetricResult[];
  /** While a pilot runs: its always-valid interval, which then decides. */
  readonly sequence: Interval | null;
  readonly postPeriods: number;
  readonly plannedPeriods: number | null;
}

/** May this pilot be rolled out? By `verdictRules`, with the facts that decided. */
export function verdict(given: VerdictInput): {
  readonly verdict: PilotVerdict;
  readonly reasons: readonly VerdictReason[];
} {
  const { plan, worthwhile, status, checks, metrics } = given;
  const primary = metrics.find(({ role }) => role === "primary");
  const running = status === "running";
  const failed = checks.filter((check) => check.status === "fail");
  const harmed = metrics.filter(isHarmed);
  const estimated = primary?.status === "estimated" && primary.direction !== "none" ? primary : null;
  const sign = primary?.direction === "lower" ? -1 : 1;
  const interval = estimated && decidingInterval(estimated, given.sequence);
  const [low = 0, high = 0] = interval
    ? [sign * interval.low, sign * interval.high].sort((a, b) => a - b)
    : [];
  const facts = {
    started: status !== "planned",
    estimated: estimated !== null,
    failedChecks: failed.length,
    effect: sign * (estimated?.headline.effect ?? 0),
    low,
    high,
    minEffect: worthwhile.size,
    harmedGuardrails: harmed.length,
  };
  const rule = verdictRules.find(({ when }) => when(facts));
  const reasons: VerdictReason[] = [];
  if (status === "planned") reasons.push({ code: "not-started", start: plan.start });
  else if (primary && !estimated) {
    reasons.push(
      primary.status === "estimated"
        ? { code: "no-direction", metricId: primary.metricId }
        : { code: "not-estimable", why: primary.why },
    );
  }
  reasons.push(...failed.map(({ id }): VerdictReason => ({ code: "check-failed", check: id })));
  if (estimated && interval) {
    reasons.push(effectReason(facts, estimated, interval, worthwhile.size));
    if (worthwhile.from === "costs" && worthwhile.size !== null) {
      reasons.push({ code: "worth-from-costs", minEffect: worthwhile.size });
    }
    if (worthwhile.size === null && facts.low > 0) reasons.push({ code: "worth-unknown" });
  }
  reasons.push(
    ...harmed.map(
      (one): VerdictReason => ({
        code: "guardrail-harmed",
        metricId: one.metricId,
        effect: one.headline.effect,
        pAdjusted: one.adjusted.kind === "guardrail" ? one.adjusted.pHarmHolm : 1,
      }),
    ),
  );
  if (running) {
    reasons.push({ code: "still-running", periods: given.postPeriods, planned: given.plannedPeriods });
  }
  return { verdict: rule?.verdict ?? "extend", reasons };
}

function isHarmed(metric: PilotMetricResult): metric is EstimatedMetric {
  return (
    metric.status === "estimated" &&
    metric.adjusted.kind === "guardrail" &&
    metric.adjusted.state === "harmed"
  );
}

function decidingInterval({ headline }: EstimatedMetric, sequence: Interval | null): Interval {
  return sequence ?? { low: headline.ciLow, high: headline.ciHigh };
}

function effectReason(
  facts: { readonly effect: number; readonly low: number; readonly high: number },
  { headline }: EstimatedMetric,
  { low, high }: Interval,
  minEffect: number | null,
): VerdictReason {
  const numbers = { effect: headline.effect, low, high };
  if (facts.high < 0) return { code: "effect-harmful", ...numbers };
  if (minEffect !== null && facts.high < minEffect) {
    return { code: "effect-below-worthwhile", ...numbers, minEffect };
  }
  if (facts.low > 0) {
    return minEffect !== null && facts.effect < minEffect
      ? { code: "proven-but-small", ...numbers, minEffect }
      : { code: "effect-proven", ...numbers, minEffect };
  }
  return { code: "cannot-tell", ...numbers, minEffect };
}
