import { type RunRuleHit, runRules } from "#stats/run-rules.ts";
import { signalRules } from "./rules.ts";
import type { SignalModel } from "./signal-model.ts";

/** Patterns that are complete at the latest period, with positions in the series, and the run length that was asked for. */
export interface SignalPatterns {
  hits: RunRuleHit[];
  runLength: number;
  /** A pattern was there, but owed to last year's value. */
  baseEffect: boolean;
}

/**
 * Run rules at the latest period, from the start of the baseline on, with each deviation in units of what it can stray.
 *
 * Where neighbours are alike a run of eight is no longer rare. It is lengthened until its chance is what eight have among
 * independent values: the chance that a normal value lies on the side of its neighbour is ½ + asin(ρ) / π (Sheppard 1899).
 * The zone rules are then left out.
 *
 * Year on year, a value can look odd because last year's was. So a pattern must hold against the year before last as well,
 * where there is one: both comparisons together must lean the same way by at least half as much.
 */
export function signalPatterns(model: SignalModel, latest: number): SignalPatterns {
  const { season, noise, baseline, strayAt } = model;
  const { current } = baseline;
  const start = baseline.phases[current]?.start ?? 0;
  const z = season.adjusted.map((value, t) => {
    if (value === null || t < start) return null;
    const deviation = value - baseline.centreAt(current, t);
    const stray = strayAt(current, t);
    // Against a constant history every other value is infinitely far away.
    return deviation === 0 ? 0 : deviation / stray;
  });
  const runLength = lengthened(noise.lagOne);
  const all = runRules(z, {
    runLength,
    zones: noise.lagOne <= signalRules.zonesUpToLagOne,
    // On a coarse scale the values on the very step of the centre lie on no side of it.
    deadBand: noise.step === null ? 0 : 1,
  });
  const hits = all.filter((hit) => hit.end === latest);
  const baseEffect = hits.length > 0 && season.lag > 0 && isBaseEffect(model, latest);
  return { hits: baseEffect ? [] : hits, runLength, baseEffect };
}

function isBaseEffect({ season, baseline }: SignalModel, latest: number): boolean {
  const now = season.adjusted[latest] ?? null;
  const yearAgo = season.adjusted[latest - season.lag] ?? null;
  if (now === null || yearAgo === null) return false;
  const { current } = baseline;
  const deviation = now - baseline.centreAt(current, latest);
  const both = deviation + yearAgo - baseline.centreAt(current, latest - season.lag);
  return both * Math.sign(deviation) < Math.abs(deviation) / 2;
}

function lengthened(lagOne: number): number {
  const sameSide = 0.5 + Math.asin(lagOne) / Math.PI;
  return 1 + Math.round(((signalRules.runLength - 1) * Math.log(0.5)) / Math.log(sameSide));
}
