import { linkRules } from "./link-rules.ts";
import type { LinksInput, TestedLink, UntestedLink } from "./link-types.ts";
import { jointModel } from "./pair-board.ts";
import type { StudiedPair } from "./study-pairs.ts";
import type { WhatIfCause, WhatIfModel } from "./what-if.ts";

/** One model for each outcome that has causes with evidence, strongest first; the same causes whose importance is divided up. */
export function whatIfModels(
  input: LinksInput,
  studied: readonly StudiedPair[],
  links: readonly (TestedLink | UntestedLink)[],
): WhatIfModel[] {
  return input.outcomes.flatMap((effect): WhatIfModel[] => {
    const leading = leadingLinks(links, effect);
    const of = studied.find(
      (one) => one.cause.metricId === leading[0]?.cause && one.effect.metricId === effect,
    );
    if (!of?.pair || !of.study || !of.boards) return [];
    const model = jointModel(
      of.pair,
      effect,
      leading.map(({ cause, lag }) => ({ metricId: cause, lag })),
    );
    if (!model) return [];
    const { frame } = of.boards;
    const zones = of.pair.route === "zone" && of.effect.aggregation !== "mean" ? of.study.zonesNow : 1;
    return [
      {
        effect,
        effectScale: of.study.effectScale,
        effectLevel: of.study.effectLevel,
        zones,
        causes: leading.map(({ cause, lag, causeScale, route, estimate, ciLow, ciHigh }): WhatIfCause => {
          const study =
            studied.find((one) => one.cause.metricId === cause && one.effect.metricId === effect)?.study ??
            of.study;
          const summed = input.metrics.find(({ metricId }) => metricId === cause)?.aggregation === "sum";
          // A sum over zones is moved in all of them alike: a slider is for one zone.
          const share = route === "zone" && summed ? of.study.zonesNow : 1;
          const known = Array.from(frame.company.get(cause) ?? [])
            .filter((value) => !Number.isNaN(value))
            .map((value) => value / share);
          return {
            metricId: cause,
            lag,
            scale: causeScale,
            level: study.causeLevel,
            alone: {
              slope: estimate / study.toUnits,
              half: Math.abs((ciHigh - ciLow) / 2 / study.toUnits),
            },
            latest: known.at(-1) ?? Number.NaN,
            least: Math.min(...known),
            greatest: Math.max(...known),
          };
        }),
        model,
      },
    ];
  });
}

/** Links of an outcome with some evidence, strongest first, on one footing: the route and length of period of the strongest. */
export function leadingLinks(links: readonly (TestedLink | UntestedLink)[], effect: string): TestedLink[] {
  const own = links
    .filter((one) => one.status === "tested")
    .filter((one) => one.effect === effect && one.evidence !== "none")
    .sort((a, b) => Math.abs(b.estimate / b.se) - Math.abs(a.estimate / a.se));
  return own
    .filter((one) => one.route === own[0]?.route && one.grain === own[0].grain)
    .slice(0, linkRules.importanceCauses);
}
