import { multiplierBootstrap } from "#stats/multiplier-bootstrap.ts";
import type { GroupTimeEffect } from "./group-time-effects.ts";

/** A weighted mean of group-time effects with its inference. */
export interface Aggregate {
  readonly effect: number;
  /** From the influence function. */
  readonly se: number;
  /** 95 % interval and p-value by multiplier bootstrap. */
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly pValue: number;
}

/** An aggregate for one group, period or number of periods since the start (`key`). */
export interface KeyedAggregate extends Aggregate {
  readonly key: number;
}

/** Ways to sum group-time effects up; Callaway & Sant'Anna 2021, section 3. */
export interface Aggregates {
  /** All group-time effects from the start on, weighted by the size of the group. */
  readonly simple: Aggregate;
  /** By periods since the start (0 is the first, below 0 before it); overall: mean over 0 and above. */
  readonly dynamic: { readonly overall: Aggregate; readonly byOffset: readonly KeyedAggregate[] };
  /** By group; overall: weighted by the size of the group. */
  readonly group: { readonly overall: Aggregate; readonly byGroup: readonly KeyedAggregate[] };
  /** By period; overall: mean over periods. */
  readonly calendar: { readonly overall: Aggregate; readonly byPeriod: readonly KeyedAggregate[] };
}

/** An effect and its influence function by zone. */
interface Part {
  readonly effect: number;
  readonly influence: Float64Array;
}

interface Options {
  readonly balance?: number;
  readonly seed: number;
  readonly draws?: number;
}

/** Aggregates of group-time effects; influence functions include that of the estimated shares of groups. */
export function aggregateEffects(
  start: Int32Array,
  effects: readonly GroupTimeEffect[],
  options: Options,
): Aggregates {
  const finish = (part: Part): Aggregate => ({
    effect: part.effect,
    se: Math.sqrt(part.influence.reduce((sum, value) => sum + value * value, 0)) / start.length,
    ...multiplierBootstrap(part.effect, part.influence, options),
  });
  const keyed = (parts: ReadonlyMap<number, Part>): readonly KeyedAggregate[] =>
    [...parts].map(([key, part]) => ({ key, ...finish(part) }));
  const bySize = (parts: readonly GroupTimeEffect[]): Part =>
    weightedBySize(
      start,
      parts,
      parts.map(({ group }) => group),
    );
  const after = effects.filter(({ group, period }) => period >= group);
  const byGroup = grouped(
    after,
    ({ group }) => group,
    (parts) => meanOf(parts),
  );
  const byPeriod = grouped(after, ({ period }) => period, bySize);
  const byOffset = grouped(balanced(effects, options.balance), ({ group, period }) => period - group, bySize);
  return {
    simple: finish(bySize(after)),
    dynamic: {
      overall: finish(meanOf([...byOffset].filter(([offset]) => offset >= 0).map(([, part]) => part))),
      byOffset: keyed(byOffset),
    },
    group: {
      overall: finish(weightedBySize(start, [...byGroup.values()], [...byGroup.keys()])),
      byGroup: keyed(byGroup),
    },
    calendar: { overall: finish(meanOf([...byPeriod.values()])), byPeriod: keyed(byPeriod) },
  };
}

/** Only groups seen for `balance` periods after their start, and the same stretch of periods for each. */
function balanced(
  effects: readonly GroupTimeEffect[],
  balance: number | undefined,
): readonly GroupTimeEffect[] {
  if (balance === undefined) return effects;
  const last = Math.max(...effects.map(({ period }) => period));
  return effects.filter(
    ({ group, period }) =>
      last - group >= balance && period - group <= balance && period - group >= balance - last,
  );
}

function grouped(
  effects: readonly GroupTimeEffect[],
  keyOf: (effect: GroupTimeEffect) => number,
  combine: (parts: readonly GroupTimeEffect[]) => Part,
): ReadonlyMap<number, Part> {
  const keys = [...new Set(effects.map(keyOf))].sort((a, b) => a - b);
  return new Map(keys.map((key) => [key, combine(effects.filter((effect) => keyOf(effect) === key))]));
}

function meanOf(parts: readonly Part[]): Part {
  return combined(
    parts,
    parts.map(() => 1 / parts.length),
  );
}

function combined(parts: readonly Part[], weights: readonly number[]): Part {
  const influence = new Float64Array(parts[0]?.influence.length ?? 0);
  let effect = 0;
  parts.forEach((part, k) => {
    const weight = weights[k] as number;
    effect += weight * part.effect;
    for (let zone = 0; zone < influence.length; zone++) {
      influence[zone] = (influence[zone] as number) + weight * (part.influence[zone] as number);
    }
  });
  return { effect, influence };
}

/** Mean weighted by how many zones started with each part's group; these shares vary from sample to sample as well. */
function weightedBySize(start: Int32Array, parts: readonly Part[], groups: readonly number[]): Part {
  const zones = start.length;
  const shares = groups.map((group) => start.filter((own) => own === group).length / zones);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const { effect, influence } = combined(
    parts,
    shares.map((share) => share / total),
  );
  for (let zone = 0; zone < zones; zone++) {
    let change = 0;
    parts.forEach((part, k) => {
      // Derivative of Σ pₖ·effectₖ / Σ pₖ in the direction of this zone's membership.
      const member = (start[zone] === groups[k] ? 1 : 0) - (shares[k] as number);
      change += (member * (part.effect - effect)) / total;
    });
    influence[zone] = (influence[zone] as number) + change;
  }
  return { effect, influence };
}
