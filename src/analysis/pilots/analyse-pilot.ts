import { calibration, type RehearsedMethod } from "./calibration.ts";
import { changePermutation } from "./change-permutation.ts";
import type { CheckContext } from "./check-context.ts";
import { differenceInDifferences } from "./difference-in-differences.ts";
import type { Method } from "./estimate.ts";
import { estimateMetric, type MetricAnalysis } from "./estimate-metric.ts";
import { guardrails } from "./guardrails.ts";
import { likeness } from "./likeness.ts";
import { allChecks } from "./pilot-checks/all-checks.ts";
import { peeking } from "./pilot-checks/peeking.ts";
import { pilotEstimators } from "./pilot-estimators.ts";
import { pilotMoney } from "./pilot-money.ts";
import { pilotSequence } from "./pilot-sequence.ts";
import { pilotStatus } from "./pilot-status.ts";
import type {
  Calibration,
  PilotInput,
  PilotMetric,
  PilotMetricResult,
  PilotOptions,
  PilotResult,
} from "./pilot-types.ts";
import type { PilotWindow } from "./pilot-window.ts";
import { rolloutWaves } from "./rollout-waves.ts";
import { settle } from "./settle.ts";
import { trendBreak } from "./trend-break.ts";
import { verdict } from "./verdict.ts";

const SEED = 1;
/** How hard to try by what a metric decides. */
const EFFORTS = { primary: "all", guardrail: "headline", other: "rehearsal" } as const;
/** Do-nothing pilots of a dress rehearsal; fewer where the headline fits weights each time. */
const REHEARSALS = { cheap: 200, costly: 40 } as const;

/**
 * A pilot's whole result: every metric's effect, all checks, the dress rehearsal, the money and the verdict. Pure and seeded: the same input
 * gives the same result, at build and in the browser.
 */
export function analysePilot(given: PilotInput, options: PilotOptions = {}): PilotResult {
  const input = withMetric(given, options);
  const metrics = [...input.metrics].sort((a, b) => order(input, a) - order(input, b));
  const primary = metrics.find(({ role }) => role === "primary");
  const { status, plannedPeriods } = pilotStatus(input.plan, primary);
  const seed = options.seed ?? SEED;
  const analyses = metrics.map((metric) =>
    estimateMetric(input, metric, {
      ...(metric.role === "primary" ? options : timesOf(options)),
      seed,
      effort: EFFORTS[metric.role],
    }),
  );
  const main = analyses.find(
    (one): one is MetricAnalysis => one.result.role === "primary" && one.status === "estimated",
  );
  const results = guardrails(analyses.map(({ result }) => result));
  const sequence =
    main && status !== "finished" ? pilotSequence(main.window, main.scale, plannedPeriods) : [];
  const context = main && contextOf(input, main, seed);
  const looks = main?.window.postPeriods ?? 0;
  const checks = context
    ? [...allChecks.map((check) => check(context)), peeking(status, looks, plannedPeriods)]
    : [];
  const decided = verdict({
    plan: input.plan,
    status,
    checks,
    metrics: results,
    sequence: status === "running" ? (sequence.at(-1) ?? null) : null,
    postPeriods: looks,
    plannedPeriods,
  });
  return {
    pilotId: input.plan.pilotId,
    plan: input.plan,
    status,
    ...decided,
    registered: Object.keys(options).every((key) => key === "seed"),
    options,
    pilotZones: input.zones,
    controlsNamed: input.controlsNamed,
    staggered: main?.window.staggered ?? false,
    nPilot: main?.window.pilots ?? input.zones.filter(({ arm }) => arm === "pilot").length,
    nControl: main?.window.controls ?? input.zones.filter(({ arm }) => arm === "control").length,
    prePeriods: main?.window.prePeriods ?? 0,
    postPeriods: looks,
    plannedPeriods,
    checks,
    metrics: results,
    sequence,
    ...consequences(input, options, main, results, decided.verdict, seed),
    events: input.events,
  };
}

