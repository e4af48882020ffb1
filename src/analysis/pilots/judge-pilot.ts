import type { CheckContext } from "./check-context.ts";
import { estimateMetric, type MetricAnalysis } from "./estimate-metric.ts";
import { estimateWindow } from "./estimate-window.ts";
import { guardrails } from "./guardrails.ts";
import type { PilotCheck } from "./pilot-check.ts";
import { allChecks } from "./pilot-checks/all-checks.ts";
import { peeking } from "./pilot-checks/peeking.ts";
import type { Effort } from "./pilot-estimators.ts";
import { pilotSequence } from "./pilot-sequence.ts";
import { pilotStatus } from "./pilot-status.ts";
import type { MetricRole, PilotInput, PilotMetric, PilotOptions, PilotResult } from "./pilot-types.ts";
import { timesOf } from "./times-of.ts";
import { verdict } from "./verdict.ts";
import { type WorthwhileEffect, worthwhileEffect } from "./worthwhile-effect.ts";

/** A pilot as far as its verdict needs it. */
export interface PilotJudgement
  extends Pick<
    PilotResult,
    "status" | "plannedPeriods" | "verdict" | "reasons" | "checks" | "metrics" | "sequence"
  > {
  /** The pilot with the metric that decides, which a reader may have changed. */
  readonly input: PilotInput;
  /** The primary metric; undefined where nothing can be estimated. */
  readonly main: MetricAnalysis | undefined;
  readonly worthwhile: WorthwhileEffect;
}

/** Until something is known, anything may be. */
const ANYTHING = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** Every metric's effect, all checks and the verdict, without what follows from them. */
export function judgePilot(
  given: PilotInput,
  options: PilotOptions & { readonly seed: number },
  efforts: Readonly<Record<MetricRole, Effort>>,
): PilotJudgement {
  const input = withMetric(given, options);
  const ordered = [...input.metrics].sort((a, b) => order(input, a) - order(input, b));
  const primary = ordered.find(({ role }) => role === "primary");
  const { status, plannedPeriods } = pilotStatus(input.plan, primary);
  const worthwhile = worthwhileEffect(input.plan, primary);
  const analyses = ordered.map((metric) =>
    estimateMetric(input, metric, {
      ...(metric.role === "primary" ? options : timesOf(options)),
      seed: options.seed,
      effort: efforts[metric.role],
    }),
  );
  const main = analyses.find(
    (one): one is MetricAnalysis => one.result.role === "primary" && one.status === "estimated",
  );
  const metrics = guardrails(analyses.map(({ result }) => result));
  const sequence =
    main && status !== "finished" ? pilotSequence(main.window, main.scale, plannedPeriods) : [];
  const checks = main ? checksOf(input, main, worthwhile, status, plannedPeriods, options.seed) : [];
  const decided = verdict({
    plan: input.plan,
    worthwhile,
    status,
    checks,
    metrics,
    sequence: status === "running" ? (sequence.at(-1) ?? ANYTHING) : null,
    postPeriods: main?.window.postPeriods ?? 0,
    plannedPeriods,
  });
  return { input, main, worthwhile, status, plannedPeriods, ...decided, checks, metrics, sequence };
}

function checksOf(
  input: PilotInput,
  main: MetricAnalysis,
  worthwhile: WorthwhileEffect,
  status: PilotResult["status"],
  plannedPeriods: number | null,
  seed: number,
): PilotCheck[] {
  const context = contextOf(input, main, worthwhile, seed);
  return [
    ...allChecks.map((check) => check(context)),
    peeking(status, main.window.postPeriods, plannedPeriods),
  ];
}

/** A reader who asks for another metric makes it the one that decides. */
function withMetric(input: PilotInput, { metricId }: PilotOptions): PilotInput {
  if (metricId === undefined || metricId === input.plan.primaryMetric) return input;
  const role = (metric: PilotMetric): PilotMetric["role"] =>
    metric.metricId === metricId ? "primary" : metric.role === "primary" ? "other" : metric.role;
  return {
    ...input,
    // The smallest worthwhile effect was registered for another metric and in its unit.
    plan: { ...input.plan, primaryMetric: metricId, minEffect: null, scale: "level" },
    metrics: input.metrics.map((metric) => ({ ...metric, role: role(metric) })),
  };
}

function order({ plan }: PilotInput, { metricId, role }: PilotMetric): number {
  if (role === "primary") return -1;
  return role === "guardrail" ? plan.guardrails.indexOf(metricId) : plan.guardrails.length;
}

function contextOf(
  input: PilotInput,
  main: MetricAnalysis,
  worthwhile: WorthwhileEffect,
  seed: number,
): CheckContext {
  const { window, headline, before, scale, fit, leftOut } = main;
  const wanted = Math.abs(scale.toScale(worthwhile.size ?? 0));
  return {
    input,
    window,
    headline,
    before,
    leftOut,
    counterfactual: fit.counterfactual,
    preRmspe: fit.preRmspe,
    scale,
    yardstick: Math.max(Math.abs(headline.effect), wanted),
    estimate: (other, method) => estimateWindow(other, method, seed),
    seed,
  };
}
