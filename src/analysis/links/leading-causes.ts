import { evidenceLimits } from "./evidence-rules.ts";
import type { Lagged } from "./joint-model.ts";
import { CAUSAL_ORDER } from "./link-pairs.ts";
import { linkRules } from "./link-rules.ts";
import type { StudiedPair } from "./study-pairs.ts";

/**
 * The other leading causes of a pair's effect, each at its own lag, to be held constant: those with some evidence, of the cause's own layer
 * or an earlier one, strongest first. A cause of a later layer may be the way by which this one works.
 */
export function leadingCauses(
  own: StudiedPair,
  studied: readonly StudiedPair[],
  qValues: readonly (number | null)[],
): Lagged[] {
  const layer = CAUSAL_ORDER[own.cause.aspect];
  const candidates = studied.flatMap((one, i) => {
    const usable =
      one.study !== null &&
      one.effect === own.effect &&
      one.cause !== own.cause &&
      one.grain === own.grain &&
      CAUSAL_ORDER[one.cause.aspect] <= layer &&
      (qValues[i] ?? 1) <= evidenceLimits.looseQ;
    if (!usable || !one.study || !own.pair) return [];
    const { metricId } = one.cause;
    if (own.pair.board.metric(metricId) === null) return [];
    return [{ metricId, lag: one.study.best.lag, strength: Math.abs(one.study.best.t) }];
  });
  candidates.sort((a, b) => b.strength - a.strength);
  const most = own.pair?.route === "zone" ? linkRules.panelControls : linkRules.companyControls;
  return candidates.slice(0, most).map(({ metricId, lag }) => ({ metricId, lag }));
}
