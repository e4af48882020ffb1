import type { RunRuleHit } from "#stats/run-rules.ts";
import { compareWithPast } from "./compare-with-past.ts";
import { dataReasons } from "./data-reasons.ts";
import { marginSignal } from "./margin-signal.ts";
import { periodStartOf } from "./period-start-of.ts";
import { grainRules, signalRules, verdictRules } from "./rules.ts";
import { signalBand } from "./signal-band.ts";
import { type SignalModel, signalModel } from "./signal-model.ts";
import { signalPatterns } from "./signal-patterns.ts";
import { signalPhases } from "./signal-phases.ts";
import { signalReasons } from "./signal-reasons.ts";
import { type SignalSeries, signalSeries } from "./signal-series.ts";
import { signalTrend } from "./signal-trend.ts";
import type { Reason, Signal, SignalOptions, SignalPoint, Trend } from "./signal-types.ts";
import { targetStatus } from "./target-status.ts";

const NO_TREND: Trend = { status: "not-estimable", why: "too-short" };

/**
 * Has the metric really changed, or is this noise? And how does it stand against target, last period and last year?
 *
 * A process behaviour chart (XmR; Wheeler 1993) of the values less their season (STL; Cleveland et al. 1990), around the
 * level or steady trend that the metric has kept since its last lasting change, read by the run rules of Nelson (1984). The
 * latest value takes no part in its own limits. A steady trend is no signal; that it goes on is said in `reasons` and
 * `trend`. Limits are widened for what usual charts leave out: correlated neighbours, the error of the centre and of the
 * season, small samples. With too few values, proportions of known n are judged by their margin of error.
 *
 * @param points in any order, one per period at most; periods without a point are gaps.
 * @throws RangeError for two points in one period, a value that is not finite, a negative n, or a day that is no ISO day.
 */
export function signal(points: readonly SignalPoint[], options: SignalOptions): Signal {
  const series = signalSeries(points, options);
  const last = series.points[series.latest];
  if (!last) return withoutValues();
  const latest: SignalPoint = { periodStart: last.periodStart, value: last.value, n: last.n };
  const known = series.points.length - series.gaps;
  return known < signalRules.fewestValues
    ? fromFewValues(series, latest, known, options)
    : fromLimits(series, latest, options);
}

function fromLimits(series: SignalSeries, latest: SignalPoint, options: SignalOptions): Signal {
  const { grain, direction, unit, target } = options;
  const model = signalModel(series, grain, unit);
  const patterns = signalPatterns(model, series.latest);
  const rules = patterns.hits
    .map((hit) => ({
      rule: hit.rule,
      side: hit.side,
      since: periodStartOf(series.first + hit.start, grain),
      points: hit.points,
    }))
    .sort((a, b) => a.since.localeCompare(b.since));
  const side = rules[0]?.side;
  const band = signalBand(series, model, grain, unit);
  const limits = band.at(-1)?.limits ?? null;
  const trend = signalTrend(series, model);
  const sigma = model.noise.sigmaAt[series.latest] ?? model.noise.sigma;
  return {
    verdict: side ? verdictRules[direction][side] : "no-signal",
    why: null,
    method: model.season.method === "none" ? "xmr" : "xmr-seasonal",
    scale: series.scale,
    latest,
    previous: compareWithPast({ series, model, direction, unit, back: 1 }),
    lastYear: compareWithPast({ series, model, direction, unit, back: grainRules[grain].year }),
    target: targetStatus({
      latest,
      target,
      direction,
      unit,
      scale: series.scale,
      sigma,
      limits: side ? null : limits,
    }),
    reasons: [
      ...signalReasons({ series, model, patterns, rules, trend }, grain),
      ...dataReasons(series, latest, options),
    ],
    rules,
    since: side ? periodStartOf(series.first + sinceWhen(model, patterns.hits), grain) : null,
    limits,
    band,
    phases: signalPhases(series, model, grain),
    trend,
  };
}

/**
 * Position where the change began: the start of the phase that grew out of it, when there is one on that side, since a run
 * may by chance begin before; otherwise the earliest value of a pattern.
 */
function sinceWhen({ baseline }: SignalModel, hits: readonly RunRuleHit[]): number {
  const { phases, current, centreAt } = baseline;
  const young = phases[current + 1];
  const earliest = Math.min(...hits.map(({ start }) => start));
  if (!young) return earliest;
  const step = centreAt(current + 1, young.end - 1) - centreAt(current, young.end - 1);
  return step > 0 === (hits[0]?.side === "above") ? young.start : earliest;
}

function fromFewValues(
  series: SignalSeries,
  latest: SignalPoint,
  known: number,
  options: SignalOptions,
): Signal {
  const { grain, direction, unit, target } = options;
  const compare = (back: number) => compareWithPast({ series, model: null, direction, unit, back });
  const previous = compare(1);
  const lastYear = compare(grainRules[grain].year);
  const margin = marginSignal({ latest, previous, lastYear, direction, unit });
  const tooShort: Reason = { code: "too-short", points: known, needed: signalRules.fewestValues };
  const shared = {
    scale: "linear" as const,
    latest,
    previous,
    lastYear,
    target: targetStatus({ latest, target, direction, unit, scale: "linear", sigma: null, limits: null }),
    rules: [] as [],
    limits: null,
    band: series.points.map((point, t) => ({
      periodStart: point?.periodStart ?? periodStartOf(series.first + t, grain),
      value: point?.value ?? null,
      limits: null,
      beyond: null,
      phase: null,
    })),
    phases: [] as [],
    trend: NO_TREND,
  };
  const aboutData = dataReasons(series, latest, options);
  if (margin) {
    const reasons = [...margin.reasons, tooShort, ...aboutData];
    return {
      ...shared,
      verdict: margin.verdict,
      why: null,
      method: "margin-of-error",
      since: margin.since,
      reasons,
    };
  }
  const reasons = [tooShort, ...aboutData];
  return { ...shared, verdict: "not-estimable", why: "too-short", method: null, since: null, reasons };
}

function withoutValues(): Signal {
  const nothing = { status: "not-estimable", why: "no-value-then" } as const;
  return {
    verdict: "not-estimable",
    why: "no-values",
    method: null,
    scale: "linear",
    latest: null,
    previous: nothing,
    lastYear: nothing,
    target: { status: "no-target" },
    reasons: [{ code: "no-values" }],
    rules: [],
    since: null,
    limits: null,
    band: [],
    phases: [],
    trend: NO_TREND,
  };
}
