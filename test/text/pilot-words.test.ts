import { describe, expect, test } from "vitest";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import { CHECK_IDS, type CheckWhy, type PilotCheck } from "#analysis/pilots/pilot-check.ts";
import type { VerdictReason } from "#analysis/pilots/pilot-types.ts";
import { verdictRules } from "#analysis/pilots/verdict-rules.ts";
import { LOCALES } from "#model/vocabulary.ts";
import { countPeriods } from "#text/count-periods.ts";
import { pilotCheckWords } from "#text/pilot-checks.ts";
import { pilotLimitWords } from "#text/pilot-limits.ts";
import { pilotMoneyWords } from "#text/pilot-money.ts";
import { pilotPageWords } from "#text/pilot-page.ts";
import { plannerWords } from "#text/pilot-planner.ts";
import { rangeWords } from "#text/pilot-ranges.ts";
import { pilotVerdictWords } from "#text/pilot-verdicts.ts";
import type { PilotWriter } from "#text/pilot-writer.ts";
import { verdictRuleWords } from "#text/verdict-rules.ts";

/** Writes everything as digits and signs, so that whatever words appear are the sentence's own. */
const write: PilotWriter = {
  effect: (effect) => `${effect}`,
  change: (effect) => `${effect}`,
  size: (size) => `${size}`,
  range: (low, high) => `${low}…${high}`,
  span: (low, high) => `${low}…${high}`,
  share: (share) => `${share * 100} %`,
  relative: (share) => `${share * 100} %`,
  number: (value) => `${value}`,
  money: (value) => `${value} €`,
  zone: () => "№ 1",
  zones: (zones) => `№ ${zones.length}`,
  metric: () => "№ 2",
  day: () => "1.1.",
  period: () => "2025",
  periods: (count) => `${count}`,
};

const numbers = { effect: 3, low: 1, high: 5 };
const REASONS: readonly VerdictReason[] = [
  { code: "check-failed", check: "one_zone" },
  { code: "effect-proven", ...numbers, minEffect: 2 },
  { code: "effect-proven", ...numbers, minEffect: null },
  { code: "effect-harmful", ...numbers },
  { code: "effect-below-worthwhile", ...numbers, minEffect: 9 },
  { code: "proven-but-small", ...numbers, minEffect: 4 },
  { code: "cannot-tell", ...numbers, minEffect: 2 },
  { code: "guardrail-harmed", metricId: "x", effect: 1, pAdjusted: 0.01 },
  { code: "worth-unknown" },
  { code: "worth-from-costs", minEffect: 4 },
  { code: "still-running", periods: 3, planned: 9 },
  { code: "still-running", periods: 3, planned: null },
  { code: "not-started", start: "2026-01-01" },
  { code: "no-direction", metricId: "x" },
  { code: "not-estimable", why: "no-control-zones" },
];

const WHYS: readonly CheckWhy[] = [
  { code: "zones", pilots: 1, controls: 3, smallestP: 0.25, neededControls: 19, neededPilots: 3 },
  { code: "pre-periods", periods: 3, needed: 4, wanted: 8 },
  {
    code: "missing",
    share: 0,
    cells: 0,
    zones: [],
    periods: [],
    appear: [],
    vanish: [],
    pilot: { missing: 0, of: 9 },
    control: { missing: 0, of: 9 },
    worst: null,
    absent: [],
    dropped: [],
  },
  {
    code: "missing",
    share: 0.1,
    cells: 4,
    zones: ["a"],
    periods: ["b"],
    appear: ["a"],
    vanish: ["a"],
    pilot: { missing: 2, of: 9 },
    control: { missing: 1, of: 9 },
    worst: { zone: "a", share: 0.5 },
    absent: ["b"],
    dropped: ["b"],
  },
  { code: "pre-trend", p: 0.001, slope: 1, carried: 5, periods: 9 },
  { code: "pre-fit", rmspe: 2, spread: 1 },
  { code: "placebo-start", p: 0.02, effect: 4, period: "2024-05" },
  { code: "balance", differences: [{ trait: "level", smd: 0.9, pilot: 3, control: 2 }] },
  { code: "balance", differences: [] },
  { code: "contamination", pilots: [], events: [], rollouts: [] },
  {
    code: "contamination",
    pilots: [{ pilotId: "p", name: "№ 3", zone: "a" }],
    events: [{ name: "№ 4", date: "2025-01-01", zone: "a", arm: "control" }],
    rollouts: [
      { pilotId: "q", name: "№ 5", arm: "control", zones: ["a"], from: "2025-01-01", to: "2025-01-01" },
      { pilotId: "r", name: "№ 6", arm: "pilot", zones: ["a"], from: "2025-01-01", to: "2025-02-01" },
    ],
  },
  { code: "spillover", zone: "a", jump: 2, p: 0.001, neighbour: true },
  { code: "spillover", zone: null, jump: 0, p: 0.9, neighbour: null },
  { code: "one-zone", zone: "a", arm: "pilot", effect: 3, without: 1, p: 0.001 },
  { code: "novelty", early: 3, late: 0, p: 0.01, fades: true, turns: false },
  { code: "novelty", early: 3, late: -1, p: 0.4, fades: false, turns: true },
  { code: "peeking", looks: 4, planned: 9 },
  { code: "peeking", looks: 4, planned: null },
  { code: "not-checked", reason: "too-few-periods" },
];

