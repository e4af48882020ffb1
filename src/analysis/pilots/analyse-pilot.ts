import { estimateMetric } from "./estimate-metric.ts";
import { judgePilot, type PilotJudgement } from "./judge-pilot.ts";
import { likeness } from "./likeness.ts";
import { moneyBasis } from "./money-basis.ts";
import { pilotMoney } from "./pilot-money.ts";
import type { PilotInput, PilotOptions, PilotResult } from "./pilot-types.ts";
import { rehearsePilot } from "./rehearse-pilot.ts";
import { rolloutWaves } from "./rollout-waves.ts";
import { settle } from "./settle.ts";
import { timesOf } from "./times-of.ts";
import { trendBreak } from "./trend-break.ts";

const SEED = 1;
/** How hard to try by what a metric decides. */
const EFFORTS = { primary: "all", guardrail: "headline", other: "rehearsal" } as const;

/**
 * A pilot's whole result: every metric's effect, all checks, the dress rehearsal, the money and the verdict. Pure and seeded: the same input
 * gives the same result, at build and in the browser.
 */
export function analysePilot(given: PilotInput, options: PilotOptions = {}): PilotResult {
  const seed = options.seed ?? SEED;
  const { input, main, worthwhile, ...judged } = judgePilot(given, { ...options, seed }, EFFORTS);
  const count = (arm: "pilot" | "control") => input.zones.filter((zone) => zone.arm === arm).length;
  return {
    pilotId: input.plan.pilotId,
    plan: input.plan,
    ...judged,
    registered: Object.keys(options).every((key) => key === "seed"),
    options,
    pilotZones: input.zones,
    controlsNamed: input.controlsNamed,
    staggered: main?.window.staggered ?? false,
    nPilot: main?.window.pilots ?? count("pilot"),
    nControl: main?.window.controls ?? count("control"),
    prePeriods: main?.window.prePeriods ?? 0,
    postPeriods: main?.window.postPeriods ?? 0,
    ...consequences({ input, main, worthwhile, ...judged }, { ...options, seed }),
    events: input.events,
  };
}

/** What follows from the effect: rehearsal, sensitivity, money, rollout and what would settle it. */
function consequences(
  judged: PilotJudgement,
  options: PilotOptions & { readonly seed: number },
): Pick<PilotResult, "calibration" | "trendBreak" | "money" | "likeness" | "waves" | "settle"> {
  const { input, main, worthwhile, metrics, status, verdict } = judged;
  const { seed } = options;
  const primary = metrics.find(({ role }) => role === "primary");
  const candidates = main ? zonesWithoutIt(input) : [];
  const zones = main ? likeness(input, main.window, rolloutZones(input)) : [];
  const like = zones.filter(({ zone }) => candidates.includes(zone));
  const basis = moneyBasis(judged, options);
  const money = pilotMoney(input, basis, like);
  const measured = input.metrics.find(({ role }) => role === "primary");
  const trusted = verdict === "not_trustworthy" ? undefined : primary;
  return {
    calibration: main
      ? rehearsePilot(input, main, seed)
      : { status: "not-estimable", why: "nothing-measured" },
    trendBreak: main
      ? trendBreak(main.window, main.headline, main.scale)
      : { status: "not-estimable", why: "too-few-periods" },
    money,
    likeness: like,
    waves: rolloutWaves(
      input,
      { primary: trusted, basis, money, likeness: zones },
      (wave) =>
        measured && estimateMetric(wave, measured, { ...timesOf(options), seed, effort: "headline" }).result,
    ),
    settle: main
      ? settle({
          window: main.window,
          headline: main.headline,
          scale: main.scale,
          minEffect: worthwhile.size,
          verdict: verdict ?? "extend",
          status,
          end: input.plan.end,
          zones: new Set([...main.window.panel.zones, ...input.candidates]).size,
        })
      : { status: "not-estimable", why: "not-trustworthy" },
  };
}

/** Zones that a rollout goes to: those of its plan, else every zone that it could go to. */
function rolloutZones(input: PilotInput): readonly string[] {
  if (input.rollout.length === 0) return input.candidates;
  const piloted = new Set(input.zones.flatMap(({ zone, arm }) => (arm === "pilot" ? [zone] : [])));
  return [...new Set(input.rollout.map(({ zone }) => zone))].filter((zone) => !piloted.has(zone));
}

/** Those of them that are still without it on the day that the data reach to. */
function zonesWithoutIt(input: PilotInput): readonly string[] {
  const begun = new Set(
    input.rollout.flatMap(({ zone, actualDate }) =>
      actualDate !== null && actualDate <= input.asOf ? [zone] : [],
    ),
  );
  return rolloutZones(input).filter((zone) => !begun.has(zone));
}
