import type { MoneyBasis } from "./money-basis.ts";
import { profitOf } from "./pilot-money.ts";
import type {
  EstimatedMetric,
  Likeness,
  MetricEstimate,
  MoneyRange,
  NoMoney,
  PilotInput,
  PilotMetric,
  PilotMetricResult,
  PilotMoney,
  RolloutStep,
  WaveValue,
} from "./pilot-types.ts";
import { zoneLevels } from "./zone-levels.ts";

/** What the pilot found, as far as a rollout may be promised it. */
export interface PilotPromise {
  /** The primary metric's effect; undefined where the pilot is not to be trusted. */
  readonly primary: PilotMetricResult | undefined;
  readonly basis: MoneyBasis | NoMoney;
  readonly money: PilotMoney;
  /** Of every zone of the rollout. */
  readonly likeness: readonly Likeness[];
}

/**
 * The rollout wave by wave: what each would bring if it worked as in the pilot, and what has been measured since. Both are of the same zones
 * (those that have begun, against the pilot's control zones that have not) and of the same metric per zone; then both as profit.
 *
 * @param measure analyses the primary metric of an input, as the pilot itself was
 */
export function rolloutWaves(
  input: PilotInput,
  promise: PilotPromise,
  measure: (input: PilotInput) => PilotMetricResult | undefined,
): WaveValue[] {
  const likeOf = new Map(promise.likeness.map((one) => [one.zone, one.likeness]));
  return [...Map.groupBy(input.rollout, ({ wave }) => wave)].map(([wave, steps]) => {
    const begun = steps.filter(({ actualDate }) => actualDate !== null && actualDate <= input.asOf);
    const measured = begun.length > 0 ? measure(waveInput(input, begun)) : undefined;
    return {
      wave,
      zones: steps.map(({ zone, plannedDate, actualDate, risk, trained }) => ({
        zone,
        planned: plannedDate,
        actual: actualDate,
        risk,
        trained,
        likeness: likeOf.get(zone) ?? null,
      })),
      plannedDate: steps.map((step) => step.plannedDate).sort()[0] ?? "",
      actualDate: begun.flatMap(({ actualDate }) => actualDate ?? []).sort()[0] ?? null,
      ...worthOf(input, promise, begun.length > 0 ? begun : steps, measured),
    };
  });
}

/** Promise and measurement of the same zones, as effect per zone and as profit. */
function worthOf(
  input: PilotInput,
  { primary, basis, money }: PilotPromise,
  steps: readonly RolloutStep[],
  measured: PilotMetricResult | undefined,
): Pick<WaveValue, "counted" | "promisedEffect" | "promised" | "measured" | "measuredMoney" | "kept"> {
  const found = measured?.status === "estimated" ? measured : null;
  const counted = found?.pilots ?? steps.length;
  const level = found?.counterfactualMean ?? levelOf(input, primary, steps);
  const promisedEffect = primary?.status === "estimated" ? effectThere(primary, level) : null;
  const inMoney = basis.status === "ready" && basis.metric.role === "primary" ? basis : null;
  const run = (input.plan.runCostPerZonePeriod ?? 0) * counted;
  const profit = ({ value, low, high }: MoneyRange) =>
    inMoney && profitOf(inMoney, { low, high }, value, counted, run);
  return {
    counted,
    promisedEffect,
    promised: inMoney ? promisedEffect && profit(promisedEffect) : elsewhere(money, steps),
    measured: found?.headline ?? null,
    measuredMoney: found && profit(rangeOf(found.headline)),
    kept: found && primary?.status === "estimated" ? keptOf(primary, found.headline) : null,
  };
}

/** Money of another metric than the primary one: the same in every zone, so that the sum over the zones stands. */
function elsewhere(money: PilotMoney, steps: readonly RolloutStep[]): MoneyRange | null {
  if (money.status !== "estimated") return null;
  const { value, low, high } = money.netPerZonePeriod;
  return { value: value * steps.length, low: low * steps.length, high: high * steps.length };
}

function rangeOf({ effect, ciLow, ciHigh }: MetricEstimate): MoneyRange {
  return { value: effect, low: ciLow, high: ciHigh };
}

/** The pilot's effect in zones of another level: on the log scale the same share, else the same amount. */
function effectThere({ headline, scale }: EstimatedMetric, level: number | null): MoneyRange {
  const { relative, relativeLow, relativeHigh } = headline;
  if (scale !== "log" || level === null || relative === null || relativeLow === null || relativeHigh === null)
    return rangeOf(headline);
  return { value: relative * level, low: relativeLow * level, high: relativeHigh * level };
}

/** Mean level of zones that have not begun, over the pilot's own time. */
function levelOf(
  { metrics }: PilotInput,
  primary: PilotMetricResult | undefined,
  steps: readonly RolloutStep[],
): number | null {
  const metric: PilotMetric | undefined = metrics.find(({ metricId }) => metricId === primary?.metricId);
  if (!metric || primary?.status !== "estimated") return null;
  const after = primary.series.slice(primary.prePeriods).map(({ period }) => period);
  const zones = steps.map(({ zone }) => zone);
  const levels = [...zoneLevels(metric, after, zones).values()];
  return levels.length > 0 ? levels.reduce((sum, value) => sum + value, 0) / levels.length : null;
}

/** The wave as if it were a pilot of its own: its zones from the day they began, against controls that never began. */
function waveInput(input: PilotInput, begun: readonly RolloutStep[]): PilotInput {
  const rolled = new Set(
    input.rollout.flatMap(({ zone, actualDate }) => (actualDate === null ? [] : [zone])),
  );
  const start = begun.map(({ actualDate }) => actualDate ?? "").sort()[0] ?? input.plan.start;
  return {
    ...input,
    plan: { ...input.plan, start, end: null },
    zones: [
      ...begun.map(({ zone, actualDate }) => ({ zone, arm: "pilot" as const, start: actualDate })),
      ...input.zones.filter(({ zone, arm }) => arm === "control" && !rolled.has(zone)),
    ],
  };
}

/** Kept: proven, and within what the pilot promised. Short: even the best end of its interval is below the worst of what was promised. */
function keptOf(
  { headline, direction, scale }: EstimatedMetric,
  wave: MetricEstimate,
): NonNullable<WaveValue["kept"]> {
  // On the log scale zones are promised the same share, not the same amount.
  const ends = (one: MetricEstimate) =>
    scale === "log" && one.relativeLow !== null && one.relativeHigh !== null && one.relative !== null
      ? [one.relativeLow, one.relativeHigh, one.relative]
      : [one.ciLow, one.ciHigh, one.effect];
  const turn = (one: MetricEstimate) => {
    const [low = 0, high = 0, effect = 0] = ends(one);
    return direction === "lower" ? { low: -high, high: -low, effect: -effect } : { low, high, effect };
  };
  const promise = turn(headline);
  const got = turn(wave);
  if (got.high < promise.low) return "short";
  return got.low > 0 && got.effect >= promise.low ? "kept" : "unclear";
}