describe.each(LOCALES)("%s", (locale) => {
  const own = (text: string): void => {
    expect(text.length).toBeGreaterThan(7);
    expect(text).not.toMatch(/undefined|NaN|null|\[object|\s[.,;:]|\.\.(?!\.)|\s{2}/);
    // Only English has Latin words.
    if (locale !== "en") expect(text.replace(/p-/g, "")).not.toMatch(/[a-z]{2}/i);
  };

  test("every reason of a verdict is a sentence of this language with its numbers", () => {
    for (const reason of REASONS) own(pilotVerdictWords(locale).reason(reason, write, "№ 5"));
    const small = pilotVerdictWords(locale).reason(REASONS[4] as VerdictReason, write, "№ 5");
    expect(small).toContain("9");
    expect(small).toContain("1…5");
  });

  test("what would settle it is said with its numbers, and that nothing would only where that is so", () => {
    const { settle } = pilotVerdictWords(locale);
    const found = {
      status: "estimated",
      effect: 31,
      morePeriods: 32,
      zonesNeeded: 33,
      controlsNeeded: 34,
      halfWidth: 35,
      needed: 36,
      atEnd: null,
    } as const;
    const none = { morePeriods: null, zonesNeeded: null, controlsNeeded: null } as const;
    const atEnd = { date: "2026-12-31", periods: 37, halfWidth: 38, settles: true } as const;
    const texts = {
      ways: settle(found, write),
      nothing: settle({ ...found, ...none }, write),
      end: settle({ ...found, ...none, atEnd }, write),
      notByEnd: settle({ ...found, atEnd: { ...atEnd, settles: false } }, write),
    };
    for (const text of Object.values(texts)) own(text);
    for (const number of [31, 32, 33, 34, 35, 36]) expect(texts.ways).toContain(`${number}`);
    for (const number of [31, 36, 37, 38]) expect(texts.end).toContain(`${number}`);
    for (const number of [32, 33, 38]) expect(texts.notByEnd).toContain(`${number}`);
    const hopeless = texts.nothing.split(". ").at(-1) ?? "";
    expect(texts.end).not.toContain(hopeless);
    expect(texts.ways).not.toContain(hopeless);
  });

  test("why zones are busy is said with the other pilot's name", () => {
    const { busy, leftOut, leftOutWhy } = plannerWords(locale);
    for (const text of Object.values(busy)) {
      own(text("№ 7", "1.1."));
      own(text("№ 7", null));
      expect(text("№ 7", null)).toContain("№ 7");
    }
    own(leftOut(3, 9));
    own(leftOutWhy);
  });

  test("“no effect worth having” and “cannot tell” are said differently", () => {
    const { answer, reason } = pilotVerdictWords(locale);
    expect(answer["not-worth-it"]("A")).not.toBe(answer["cannot-tell"]("A"));
    expect(reason(REASONS[4] as VerdictReason, write, "A")).not.toBe(
      reason(REASONS[6] as VerdictReason, write, "A"),
    );
  });

  test("every check says what it found, whatever its status, and what would be unsafe and help", () => {
    const words = pilotCheckWords(locale);
    for (const why of WHYS) {
      for (const status of ["pass", "warn", "fail"] as const) {
        const check: PilotCheck = { id: "balance", status, value: 1, why };
        own(words.said(check, write));
      }
    }
    for (const id of CHECK_IDS) for (const text of Object.values(words.check[id])) own(text);
  });

  test("every rule of the verdict is told", () => {
    for (const { id } of verdictRules) own(verdictRuleWords(locale).rule[id] ?? "");
  });

  test("every limit of the checks is told in words, none by its name in the code", () => {
    const words: Readonly<Record<string, string>> = pilotLimitWords(locale);
    for (const name of Object.keys(checkRules)) own(words[name] ?? "");
    expect(Object.values(words).join(" ")).not.toMatch(/[a-z][A-Z]/);
  });

  test("where no amount is given a sentence says why, with the metric and its false-alarm rate where it has one", () => {
    const { why } = pilotMoneyWords(locale);
    for (const say of Object.values(why)) own(say("№ 6", "37 %"));
    expect(why.exploratory("№ 6", "37 %")).toMatch(/№ 6.*37 %/);
    expect(why["money-not-trustworthy"]("№ 6", "")).toContain("№ 6");
  });

  test("an effect that is proven, may be chance, has no limit or is not to be trusted has a heading of its own", () => {
    const { effectHeading } = pilotPageWords(locale);
    const headings = Object.values(effectHeading).map((say) => say("№ 7", "3"));
    for (const heading of headings) own(heading);
    expect(new Set(headings).size).toBe(4);
  });

  test("an interval that does not close says on which side", () => {
    const { atLeast, atMost, both } = rangeWords(locale);
    expect(new Set([atLeast("3"), atMost("3"), both("3", "3")]).size).toBe(3);
  });
});

test("periods are counted in each language's own forms", () => {
  expect([1, 2, 5, 21].map((n) => countPeriods("ru", n, "week"))).toEqual([
    "1 неделю",
    "2 недели",
    "5 недель",
    "21 неделю",
  ]);
  expect([1, 3, 12].map((n) => countPeriods("uk", n, "month"))).toEqual([
    "1 місяць",
    "3 місяці",
    "12 місяців",
  ]);
  expect(countPeriods("en", 1, "quarter")).toBe("1 quarter");
});
