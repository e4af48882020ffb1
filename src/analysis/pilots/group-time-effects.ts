import { type NoWaldTest, type WaldTest, waldTest } from "#stats/wald-test.ts";
import { type Aggregates, aggregateEffects } from "./group-time-aggregates.ts";
import type { PilotPanel } from "./pilot-panel.ts";

/** Effect on the zones that started together, in one period. */
export interface GroupTimeEffect {
  /** Index of the first piloted period of the group, and of the period. */
  readonly group: number;
  readonly period: number;
  readonly effect: number;
  readonly se: number;
  /** Zones of the group, and zones compared with. */
  readonly zones: number;
  readonly controls: number;
  /** By zone of the panel; mean square / zones is the variance. */
  readonly influence: Float64Array;
}

export interface GroupTimeEffects extends Aggregates {
  readonly status: "estimated";
  readonly effects: readonly GroupTimeEffect[];
  /** Are the effects before the starts zero together? */
  readonly preTest: WaldTest | NoWaldTest;
}

export interface NoGroupTimeEffects {
  readonly status: "not-estimable";
  readonly why: "no-pilot-zone" | "no-control-zone" | "no-period-before";
}

export interface GroupTimeOptions {
  /** Compare with zones that are never piloted, or also with those not yet piloted. */
  readonly controls?: "never" | "not-yet";
  /** Keep only groups seen for at least this many periods after their start, and only so many periods of them. */
  readonly balance?: number;
  readonly seed: number;
  readonly draws?: number;
}

/**
 * Group-time effects for staggered starts (Callaway & Sant'Anna 2021, "Difference-in-differences with multiple time periods", Journal of
 * Econometrics 225(2)), without covariates, where regression, weighting and doubly robust versions coincide: the group's change since
 * its last period before the start less that of the comparison zones; before the start, the change since the period before.
 *
 * Standard errors from influence functions, with the share of each group taken as estimated; intervals and p-values by multiplier bootstrap. Zones without
 * a value in either period of a change are left out of it.
 */
export function groupTimeEffects(
  panel: PilotPanel,
  options: GroupTimeOptions,
): GroupTimeEffects | NoGroupTimeEffects {
  const groups = [...new Set(panel.start.filter((start) => start >= 0))].sort((a, b) => a - b);
  if (groups.length === 0) return { status: "not-estimable", why: "no-pilot-zone" };
  const usable = groups.filter((group) => group >= 1 && group < panel.periods.length);
  if (usable.length === 0) return { status: "not-estimable", why: "no-period-before" };
  const notYet = options.controls === "not-yet";
  const effects: GroupTimeEffect[] = [];
  for (const group of usable) {
    for (let period = 1; period < panel.periods.length; period++) {
      const effect = groupTimeEffect(panel, group, period, notYet);
      if (effect !== null) effects.push(effect);
    }
  }
  if (!effects.some(({ group, period }) => period >= group))
    return { status: "not-estimable", why: "no-control-zone" };
  return {
    status: "estimated",
    effects,
    preTest: preTest(effects.filter(({ group, period }) => period < group)),
    ...aggregateEffects(panel.start, effects, options),
  };
}

function groupTimeEffect(
  panel: PilotPanel,
  group: number,
  period: number,
  notYet: boolean,
): GroupTimeEffect | null {
  const times = panel.periods.length;
  const base = period < group ? period - 1 : group - 1;
  const latest = Math.max(base, period);
  const zones = panel.zones.length;
  const change = (zone: number): number =>
    (panel.values[zone * times + period] as number) - (panel.values[zone * times + base] as number);
  const own: number[] = [];
  const others: number[] = [];
  for (let zone = 0; zone < zones; zone++) {
    if (Number.isNaN(change(zone))) continue;
    const start = panel.start[zone] as number;
    if (start === group) own.push(zone);
    else if (start < 0 || (notYet && start > latest)) others.push(zone);
  }
  if (own.length === 0 || others.length === 0) return null;
  const mean = (of: readonly number[]): number => of.reduce((sum, zone) => sum + change(zone), 0) / of.length;
  const influence = new Float64Array(zones);
  const [ownMean, otherMean] = [mean(own), mean(others)];
  for (const zone of own) influence[zone] = (zones / own.length) * (change(zone) - ownMean);
  for (const zone of others) influence[zone] = (-zones / others.length) * (change(zone) - otherMean);
  return {
    group,
    period,
    effect: ownMean - otherMean,
    se: Math.sqrt(influence.reduce((sum, value) => sum + value * value, 0)) / zones,
    zones: own.length,
    controls: others.length,
    influence,
  };
}

function preTest(before: readonly GroupTimeEffect[]): WaldTest | NoWaldTest {
  // As many effects as zones can't vary independently, and a large matrix would only be taken apart to learn that.
  if (before.length >= (before[0]?.influence.length ?? 0))
    return { status: "not-estimable", why: "singular-covariance" };
  const covariance = before.flatMap((a) =>
    before.map(
      (b) =>
        a.influence.reduce((sum, value, zone) => sum + value * (b.influence[zone] as number), 0) /
        a.influence.length ** 2,
    ),
  );
  return waldTest(
    Float64Array.from(before, ({ effect }) => effect),
    Float64Array.from(covariance),
    Number.POSITIVE_INFINITY,
  );
}
