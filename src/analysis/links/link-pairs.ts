import { GRAINS, type Grain } from "#model/period.ts";
import type { Aspect } from "#model/vocabulary.ts";
import type { LinkBelief, LinkFamily, LinkMetric, LinksInput } from "./link-types.ts";

/** A question: does this cause move this effect? */
export interface LinkPair {
  readonly cause: LinkMetric;
  readonly effect: LinkMetric;
  readonly family: LinkFamily;
  readonly grain: Grain;
  readonly belief: LinkBelief | null;
}

/** Causal order: staff and systems move the work, the work moves the customer, the customer moves money. */
export const CAUSAL_ORDER: Record<Aspect, number> = { EX: 0, IT: 0, OX: 1, CX: 2, TX: 3 };

/**
 * Every pair that is tested: each cause with each result, each metric with those of later layers, and whatever else the company believes.
 * Money metrics that are no results are neither causes nor effects unless somebody believes so.
 */
export function linkPairs(input: LinksInput): LinkPair[] {
  const outcomes = new Set(input.outcomes);
  const byId = new Map(input.metrics.map((metric) => [metric.metricId, metric]));
  const beliefs = new Map(input.beliefs.map((one) => [`${one.cause}>${one.effect}`, one]));
  const pairs: LinkPair[] = [];
  const add = (cause: LinkMetric, effect: LinkMetric, family: LinkFamily): void => {
    const belief = beliefs.get(`${cause.metricId}>${effect.metricId}`) ?? null;
    beliefs.delete(`${cause.metricId}>${effect.metricId}`);
    pairs.push({ cause, effect, family, grain: pairGrain(cause, effect), belief });
  };
  const causes = input.metrics.filter(({ metricId, aspect }) => aspect !== "TX" && !outcomes.has(metricId));
  for (const id of outcomes) {
    const effect = byId.get(id);
    if (effect) for (const cause of causes) add(cause, effect, "outcome");
  }
  for (const effect of causes) {
    for (const cause of causes) {
      if (CAUSAL_ORDER[cause.aspect] < CAUSAL_ORDER[effect.aspect]) add(cause, effect, "between");
    }
  }
  for (const belief of [...beliefs.values()]) {
    const [cause, effect] = [byId.get(belief.cause), byId.get(belief.effect)];
    if (cause && effect && cause !== effect) add(cause, effect, "believed");
  }
  return pairs;
}

/** The longer of both lengths of period; days are too noisy and too many, and are studied as weeks. */
function pairGrain(cause: LinkMetric, effect: LinkMetric): Grain {
  const at = Math.max(GRAINS.indexOf(cause.grain), GRAINS.indexOf(effect.grain), GRAINS.indexOf("week"));
  return GRAINS[at] as Grain;
}
