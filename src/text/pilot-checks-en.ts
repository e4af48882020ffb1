import type { CheckWhy, PilotCheck } from "#analysis/pilots/pilot-check.ts";
import { inHundred, type PilotCheckWords } from "./pilot-check-words.ts";
import type { PilotWriter } from "./pilot-writer.ts";
import { plural } from "./plural.ts";
import { traitName, traitValue } from "./trait-words.ts";

const zones = (n: number): string => `${n} ${plural("en", n, { one: "zone", other: "zones" })}`;
const trait = (name: string): string =>
  ({ level: "level of the metric", trend: "trend of the metric", region: "region", format: "format" })[
    name
  ] ?? traitName(name);
const arm = (one: "pilot" | "control"): string => (one === "pilot" ? "piloted" : "comparison");
const chance = (p: number): string => `chance alone does as much in ${inHundred(p)} of 100 cases`;

const NOT_CHECKED: Readonly<Record<Extract<CheckWhy, { code: "not-checked" }>["reason"], string>> = {
  "too-few-periods": "Could not be checked: too few periods.",
  "too-few-zones": "Could not be checked: too few zones.",
  "no-traits": "Could not be checked: nothing is known about the zones besides their values.",
  staggered: "Could not be checked: zones started at different times.",
  "not-started": "Will be checked once the pilot has started.",
  "no-estimate": "Could not be checked: there is no estimate.",
};

function missing(why: Extract<CheckWhy, { code: "missing" }>, write: PilotWriter): string {
  if (why.cells === 0 && why.absent.length === 0) return "No value is missing.";
  return [
    why.cells > 0 ? `${write.share(why.share)} of the values are missing (${why.cells}).` : null,
    why.appear.length > 0 ? `Values begin within the time: ${write.zones(why.appear)}.` : null,
    why.vanish.length > 0 ? `Values stop within the time: ${write.zones(why.vanish)}.` : null,
    why.pilot.missing + why.control.missing > 0
      ? `Since the start ${why.pilot.missing} of ${why.pilot.of} values of piloted zones and ${why.control.missing} of ${why.control.of} of comparison zones are missing.`
      : null,
    why.worst === null
      ? null
      : `${write.zone(why.worst.zone)}, a piloted zone, lacks ${write.share(why.worst.share)} of its own.`,
    why.absent.length > 0 ? `Piloted zones without enough values: ${write.zones(why.absent)}.` : null,
    why.zones.length > 0 ? `Zones with gaps: ${write.zones(why.zones)}.` : null,
    why.dropped.length > 0 ? `Left out: ${write.zones(why.dropped)}.` : null,
  ]
    .filter(Boolean)
    .join(" ");
}

function contamination(why: Extract<CheckWhy, { code: "contamination" }>, write: PilotWriter): string {
  if (why.pilots.length + why.events.length + why.rollouts.length === 0)
    return "Nothing else on record happened to one side only.";
  return [
    ...why.pilots.map((one) => `${write.zone(one.zone)} is in the pilot “${one.name}” at the same time.`),
    ...why.events.map(
      (one) =>
        `${one.name} (${write.day(one.date)}), only in ${write.zone(one.zone)}, a ${arm(one.arm)} zone.`,
    ),
    ...why.rollouts.map(
      (one) =>
        `“${one.name}” was rolled out to ${arm(one.arm)} zones only: ${write.zones(one.zones)} (${one.from === one.to ? `since ${write.day(one.from)}` : `${write.day(one.from)} to ${write.day(one.to)}`}).`,
    ),
  ].join(" ");
}

function balance(why: Extract<CheckWhy, { code: "balance" }>, write: PilotWriter): string {
  const worst = why.differences[0];
  if (!worst) return "Nothing is known by which to compare the zones.";
  const shown = (value: number): string =>
    worst.trait === "level" ? write.size(value) : traitValue(worst.trait, value, write.number);
  return `They differ most by ${trait(worst.trait)}: ${shown(worst.pilot)} in piloted zones, ${shown(worst.control)} in the others (${write.number(Math.abs(worst.smd))} standard deviations; up to 0.5 is usual).`;
}

/** What number of zones would do. */
function enough(why: Extract<CheckWhy, { code: "zones" }>): string {
  const ways = [
    why.neededControls > why.controls ? `${why.neededControls} for comparison` : null,
    why.neededPilots > why.pilots ? `${why.neededPilots} piloted` : null,
  ].filter((way) => way !== null);
  return ways.length === 0 ? "" : ` Enough would be ${ways.join(", or ")}.`;
}

