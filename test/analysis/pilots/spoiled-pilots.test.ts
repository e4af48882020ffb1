import { describe, expect, test } from "vitest";
import { judgePilot } from "#analysis/pilots/judge-pilot.ts";
import type { PilotInput } from "#analysis/pilots/pilot-types.ts";
import { changed, goodPilot } from "./good-pilot.ts";

const EFFORTS = { primary: "headline", guardrail: "headline", other: "headline" } as const;
const judge = (input: PilotInput) => judgePilot(input, { seed: 1 }, EFFORTS);
const failures = (input: PilotInput) =>
  judge(input).checks.flatMap(({ id, status }) => (status === "fail" ? [id] : []));
const START = 26;

test("a good pilot passes every check and is rolled out", () => {
  const { checks, verdict } = judge(goodPilot());
  expect(checks.filter(({ status }) => status === "fail")).toEqual([]);
  expect(verdict).toBe("roll_out");
});

describe("spoiling good data in one way fails the check of that name and withholds the verdict", () => {
  const spoiled: [string, string, PilotInput][] = [
    [
      "piloted zones were rising before",
      "parallel_trends",
      changed(goodPilot(), (v, i, t) => v + (i < 6 ? 0.3 * t : 0)),
    ],
    [
      "the pilot leaks into a control zone",
      "spillover",
      changed(goodPilot(), (v, i, t) => v + (i === 9 && t >= START ? 12 : 0)),
    ],
    [
      "one zone runs away",
      "one_zone",
      changed(goodPilot(), (v, i, t) => v + (i === 2 && t >= START ? 40 : 0)),
    ],
    ["three periods before the start", "enough_pre_periods", lateHistory(goodPilot(), 3)],
    [
      "weeks are missing in some zones",
      "missing_values",
      changed(goodPilot(), (v, i, t) => (i % 3 === 0 && t % 7 === 3 ? Number.NaN : v)),
    ],
    [
      "weeks are missing everywhere",
      "missing_values",
      changed(goodPilot(), (v, _i, t) => (t % 7 === 3 ? Number.NaN : v)),
    ],
    [
      "a piloted zone has an event of its own",
      "contamination",
      { ...goodPilot(), events: [{ date: "2023-08-10", name: "Fire", zone: "z003", metricId: null }] },
    ],
    [
      "a control zone is in another pilot",
      "contamination",
      {
        ...goodPilot(),
        overlaps: [{ pilotId: "b", name: "B", zone: "z010", start: "2023-08-01", end: null }],
      },
    ],
    [
      "the effect is gone in the second half",
      "novelty",
      changed(
        goodPilot(),
        (v, i, t) =>
          v + (i < 6 && t >= START + 7 ? -3.2 : 0) + (i < 6 && t >= START && t < START + 7 ? 3 : 0),
      ),
    ],
    ["one control zone only", "enough_zones", { ...goodPilot(), zones: goodPilot().zones.slice(0, 7) }],
  ];
  test.each(spoiled)("%s: %s", (_, check, input) => {
    expect(failures(input)).toContain(check);
    expect(judge(input).verdict).toBe("not_trustworthy");
  });
});

test("an event in both arms on the same day is no contamination", () => {
  const event = { date: "2023-08-10", name: "Holiday", metricId: null };
  const input = { ...goodPilot(), events: ["z003", "z010"].map((zone) => ({ ...event, zone })) };
  expect(failures(input)).toEqual([]);
});

describe("a design in which no test can reach 5 %", () => {
  /** One zone against six over 18 weeks: 1 in 7 by zones, 1 in 18 by time. */
  const hopeless: PilotInput = {
    ...goodPilot(),
    zones: goodPilot().zones.filter((_, i) => i === 0 || (i >= 6 && i < 12)),
  };
  const short = { seed: 1, from: "2023-W15", to: "2023-W32" };

  test("fails, says what would do, and is not said to need an extension", () => {
    const { checks, verdict, main } = judgePilot(hopeless, short, EFFORTS);
    expect(main?.window.panel.periods.length).toBeLessThan(20);
    expect(checks.find(({ id }) => id === "enough_zones")).toMatchObject({
      status: "fail",
      why: { pilots: 1, controls: 6, neededControls: 19, neededPilots: 2 },
    });
    expect(verdict).toBe("not_trustworthy");
  });

  test("is only warned about where there is time enough to compare", () => {
    const { checks } = judge(hopeless);
    expect(checks.find(({ id }) => id === "enough_zones")?.status).toBe("warn");
  });
});

