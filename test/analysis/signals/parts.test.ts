import { expect, test } from "vitest";
import { periodIndex } from "#analysis/signals/period-index.ts";
import { periodStartOf } from "#analysis/signals/period-start-of.ts";
import { signal } from "#analysis/signals/signal.ts";
import { GRAINS } from "#model/period.ts";
import { estimated, monthly, months, noise } from "./series.ts";

test("periods are numbered without holes and found again by their number", () => {
  for (const grain of GRAINS) {
    const first = periodIndex("1999-12-27", grain);
    for (let index = first; index < first + 60; index++) {
      expect(periodIndex(periodStartOf(index, grain), grain)).toBe(index);
    }
  }
  expect(periodStartOf(periodIndex("2024-12-31", "week"), "week")).toBe("2024-12-30");
  expect(periodStartOf(periodIndex("2024-02-29", "month"), "month")).toBe("2024-02-01");
  expect(periodStartOf(periodIndex("2024-05-29", "quarter"), "quarter")).toBe("2024-04-01");
  expect(() => periodIndex("2023-02-29", "day")).toThrow("got 2023-02-29");
  expect(() => periodIndex("2023-1-1", "day")).toThrow(RangeError);
});

test("a change is counted from the calendar's period, not from the nearest value", () => {
  const values = [...Array.from({ length: 13 }, (_, t) => 10 + t)].map((value, t) =>
    t === 11 ? null : value,
  );
  const result = signal(months(values), { ...monthly, unit: "currency" });
  expect(result.previous).toEqual({ status: "not-estimable", why: "no-value-then" });
  expect(result.lastYear).toMatchObject({
    from: { periodStart: "2019-01-01", value: 10 },
    absolute: 12,
    relative: 1.2,
    better: true,
  });
});

test("weeks compare with 52 weeks before, so that weekdays match", () => {
  const points = noise(60).map((value, t) => ({
    periodStart: new Date(Date.UTC(2024, 0, 1 + 7 * t)).toISOString().slice(0, 10),
    value,
    n: null,
  }));
  const { lastYear } = signal(points, { ...monthly, grain: "week" });
  expect(lastYear).toMatchObject({ status: "estimated", from: { periodStart: "2024-02-19" } });
});

test("days compare with 364 days before, further back than limits are learned from", () => {
  const points = noise(400).map((value, t) => ({
    periodStart: new Date(Date.UTC(2024, 0, 1 + t)).toISOString().slice(0, 10),
    value,
    n: null,
  }));
  const { lastYear, band } = signal(points, { ...monthly, grain: "day" });
  expect(lastYear).toMatchObject({ status: "estimated", from: { periodStart: "2024-02-05" }, routine: null });
  expect(band).toHaveLength(180);
});

test("a relative change needs a scale with a zero and a base above it", () => {
  const relative = (unit: "currency" | "percent" | "points", before: number) => {
    const { previous } = signal(months([before, 6]), { ...monthly, unit });
    return previous.status === "estimated" ? previous.relative : "none";
  };
  expect(relative("currency", 4)).toBe(0.5);
  expect(relative("currency", 0)).toBeNull();
  expect(relative("currency", -4)).toBeNull();
  expect(relative("percent", 4)).toBeNull();
  expect(relative("points", 4)).toBeNull();
});

test("independent noise exceeds its routine change as seldom as Wheeler's range limit promises", () => {
  // P(|difference of two| > 3.268 × 1.128 σ) = 0.9 %; with limits from 39 values somewhat more.
  let beyond = 0;
  const runs = 600;
  for (let run = 0; run < runs; run++) {
    const { previous } = estimated(months(noise(40, `routine ${run}`)), monthly);
    if (previous.status === "estimated" && previous.beyondRoutine) beyond++;
  }
  expect(beyond / runs).toBeLessThan(0.03);
  expect(beyond / runs).toBeGreaterThan(0.002);
});

