import type {
  EstimatedMetric,
  Likeness,
  MetricEstimate,
  MoneyRange,
  PilotInput,
  PilotMetricResult,
  PilotMoney,
  RolloutStep,
  WaveValue,
} from "./pilot-types.ts";

/**
 * The rollout wave by wave: what each was promised by the pilot, and what has been measured since in those of its zones that have begun, against the
 * pilot's control zones that have not.
 *
 * @param measure analyses the primary metric of an input, as the pilot itself was
 */
export function rolloutWaves(
  input: PilotInput,
  primary: PilotMetricResult | undefined,
  money: PilotMoney,
  likeness: readonly Likeness[],
  measure: (input: PilotInput) => PilotMetricResult | undefined,
): WaveValue[] {
  const likeOf = new Map(likeness.map((one) => [one.zone, one.likeness]));
  const netOf = new Map(money.status === "estimated" ? money.byZone.map(({ zone, net }) => [zone, net]) : []);
  return [...Map.groupBy(input.rollout, ({ wave }) => wave)].map(([wave, steps]) => {
    const nets = steps.flatMap(({ zone }) => netOf.get(zone) ?? []);
    const measured = measure(waveInput(input, steps));
    const estimate = measured?.status === "estimated" ? measured.headline : null;
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
      actualDate: steps.flatMap(({ actualDate }) => actualDate ?? []).sort()[0] ?? null,
      promised: nets.length > 0 ? nets.reduce(plus) : null,
      measured: estimate,
      kept: estimate && primary?.status === "estimated" ? keptOf(primary, estimate) : null,
    };
  });
}

function plus(a: MoneyRange, b: MoneyRange): MoneyRange {
  return { value: a.value + b.value, low: a.low + b.low, high: a.high + b.high };
}

/** The wave as if it were a pilot of its own: its zones from the day they began, against controls that never began. */
function waveInput(input: PilotInput, steps: readonly RolloutStep[]): PilotInput {
  const begun = steps.filter(({ actualDate }) => actualDate !== null && actualDate <= input.asOf);
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
