import { periodsPerYear } from "#model/period.ts";
import type {
  EstimatedMetric,
  Likeness,
  MoneyRange,
  PilotInput,
  PilotMetric,
  PilotMetricResult,
  PilotMoney,
} from "./pilot-types.ts";
import { zoneLevels } from "./zone-levels.ts";

/**
 * What a rollout is worth: effect on the profit metric × zones × periods − costs, with the interval carried through. On the log scale each zone
 * gains its share of its own level. The money comes from the primary metric where that is currency, else from a metric of profit.
 *
 * @param zones zones that the rollout goes to, with their likeness to the piloted ones
 */
export function pilotMoney(
  input: PilotInput,
  metrics: readonly PilotMetricResult[],
  zones: readonly Likeness[],
): PilotMoney {
  const { plan } = input;
  const source = profitMetric(input, metrics);
  if (!source) return { status: "not-estimable", why: "no-currency-metric" };
  const { metric, result, margin } = source;
  if (margin === null) return { status: "not-estimable", why: "no-margin" };
  if (result?.status !== "estimated") return { status: "not-estimable", why: "no-estimate" };
  if (zones.length === 0) return { status: "not-estimable", why: "no-remaining-zones" };
  const sign = metric.direction === "lower" ? -1 : 1;
  const run = plan.runCostPerZonePeriod ?? 0;
  const start = plan.costPerZone ?? 0;
  const gain = (times: number, cost: number): MoneyRange => rangeOf(result, sign * margin * times, cost);
  const levels = zoneLevels(
    metric,
    result.series.slice(result.prePeriods).map(({ period }) => period),
    zones.map(({ zone }) => zone),
  );
  const factor = (zone: string): number =>
    result.scale === "log" ? (levels.get(zone) ?? result.counterfactualMean) / result.counterfactualMean : 1;
  const byZone = zones.map(({ zone, likeness }) => ({ zone, likeness, net: gain(factor(zone), run) }));
  const cells = zonePeriods(result);
  const perPeriod = total(byZone.map(({ net }) => net));
  const oneOffCost = start * zones.length;
  const year = periodsPerYear(metric.grain);
  return {
    status: "estimated",
    metricId: metric.metricId,
    grain: metric.grain,
    margin,
    perZonePeriod: gain(1, 0),
    netPerZonePeriod: gain(1, run),
    soFar: gain(cells, 0),
    costSoFar: start * result.pilots + run * cells,
    zones: zones.length,
    perPeriod,
    oneOffCost,
    firstYear: {
      value: year * perPeriod.value - oneOffCost,
      low: year * perPeriod.low - oneOffCost,
      high: year * perPeriod.high - oneOffCost,
    },
    paybackPeriods: payback(oneOffCost, perPeriod.value),
    paybackBest: payback(oneOffCost, perPeriod.high),
    paybackWorst: payback(oneOffCost, perPeriod.low),
    byZone,
    perPeriodLikely: total(byZone.filter(({ likeness }) => likeness === "like").map(({ net }) => net)),
  };
}

/** The metric that money is read from. A metric of profit needs no margin. */
function profitMetric({ plan, metrics }: PilotInput, results: readonly PilotMetricResult[]) {
  const isProfit = ({ metricId }: PilotMetric) => /profit|margin/i.test(metricId);
  const currency = metrics.filter(({ unit }) => unit === "currency");
  const metric = currency.find(({ role }) => role === "primary") ?? currency.find(isProfit);
  if (!metric) return null;
  const result = results.find(({ metricId }) => metricId === metric.metricId);
  const primary = metric.role === "primary";
  return { metric, result, margin: isProfit(metric) ? (primary ? (plan.margin ?? 1) : 1) : plan.margin };
}

/** Effect × times − cost for the effect and both ends of its interval. */
function rangeOf({ headline }: EstimatedMetric, times: number, cost: number): MoneyRange {
  const ends = [headline.ciLow * times - cost, headline.ciHigh * times - cost].sort((a, b) => a - b);
  return { value: headline.effect * times - cost, low: ends[0] ?? Number.NaN, high: ends[1] ?? Number.NaN };
}

/** The effect is one and the same everywhere, so that the ends of the interval add up. */
function total(ranges: readonly MoneyRange[]): MoneyRange {
  const sum = (of: (range: MoneyRange) => number) => ranges.reduce((all, range) => all + of(range), 0);
  return { value: sum(({ value }) => value), low: sum(({ low }) => low), high: sum(({ high }) => high) };
}

function zonePeriods({ zoneEffects, series }: EstimatedMetric): number {
  const at = new Map(series.map(({ period }, t) => [period, t]));
  return zoneEffects.reduce(
    (sum, { arm, start }) =>
      sum + (arm === "pilot" && start !== null ? series.length - (at.get(start) ?? 0) : 0),
    0,
  );
}

function payback(cost: number, perPeriod: number): number | null {
  if (!(perPeriod > 0)) return null;
  return cost / perPeriod;
}