/** What follows from the effect: rehearsal, sensitivity, money, rollout and what would settle it. */
function consequences(
  input: PilotInput,
  options: PilotOptions,
  main: MetricAnalysis | undefined,
  results: readonly PilotMetricResult[],
  decided: PilotResult["verdict"],
  seed: number,
): Pick<PilotResult, "calibration" | "trendBreak" | "money" | "likeness" | "waves" | "settle"> {
  const primary = results.find(({ role }) => role === "primary");
  const candidates = main ? remainingZones(input) : [];
  const like = main ? likeness(input, main.window, candidates) : [];
  const money = pilotMoney(input, results, like);
  const measured = input.metrics.find(({ role }) => role === "primary");
  return {
    calibration: main ? rehearse(input, main, seed) : { status: "not-estimable", why: "nothing-measured" },
    trendBreak: main
      ? trendBreak(main.window, main.headline, main.scale)
      : { status: "not-estimable", why: "too-few-periods" },
    money,
    likeness: like,
    waves: rolloutWaves(
      input,
      primary,
      money,
      like,
      (wave) =>
        measured && estimateMetric(wave, measured, { ...timesOf(options), seed, effort: "headline" }).result,
    ),
    settle: main
      ? settle(
          main.window,
          main.headline,
          main.scale,
          input.plan.minEffect,
          decided ?? "extend",
          candidates.length,
        )
      : { status: "not-estimable", why: "not-trustworthy" },
  };
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

/** Window and controls hold for all metrics; the scale was chosen for one. */
function timesOf({ scale: _scale, metricId: _metricId, ...rest }: PilotOptions): PilotOptions {
  return rest;
}

function contextOf(input: PilotInput, main: MetricAnalysis, seed: number): CheckContext {
  const { window, headline, before, scale, fit } = main;
  const wanted = Math.abs(scale.toScale(input.plan.minEffect ?? 0));
  return {
    input,
    window,
    headline,
    before,
    preRmspe: fit.preRmspe,
    scale,
    yardstick: Math.max(Math.abs(headline.effect), wanted),
    estimate: (other, method) => estimateOn(other, method, seed),
    seed,
  };
}

/** One estimate with a fast inference, for windows that are made up. */
function estimateOn(window: PilotWindow, method: Method, seed: number) {
  if (method === "did" || method === "callaway_santanna") {
    const fast = changePermutation(window);
    if (fast && Number.isFinite(fast.ciHigh - fast.ciLow)) return fast;
  }
  const found = pilotEstimators[method](window, { seed, effort: "rehearsal" });
  return found.status === "estimated" ? found.estimates[0] : null;
}

function rehearse(input: PilotInput, { window, headline, scale }: MetricAnalysis, seed: number): Calibration {
  const cheap = headline.method === "did" || headline.method === "callaway_santanna";
  const first: RehearsedMethod = {
    method: headline.method,
    inference: headline.inference,
    estimate: (pilot) => estimateOn(pilot, headline.method, seed),
  };
  const clustered: RehearsedMethod = {
    method: "did",
    inference: "cluster_robust",
    estimate: (pilot) => {
      const found = differenceInDifferences(pilot.panel);
      return found.status === "estimated" && found.se !== null ? found : null;
    },
  };
  const byZones: RehearsedMethod = {
    method: "did",
    inference: "permutation",
    estimate: changePermutation,
  };
  const direction = window.metric.direction;
  return calibration(window, {
    methods: headline.inference === "permutation" && cheap ? [first, clustered] : [first, byZones, clustered],
    rehearsals: cheap ? REHEARSALS.cheap : REHEARSALS.costly,
    scale,
    minEffect: input.plan.minEffect,
    sign: direction === "higher" ? 1 : direction === "lower" ? -1 : 0,
    seed,
  });
}

/** Zones that a rollout goes to: those of its plan, else every zone that it could go to. */
function remainingZones(input: PilotInput): readonly string[] {
  if (input.rollout.length === 0) return input.candidates;
  const piloted = new Set(input.zones.flatMap(({ zone, arm }) => (arm === "pilot" ? [zone] : [])));
  return [...new Set(input.rollout.map(({ zone }) => zone))].filter((zone) => !piloted.has(zone));
}