describe("values that are missing since the start", () => {
  const missing = (input: PilotInput) => judge(input).checks.find(({ id }) => id === "missing_values");

  test("one piloted zone that is gone for half the pilot fails, however little that is of all values", () => {
    const check = missing(changed(goodPilot(), (v, i, t) => (i === 2 && t >= START + 7 ? Number.NaN : v)));
    expect(check?.value).toBeLessThan(0.01);
    expect(check).toMatchObject({
      status: "fail",
      why: {
        pilot: { missing: 7, of: 84 },
        control: { missing: 0, of: 196 },
        worst: { zone: "z002", share: 0.5 },
      },
    });
  });

  test("as little before the start is warned about", () => {
    const check = missing(changed(goodPilot(), (v, i, t) => (i === 2 && t < 7 ? Number.NaN : v)));
    expect(check).toMatchObject({ status: "warn", why: { pilot: { missing: 0 }, worst: null } });
  });

  test("a piloted zone without any value fails", () => {
    const input = goodPilot();
    const zones = [...input.zones, { zone: "gone", arm: "pilot", start: input.plan.start } as const];
    expect(missing({ ...input, zones })).toMatchObject({ status: "fail", why: { absent: ["gone"] } });
  });
});

describe("another pilot's rollout that reaches control zones only", () => {
  const rolledOut = (date: string, metrics: readonly string[], zones = ["z008", "z009"]): PilotInput => ({
    ...goodPilot(),
    otherRollouts: zones.map((zone) => ({ pilotId: "b", name: "B", zone, date, metrics })),
  });
  const contamination = (input: PilotInput) => judge(input).checks.find(({ id }) => id === "contamination");

  test("fails where it concerns the metric, and names the zones", () => {
    expect(contamination(rolledOut("2023-08-10", ["metric"]))).toMatchObject({
      status: "fail",
      value: 2,
      why: { rollouts: [{ name: "B", arm: "control", zones: ["z008", "z009"], from: "2023-08-10" }] },
    });
  });

  test("fails as well where it began before the pilot: it lasts", () => {
    expect(contamination(rolledOut("2023-04-03", ["metric"]))?.status).toBe("fail");
  });

  test("is warned about where it is on record to concern other metrics", () => {
    expect(contamination(rolledOut("2023-08-10", ["another"]))?.status).toBe("warn");
  });

  test("does no harm where it was in force all the time, came later, or reached both arms", () => {
    for (const input of [
      rolledOut("2022-01-01", ["metric"]),
      rolledOut("2024-06-01", ["metric"]),
      rolledOut("2023-08-10", ["metric"], ["z003", "z009"]),
    ]) {
      expect(contamination(input)).toMatchObject({ status: "pass", value: 0 });
    }
  });
});

test("a proven effect is no reason to roll out where nobody said what would be enough", () => {
  const input = { ...goodPilot(), plan: { ...goodPilot().plan, minEffect: null } };
  const { verdict, reasons } = judge(input);
  expect(verdict).toBe("extend");
  expect(reasons.map(({ code }) => code)).toEqual(["effect-proven", "worth-unknown"]);
});

test("a pilot that does nothing and is measured well is not worth a rollout", () => {
  const nothing = changed(goodPilot(), (v, i, t) => v - (i < 6 && t >= START ? 3 : 0));
  const input = { ...nothing, plan: { ...nothing.plan, minEffect: 3 } };
  const { verdict, reasons } = judge(input);
  expect(verdict).toBe("do_not_roll_out");
  expect(reasons.map(({ code }) => code)).toEqual(["effect-below-worthwhile"]);
});

test("a pilot that does nothing and is measured badly can't be told", () => {
  const nothing = changed(goodPilot(), (v, i, t) => v - (i < 6 && t >= START ? 3 : 0));
  const input = { ...nothing, plan: { ...nothing.plan, minEffect: 0.2 } };
  const { verdict, reasons } = judge(input);
  expect(verdict).toBe("extend");
  expect(reasons.map(({ code }) => code)).toEqual(["cannot-tell"]);
});

test("while a pilot runs the interval that allows for every look decides", () => {
  const input = { ...goodPilot(), plan: { ...goodPilot().plan, end: "2024-12-31" } };
  const { status, sequence, reasons, main } = judge(input);
  const last = sequence.at(-1);
  expect(status).toBe("running");
  expect(sequence).toHaveLength(14);
  expect((last?.high ?? 0) - (last?.low ?? 0)).toBeGreaterThan(
    (main?.headline.ciHigh ?? 0) - (main?.headline.ciLow ?? 0),
  );
  expect(reasons[0]).toMatchObject({ low: last?.low, high: last?.high });
  expect(reasons.map(({ code }) => code)).toContain("still-running");
});

/** The pilot with no more than so many periods before the start. */
function lateHistory(input: PilotInput, before: number): PilotInput {
  return changed(input, (value, _, t) => (t < START - before ? Number.NaN : value));
}
