import type {
  MetricEstimate,
  PilotMetricResult,
  PilotMoney,
  PilotResult,
  WaveValue,
} from "#analysis/pilots/pilot-types.ts";

/** `api/pilots.json`: every pilot with its checks, estimates, verdict and the value of a rollout. */
export function pilotsJson(results: readonly PilotResult[]): object {
  return { pilots: results.map(pilotJson) };
}

function pilotJson(result: PilotResult): object {
  const { calibration, settle } = result;
  return {
    pilot_id: result.pilotId,
    name: result.plan.name,
    status: result.status,
    verdict: result.verdict,
    reasons: result.reasons.map(snaked),
    primary_metric: result.plan.primaryMetric,
    min_effect: result.plan.minEffect,
    start: result.plan.start,
    end: result.plan.end,
    staggered: result.staggered,
    n_pilot: result.nPilot,
    n_control: result.nControl,
    pre_periods: result.prePeriods,
    post_periods: result.postPeriods,
    checks: result.checks.map(({ id, status, value, why }) => ({
      id,
      status,
      value: finite(value),
      why: snaked(why),
    })),
    metrics: result.metrics.map(metricJson),
    sequence: result.sequence.map(({ period, effect, low, high }) => ({
      period,
      effect,
      ci_low: finite(low),
      ci_high: finite(high),
    })),
    calibration: snaked(calibration),
    trend_break: snaked(result.trendBreak),
    settle: snaked(settle),
    rollout: rolloutJson(result.money),
    waves: result.waves.map(waveJson),
  };
}

function metricJson(metric: PilotMetricResult): object {
  const { metricId: metric_id, role } = metric;
  if (metric.status !== "estimated")
    return { metric_id, role, headline: null, why: metric.why, estimates: [], event_study: [] };
  return {
    metric_id,
    role,
    headline: metric.headlineMethod,
    headline_rule: metric.headlineRule,
    scale: metric.scale,
    counterfactual_mean: metric.counterfactualMean,
    adjusted: snaked(metric.adjusted),
    estimates: metric.estimates.map(estimateJson),
    not_estimable: metric.notEstimable.map(({ method, why }) => ({ method, why })),
    event_study: metric.eventStudy.map(({ period, offset, effect, ciLow, ciHigh }) => ({
      period,
      offset,
      effect,
      ci_low: finite(ciLow),
      ci_high: finite(ciHigh),
    })),
  };
}

function waveJson({ measured, ...wave }: WaveValue): object {
  return { ...(snaked(wave) as object), measured: measured && estimateJson(measured) };
}

function estimateJson(one: MetricEstimate): object {
  const open = !Number.isFinite(one.ciHigh - one.ciLow);
  return {
    method: one.method,
    effect: one.effect,
    se: one.se,
    ci_low: finite(one.ciLow),
    ci_high: finite(one.ciHigh),
    p_value: one.pValue,
    inference: one.inference,
    relative: one.relative,
    ...(open ? { why: "interval-does-not-close" } : {}),
  };
}

function rolloutJson(money: PilotMoney): object {
  if (money.status !== "estimated") {
    return {
      zones: null,
      value_per_period: null,
      low: null,
      high: null,
      payback_periods: null,
      why: money.why,
      ...("metricId" in money ? { metric_id: money.metricId } : {}),
      ...("qValue" in money ? { q_value: money.qValue } : {}),
    };
  }
  const { metricId: metric_id, zones } = money;
  const unpromised = snaked(money.unpromised);
  if (zones === 0) {
    const none = { value_per_period: null, low: null, high: null, payback_periods: null };
    return { metric_id, zones, ...none, why: "no-zone-alike", unpromised };
  }
  const { value, low, high } = money.perPeriod;
  return {
    metric_id,
    zones,
    value_per_period: value,
    low: finite(low),
    high: finite(high),
    one_off_cost: money.oneOffCost,
    first_year: snaked(money.firstYear),
    unpromised,
    payback_periods: money.paybackPeriods,
    ...(money.paybackPeriods === null ? { why: "never-pays-back" } : {}),
  };
}

const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;

/** Keys in `snake_case`, infinite numbers as null. */
function snaked(value: unknown): unknown {
  if (typeof value === "number") return finite(value);
  if (Array.isArray(value)) return value.map(snaked);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snaked(own),
    ]),
  );
}