function said({ why, status }: PilotCheck, write: PilotWriter): string {
  switch (why.code) {
    case "zones":
      if (status === "pass")
        return `${zones(why.pilots)} piloted, ${why.controls} to compare with: enough to tell an effect from chance.`;
      return `${zones(why.pilots)} piloted, ${why.controls} to compare with. ${status === "fail" ? `However large an effect, chance could do as much in ${inHundred(why.smallestP)} of 100 cases, so that nothing can be proven` : "Too few to rule out chance by comparing zones alone, so periods are compared as well"}.${enough(why)}`;
    case "pre-periods":
      return `${write.periods(why.periods)} before the start; ${why.needed} are needed, ${why.wanted} make it firm.`;
    case "missing":
      return missing(why, write);
    case "pre-trend":
      return status === "pass"
        ? `Over the ${write.periods(why.periods)} before the start both sides moved alike (${chance(why.p)}).`
        : `Before the start the two sides were already drifting apart (${chance(why.p)}). Carried on, the drift alone would make ${write.effect(why.carried)} of difference.`;
    case "pre-fit":
      return `Before the start the comparison misses the piloted zones by ${write.size(why.rmspe)} on average; for zones in general it is ${write.size(why.spread)}.`;
    case "placebo-start":
      return status === "pass"
        ? `Pretending that it began in ${write.period(why.period)}, when nothing happened, the method finds nothing (${chance(why.p)}).`
        : `Pretending that it began in ${write.period(why.period)}, when nothing happened, the method still finds ${write.effect(why.effect)} (${chance(why.p)}).`;
    case "balance":
      return balance(why, write);
    case "contamination":
      return contamination(why, write);
    case "spillover":
      if (why.zone === null) return `No comparison zone jumps at the start (${chance(why.p)}).`;
      return `${write.zone(why.zone)}, a comparison zone, changes by ${write.effect(why.jump)} just when the pilot starts (${chance(why.p)})${why.neighbour === true ? "; a piloted zone lies in the same region" : ""}.`;
    case "one-zone":
      return why.zone === null || why.arm === null
        ? "No single zone decides the result."
        : `Without ${write.zone(why.zone)} (${arm(why.arm)}) the effect would be ${write.effect(why.without)} instead of ${write.effect(why.effect)}.`;
    case "novelty":
      return why.fades
        ? `The effect fades: ${write.effect(why.early)} in the first half, ${write.effect(why.late)} in the second.`
        : why.turns
          ? `The two halves point in different directions: ${write.effect(why.early)} in the first, ${write.effect(why.late)} in the second (${chance(why.p)}).`
          : `The effect holds: ${write.effect(why.early)} in the first half, ${write.effect(why.late)} in the second.`;
    case "peeking":
      if (status === "pass") return "Judged once, at the end that was planned before the start.";
      return why.planned === null
        ? `No end was planned, so it could be stopped at a lucky moment; ${why.looks} looks so far are allowed for.`
        : `${why.looks} of ${why.planned} looks so far; the interval allows for all of them.`;
    case "not-checked":
      return NOT_CHECKED[why.reason];
  }
}

/** English. */
export const pilotChecksEn: PilotCheckWords = {
  status: { pass: "passed", warn: "with care", fail: "failed" },
  trait,
  said,
  check: {
    enough_zones: {
      title: "Enough zones",
      question: "Are there enough zones to tell an effect from chance?",
      unsafe:
        "Any decision: the difference may be that of the two or three zones that happened to be chosen.",
      helps: "Pilot more zones, or name more zones to compare with; the planner works out how many it takes.",
    },
    enough_pre_periods: {
      title: "Enough time before the start",
      question: "Is it known how these zones behaved before?",
      unsafe: "Any decision: without a history nobody knows what would have happened anyway.",
      helps: "Load earlier values of the metric for these zones.",
    },
    missing_values: {
      title: "No gaps in the data",
      question: "Are values missing, do zones appear or vanish?",
      unsafe: "Trusting the size of the effect: missing values are rarely missing by chance.",
      helps: "Fill in the missing values at the source, or leave the zones out before the start.",
    },
    parallel_trends: {
      title: "Moved alike before the start",
      question: "Did piloted and comparison zones move alike before the pilot?",
      unsafe: "A rollout: the zones were on their way already, and the pilot would be credited with it.",
      helps:
        "Choose comparison zones that moved like the piloted ones, or repeat the pilot with zones drawn by lot.",
    },
    placebo_start: {
      title: "Finds nothing where nothing was",
      question: "Does the method find an “effect” before the pilot began?",
      unsafe: "A rollout: a method that finds an effect where there was none may do so again.",
      helps: "Choose other comparison zones or more of them, and check whether something else happened then.",
    },
    balance: {
      title: "Alike before the start",
      question: "Were piloted and comparison zones alike?",
      unsafe: "Promising the effect to other zones: the compared zones are too different.",
      helps: "Compare with zones of the same size and kind; the planner suggests them.",
    },
    contamination: {
      title: "Nothing else happened",
      question: "Did another pilot, a rollout or an event hit one side only?",
      unsafe: "Crediting the pilot: the other event may have made the difference.",
      helps: "Leave the affected zones out, or choose a time without the event.",
    },
    spillover: {
      title: "Did not leak",
      question: "Did the pilot reach zones that it was compared with?",
      unsafe:
        "Trusting the size of the effect: where the pilot leaks into the comparison, it looks smaller, or customers only moved.",
      helps: "Leave neighbouring zones out of the comparison.",
    },
    one_zone: {
      title: "Not the work of one zone",
      question: "Does the result hang on a single zone?",
      unsafe: "A rollout: what one unusual zone did is no promise for the others.",
      helps:
        "Find out what happened in that zone; leave it out if it was something else, or pilot more zones.",
    },
    novelty: {
      title: "It lasts",
      question: "Does the effect fade as the pilot goes on?",
      unsafe: "A rollout: the effect may be gone by the time it has been paid for.",
      helps: "Let it run longer and judge by the later periods.",
    },
    peeking: {
      title: "Not stopped at a lucky moment",
      question: "Was the data looked at more than once?",
      unsafe: "Stopping early because today's number looks good.",
      helps: "Wait for the planned end, or use the interval that allows for every look.",
    },
  },
};
