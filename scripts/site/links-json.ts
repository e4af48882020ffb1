import type { EvidenceReason } from "#analysis/links/evidence-rules.ts";
import type { LinksResult, TestedLink, UntestedLink } from "#analysis/links/link-types.ts";

/** How the estimate was made, for machines. */
const METHODS = {
  zone: "two-way fixed effects, CR2 by zone",
  company: "seasonally adjusted series, Newey-West",
} as const;

/** `api/links.json`: every tested link, those that could not be tested, what matters most for each result, and the placebo hit rate. */
export function linksJson(result: LinksResult): object {
  const tested = result.links.filter((one) => one.status === "tested");
  const untested = result.links.filter((one) => one.status === "not-estimable");
  return {
    links: tested.map(linkJson),
    not_tested: untested.map(untestedJson),
    importance: result.importance.flatMap(({ effect, shares }) =>
      shares.map(({ metricId, share, shareLow, shareHigh }) => ({
        effect,
        metric: metricId,
        share,
        share_low: shareLow,
        share_high: shareHigh,
      })),
    ),
    families: result.families,
    placebo: result.placebo,
    seed: result.seed,
  };
}

function linkJson(link: TestedLink): object {
  const { checks, belief } = link;
  const sample = checks.outOfSample;
  return {
    cause: link.cause,
    effect: link.effect,
    lag: link.lag,
    period: link.grain,
    grain: link.route,
    n: link.n,
    zones: link.route === "zone" ? link.zones : null,
    estimate: link.estimate,
    se: link.se,
    ci_low: link.ciLow,
    ci_high: link.ciHigh,
    p_value: link.pValue,
    q_value: link.qValue,
    elasticity: link.elasticity?.value ?? null,
    method: METHODS[link.route],
    out_of_sample_gain: sample.status === "estimated" ? sample.gain : null,
    evidence: link.evidence,
    reasons: link.reasons.map(reasonJson),
    expected_sign: belief?.said.sign ?? null,
    agrees_with_belief: belief && agrees(belief.verdict.verdict),
    confirmed_by_pilot: link.confirmedByPilot,
    why: whyJson(link),
    family: link.family,
    profile: link.profile.map(({ lag, estimate, ciLow, ciHigh }) => ({
      lag,
      estimate,
      ci_low: ciLow,
      ci_high: ciHigh,
    })),
    money_per_unit: link.money && {
      value: link.money.company,
      low: link.money.companyLow,
      high: link.money.companyHigh,
      zones: link.money.zones,
    },
  };
}

/** Why fields are null, where that needs a word. */
function whyJson({ checks, elasticity, belief, confirmedByPilot }: TestedLink): object {
  return {
    ...(elasticity ? {} : { elasticity: "mean-not-above-zero" }),
    ...(checks.outOfSample.status === "estimated" ? {} : { out_of_sample_gain: checks.outOfSample.why }),
    ...(belief ? {} : { agrees_with_belief: "no-belief" }),
    ...(confirmedByPilot === null ? { confirmed_by_pilot: "no-pilot-that-can-tell" } : {}),
  };
}

function agrees(verdict: "confirmed" | "contradicted" | "unknown"): boolean | null {
  return verdict === "unknown" ? null : verdict === "confirmed";
}

const reasonJson = ({ code, outcome, value }: EvidenceReason): object => ({ code, outcome, value });

function untestedJson({ cause, effect, grain, family, periods, why }: UntestedLink): object {
  return { cause, effect, period: grain, family, periods, why };
}
