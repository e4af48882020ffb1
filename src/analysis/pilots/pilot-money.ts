import { daysBetween, periodsPerYear, shiftPeriod } from "#model/period.ts";
import type { MoneyBasis } from "./money-basis.ts";
import type {
  EstimatedMetric,
  Interval,
  Likeness,
  MoneyRange,
  NoMoney,
  PilotInput,
  PilotMoney,
} from "./pilot-types.ts";
import { zoneLevels } from "./zone-levels.ts";

/** Days. */
const YEAR = 365;

/**
 * What a rollout is worth: effect on the profit metric × zones × periods − costs, with the interval carried through. On the log scale each zone
 * gains its share of its own level. Heading, first year and payback are of zones that are like the piloted ones; what it would make in others is
 * summed apart. The effect is taken to be one and the same everywhere, so that the ends of the interval add up.
 *
 * @param zones zones that are still without it, with their likeness to the piloted ones
 */
export function pilotMoney(
  input: PilotInput,
  basis: MoneyBasis | NoMoney,
  zones: readonly Likeness[],
): PilotMoney {
  if (basis.status !== "ready") return basis;
  if (zones.length === 0) return { status: "not-estimable", why: "no-remaining-zones" };
  const { metric, result } = basis;
  const { costPerZone, runCostPerZonePeriod } = input.plan;
  const run = runCostPerZonePeriod ?? 0;
  const start = costPerZone ?? 0;
  const share = shareOfMean(
    basis,
    zones.map(({ zone }) => zone),
  );
  const byZone = zones.map(({ zone, likeness }) => ({
    zone,
    likeness,
    net: profitOf(basis, basis.interval, result.headline.effect, share(zone), run),
  }));
  const like = byZone.filter(({ likeness }) => likeness === "like");
  const others = byZone.filter(({ likeness }) => likeness !== "like");
  const perPeriod = total(like.map(({ net }) => net));
  const oneOffCost = start * like.length;
  const cells = zonePeriods(result);
  const gain = (times: number, cost: number): MoneyRange =>
    profitOf(basis, basis.interval, result.headline.effect, times, cost);
  return {
    status: "estimated",
    metricId: metric.metricId,
    grain: metric.grain,
    margin: basis.margin,
    perZonePeriod: gain(1, 0),
    netPerZonePeriod: gain(1, run),
    soFar: gain(cells, 0),
    costSoFar: start * result.pilots + run * cells,
    zones: like.length,
    perPeriod,
    oneOffCost,
    ...firstYear(input, like, periodsPerYear(metric.grain), start),
    paybackPeriods: payback(oneOffCost, perPeriod.value),
    paybackBest: payback(oneOffCost, perPeriod.high),
    paybackWorst: payback(oneOffCost, perPeriod.low),
    byZone,
    unpromised: { zones: others.length, perPeriod: total(others.map(({ net }) => net)) },
  };
}

/**
 * Profit of an effect on the money metric, and of both ends of its interval: effect × margin × times − cost.
 *
 * @param times zones, periods, or the share that a zone has of the effect
 */
export function profitOf(
  { metric, margin }: Pick<MoneyBasis, "metric" | "margin">,
  { low, high }: Interval,
  effect: number,
  times: number,
  cost: number,
): MoneyRange {
  const each = (metric.direction === "lower" ? -1 : 1) * margin * times;
  const ends = [low * each - cost, high * each - cost].sort((a, b) => a - b);
  return { value: effect * each - cost, low: ends[0] ?? Number.NaN, high: ends[1] ?? Number.NaN };
}

/** Of how much of the mean effect a zone gets: on the log scale by its own level since the start, else all of it. */
function shareOfMean({ metric, result }: MoneyBasis, zones: readonly string[]): (zone: string) => number {
  if (result.scale !== "log") return () => 1;
  const after = result.series.slice(result.prePeriods).map(({ period }) => period);
  const levels = zoneLevels(metric, after, zones);
  return (zone) => (levels.get(zone) ?? result.counterfactualMean) / result.counterfactualMean;
}

/**
 * The year that begins with the first of the zones: each counts from its planned day on, an overdue one from the day after the data end. Zones
 * that are due after that year neither bring nor cost anything in it.
 */
function firstYear(
  { rollout, asOf }: PilotInput,
  zones: readonly { readonly zone: string; readonly net: MoneyRange }[],
  periods: number,
  cost: number,
): { readonly firstYear: MoneyRange; readonly firstYearFrom: string | null } {
  const planned = new Map(rollout.map(({ zone, plannedDate }) => [zone, plannedDate]));
  const tomorrow = shiftPeriod({ grain: "day", start: asOf }, 1).start;
  const days = zones.map(({ zone }) => {
    const day = planned.get(zone) ?? tomorrow;
    return day > asOf ? day : tomorrow;
  });
  const from = days.toSorted()[0] ?? tomorrow;
  const parts = zones.map(({ net }, i): MoneyRange => {
    const part = Math.max(YEAR - daysBetween(from, days[i] ?? from), 0) / YEAR;
    const of = (amount: number): number => (part === 0 ? 0 : amount * periods * part - cost);
    return { value: of(net.value), low: of(net.low), high: of(net.high) };
  });
  return { firstYear: total(parts), firstYearFrom: new Set(days).size > 1 ? from : null };
}

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
  if (!(perPeriod > 0) || !Number.isFinite(perPeriod)) return null;
  return cost / perPeriod;
}