test("a seasonal fall is routine when it comes as usual", () => {
  const season = (t: number) => (t % 12 === 0 ? -20 : 0);
  const values = noise(61, "january").map((value, t) => 100 + value + season(t));
  const { previous } = estimated(months(values), monthly);
  expect(previous).toMatchObject({ status: "estimated", beyondRoutine: false });
  if (previous.status === "estimated") {
    expect(previous.absolute).toBeLessThan(-15);
    expect(previous.routine?.high).toBeLessThan(-10);
  }
});

test("met, near and missed follow the table: near is short by less than one period's noise", () => {
  const values = noise(40, "target").map((value) => 70 + value);
  const at = (gap: number) => {
    const last = 70;
    return estimated(months([...values, last]), { ...monthly, target: last - gap }).target;
  };
  expect(at(0)).toMatchObject({ status: "met", gap: 0, shortfall: 0 });
  expect(at(1)).toMatchObject({ status: "met", gap: 1, shortfall: -1 });
  expect(at(-1)).toMatchObject({ status: "near", gap: -1, shortfall: 1 });
  expect(at(-4)).toMatchObject({ status: "missed", shortfall: 4 });
});

test("the outlook says whether unchanged limits clear the target, and nothing after a signal", () => {
  const values = noise(40, "outlook").map((value) => 70 + value);
  const outlook = (target: number, series = values) => {
    const status = estimated(months(series), { ...monthly, target }).target;
    return status.status === "no-target" ? "none" : status.outlook;
  };
  expect(outlook(60)).toBe("always");
  expect(outlook(70)).toBe("sometimes");
  expect(outlook(80)).toBe("never");
  expect(outlook(70, [...values, 90])).toBeNull();
  const lower = estimated(months(values), { ...monthly, direction: "lower", target: 60 }).target;
  expect(lower).toMatchObject({ status: "missed", outlook: "never" });
});

test("without a better direction a target is a point to hit", () => {
  const values = noise(40, "hit").map((value) => 70 + value);
  const status = (target: number) =>
    estimated(months([...values, 70]), { ...monthly, direction: "none", target }).target.status;
  expect([status(70), status(71), status(69), status(80)]).toEqual(["met", "near", "near", "missed"]);
});

test("two waves of a survey are compared by their margin of error at 99 %", () => {
  const options = { ...monthly, unit: "percent" } as const;
  const compare = (values: number[], n: number) =>
    signal(
      months(
        values,
        values.map(() => n),
      ),
      options,
    );
  // Newcombe's 99 % interval of 812 of 1000 against 391 of 500 holds 0 (R, test/golden/stats.json).
  const published = signal(months([78.2, 81.2], [500, 1000]), options);
  expect(published).toMatchObject({ verdict: "no-signal", method: "margin-of-error", since: null });
  expect(published.reasons[0]).toEqual({
    code: "within-margin-of-error",
    comparedWith: "2019-01-01",
    confidence: 0.99,
  });
  expect(compare([70, 60], 1000)).toMatchObject({
    verdict: "worsened",
    method: "margin-of-error",
    since: "2019-02-01",
  });
  expect(compare([70, 60], 50).verdict).toBe("no-signal");
  expect(compare([70, 60], 1000).reasons.map(({ code }) => code)).toContain("routine-variation-unknown");
});

test("a short series is held against the same season of last year where it can be", () => {
  const quarters = [70, 90, 60, 80, 70].map((value, t) => ({
    periodStart: new Date(Date.UTC(2024, 3 * t, 1)).toISOString().slice(0, 10),
    value,
    n: 2000,
  }));
  const result = signal(quarters, { ...monthly, grain: "quarter", unit: "percent" });
  expect(result).toMatchObject({ verdict: "no-signal", method: "margin-of-error" });
  expect(result.reasons[0]).toMatchObject({ comparedWith: "2024-01-01" });
});

test("a target missed by less than the sampling error of a short series is near", () => {
  const options = { ...monthly, unit: "percent", target: 75 } as const;
  expect(signal(months([70, 72], [100, 100]), options).target).toMatchObject({ status: "near" });
  expect(signal(months([70, 72], [9000, 9000]), options).target).toMatchObject({ status: "missed" });
  expect(signal(months([70, 72]), options).target).toMatchObject({ status: "missed", noise: null });
});
