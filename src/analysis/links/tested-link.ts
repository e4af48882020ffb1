import { beliefOf } from "./belief-of.ts";
import { controlsCheck } from "./controls-check.ts";
import { directionCheck } from "./direction-check.ts";
import { evidenceOf } from "./evidence-rules.ts";
import { halvesCheck } from "./halves-check.ts";
import type { Lagged } from "./joint-model.ts";
import { linkDetail } from "./link-detail.ts";
import { linkRules } from "./link-rules.ts";
import type { LinkMoney, LinksInput, PilotComparison, TestedLink } from "./link-types.ts";
import { outOfSampleCheck } from "./out-of-sample-check.ts";
import { pilotComparisons } from "./pilot-comparisons.ts";
import type { StudiedPair } from "./study-pairs.ts";
import type { LinkStudy } from "./study-types.ts";

type Checks = TestedLink["checks"];

const NOT_CHECKED = { status: "not-estimable", why: "not-checked" } as const;

/** The whole finding of one pair that could be studied: its checks where it may be something, its grade with reasons, its money. */
export function testedLink(
  input: LinksInput,
  one: StudiedPair,
  qValue: number,
  controls: readonly Lagged[],
): TestedLink {
  const { study, pair } = one;
  if (!study || !pair) throw new RangeError("testedLink needs a pair that was studied");
  const [cause, effect] = [one.cause.metricId, one.effect.metricId];
  const { best } = study;
  const own = { metricId: cause, lag: best.lag };
  const closer = study.pValue <= linkRules.closerLook || one.belief !== null;
  const checks: Checks = closer
    ? {
        controls: controlsCheck({ pair, effect, own, controls, toUnits: study.toUnits }),
        halves: halvesCheck(pair, effect, own, study.toUnits),
        outOfSample: outOfSampleCheck(pair, effect, own),
        direction: directionCheck(pair, effect, own),
      }
    : { controls: NOT_CHECKED, halves: NOT_CHECKED, outOfSample: NOT_CHECKED, direction: NOT_CHECKED };
  const pilots = pair.route === "zone" && closer ? pilotComparisons(cause, effect, best, input.pilots) : [];
  const confirmedByPilot = verdictOf(pilots);
  const { evidence, reasons } = evidenceOf({
    pValue: study.pValue,
    qValue,
    controls: checks.controls.status === "estimated" ? checks.controls.verdict : null,
    kept: checks.controls.status === "estimated" ? checks.controls.kept : null,
    halvesHold: checks.halves.status === "estimated" ? checks.halves.holds : null,
    outOfSampleGain: checks.outOfSample.status === "estimated" ? checks.outOfSample.gain : null,
    direction: checks.direction.status === "estimated" ? checks.direction.verdict : null,
    seasonKnown: study.seasonKnown,
    confirmedByPilot,
  });
  return {
    status: "tested",
    cause,
    effect,
    family: one.family,
    grain: one.grain,
    route: pair.route,
    transform: study.transform,
    seasonRemoved: study.seasonRemoved,
    causeScale: study.causeScale,
    effectScale: study.effectScale,
    n: best.n,
    zones: study.zones,
    zonesNow: study.zonesNow,
    leftOut: study.leftOut,
    periods: study.periods,
    profile: study.profile,
    lag: best.lag,
    estimate: best.estimate,
    se: best.se,
    ciLow: best.ciLow,
    ciHigh: best.ciHigh,
    pValue: study.pValue,
    qValue,
    surrogates: study.surrogates,
    elasticity: elasticityOf(study),
    money: moneyOf(one, study),
    typicalMove: { cause: study.causeSpread, effect: best.estimate * study.causeSpread },
    checks,
    evidence,
    reasons,
    belief: one.belief && {
      said: one.belief,
      verdict: beliefOf(one.belief, {
        evidence,
        pValue: study.pValue,
        best,
        profile: study.profile,
        controls: checks.controls,
      }),
    },
    pilots,
    confirmedByPilot,
    detail: evidence !== "none" || one.belief ? linkDetail(input, pair, effect, own, study) : null,
  };
}

function verdictOf(pilots: readonly PilotComparison[]): boolean | null {
  if (pilots.some(({ verdict }) => verdict === "contradicted")) return false;
  return pilots.some(({ verdict }) => verdict === "confirmed") ? true : null;
}

function elasticityOf({ best, causeLevel, effectLevel }: LinkStudy): TestedLink["elasticity"] {
  if (!(causeLevel > 0 && effectLevel > 0)) return null;
  const factor = causeLevel / effectLevel;
  return { value: best.estimate * factor, low: best.ciLow * factor, high: best.ciHigh * factor };
}

/** Money that adds up over zones; a mean such as the average purchase is no sum of money. */
function moneyOf(one: StudiedPair, { best, zonesNow }: LinkStudy): LinkMoney | null {
  if (one.effect.unit !== "currency" || one.effect.aggregation === "mean") return null;
  const counted = one.pair?.route === "zone" ? zonesNow : 1;
  return {
    perUnit: best.estimate,
    perUnitLow: best.ciLow,
    perUnitHigh: best.ciHigh,
    zones: counted,
    company: best.estimate * counted,
    companyLow: best.ciLow * counted,
    companyHigh: best.ciHigh * counted,
  };
}
