import { type EffectScale, effectScale, inUnit } from "./effect-scale.ts";
import type { Estimate, Method, NotEstimable } from "./estimate.ts";
import { eventPoints } from "./event-points.ts";
import { headlineRule } from "./headline-rule.ts";
import { type LeftOut, leaveOneOut } from "./leave-one-out.ts";
import { meanDifference } from "./mean-difference.ts";
import { type Effort, type MethodFit, pilotEstimators } from "./pilot-estimators.ts";
import { pilotSeries } from "./pilot-series.ts";
import type {
  EstimatedMetric,
  PilotInput,
  PilotMetric,
  PilotOptions,
  UnestimatedMetric,
} from "./pilot-types.ts";
import { type PilotWindow, pilotWindow } from "./pilot-window.ts";
import { type PreTrend, preTrend } from "./pre-trend.ts";
import { zoneEffects } from "./zone-effects.ts";
import { zoneScalar } from "./zone-scalar.ts";

/** A metric's result with what further analysis of it starts from; effects in `fit` are on the window's scale. */
export interface MetricAnalysis {
  readonly status: "estimated";
  readonly result: EstimatedMetric;
  readonly window: PilotWindow;
  readonly scale: EffectScale;
  readonly headline: Estimate;
  readonly before: PreTrend;
  readonly fit: MethodFit;
  /** Only for the primary metric. */
  readonly leftOut: readonly LeftOut[];
}

export interface NoMetricAnalysis {
  readonly status: "not-estimable";
  readonly result: UnestimatedMetric;
}

export interface EstimateOptions extends PilotOptions {
  /** `all`: every method that the data allow; `headline`: the headline only, for a reader who waits; `rehearsal`: with few draws. */
  readonly effort: Effort;
}

const METHODS: readonly Method[] = ["did", "synthetic_did", "synthetic_control", "callaway_santanna"];

/** The effect of a pilot on one metric: the headline chosen by rule, all other estimates, and what to draw. */
export function estimateMetric(
  input: PilotInput,
  metric: PilotMetric,
  options: EstimateOptions,
): MetricAnalysis | NoMetricAnalysis {
  const window = pilotWindow(input, metric, options);
  if (window.status !== "ready") return unestimated(metric, window.why);
  const seed = options.seed ?? 1;
  const before = preTrend(window, seed);
  const rule = ruleOf(window, before);
  const fits = new Map<Method, MethodFit | NotEstimable>();
  const wanted = options.effort === "all" ? METHODS : [rule.method];
  for (const method of new Set([rule.method, ...wanted])) {
    if (!suits(method, window)) continue;
    const effort = method === rule.method || options.effort !== "all" ? options.effort : "beside";
    fits.set(method, pilotEstimators[method](window, { seed, effort }));
  }
  // The rule's method first; where it can't be had, difference in differences.
  let fit = fits.get(rule.method);
  if (fit?.status !== "estimated") {
    fit = pilotEstimators.did(window, { seed, effort: options.effort });
    fits.set("did", fit);
  }
  if (fit.status !== "estimated") return unestimated(metric, fit.why);
  const [headline] = fit.estimates;
  const scale = effectScale(window, headline.effect);
  const leftOut = metric.role === "primary" ? leaveOneOut(window, headline.method) : [];
  return {
    status: "estimated",
    window,
    scale,
    headline,
    before,
    fit,
    leftOut,
    result: {
      ...resultOf(
        metric,
        window,
        fit,
        [...fits.values()],
        scale,
        fit.method === rule.method ? rule.id : "alike",
      ),
      leaveOneOut: leftOut.map(({ zone, arm, effect }) => ({ zone, arm, effect: scale.toUnit(effect) })),
    },
  };
}

function unestimated({ metricId, role, unit, direction }: PilotMetric, why: string): NoMetricAnalysis {
  return {
    status: "not-estimable",
    result: { status: "not-estimable", metricId, role, unit, direction, why },
  };
}

/** With staggered starts only group-time effects and difference in differences mean anything; without, these are the same. */
function suits(method: Method, { staggered }: PilotWindow): boolean {
  return staggered ? method === "callaway_santanna" || method === "did" : method !== "callaway_santanna";
}

function ruleOf(window: PilotWindow, before: PreTrend) {
  const { pilots, controls, prePeriods, staggered } = window;
  const level = zoneScalar(
    window,
    (row, start) => row.subarray(0, start).reduce((sum, v) => sum + v, 0) / start,
  );
  return headlineRule({
    pilots,
    controls,
    prePeriods,
    staggered,
    trendsDiffer: pilots > 1 && before.p < 0.05,
    levelsApart: Math.abs(meanDifference([...level], pilots).smd),
  });
}

function resultOf(
  metric: PilotMetric,
  window: PilotWindow,
  fit: MethodFit,
  fits: readonly (MethodFit | NotEstimable)[],
  scale: EffectScale,
  headlineRuleId: string,
): Omit<EstimatedMetric, "leaveOneOut"> {
  const [headline, ...same] = fit.estimates;
  const others = fits.flatMap((one) => (one.status === "estimated" && one !== fit ? one.estimates : []));
  return {
    status: "estimated",
    metricId: metric.metricId,
    role: metric.role,
    unit: metric.unit,
    direction: metric.direction,
    grain: metric.grain,
    scale: window.scale,
    headlineMethod: headline.method,
    headlineRule: headlineRuleId,
    headline: inUnit(headline, scale),
    estimates: [
      ...[headline, ...same].map((one) => inUnit(one, scale)),
      // Each method by its own counterfactual, as proportions are of it.
      ...others.map((one) => inUnit(one, effectScale(window, one.effect))),
    ],
    notEstimable: fits.filter((one): one is NotEstimable => one.status === "not-estimable"),
    prePeriods: window.prePeriods,
    postPeriods: window.postPeriods,
    pilots: window.pilots,
    controls: window.controls,
    droppedZones: window.droppedZones,
    droppedPeriods: window.droppedPeriods,
    counterfactualMean: scale.counterfactual,
    eventStudy: metric.role === "other" ? [] : eventPoints(window, scale),
    series: pilotSeries(window, fit.counterfactual),
    zoneEffects: zoneEffects(window, scale, fit.weights),
    adjusted: { kind: "primary" },
  };
}
