import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  daysBetween,
  formatPeriod,
  GRAINS,
  isoDate,
  isoWeekStart,
  parsePeriod,
  periodEnd,
  periodOf,
  shiftPeriod,
} from "#model/period.ts";

fc.configureGlobal({ seed: 42 });

const days = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const periods = fc.tuple(days, fc.constantFrom(...GRAINS)).map(([day, grain]) => periodOf(day, grain));

describe("periods", () => {
  test("are spelled as the contract says", () => {
    expect(GRAINS.map((grain) => formatPeriod(periodOf("2025-03-14", grain)))).toEqual([
      "2025-03-14",
      "2025-W11",
      "2025-03",
      "2025-Q1",
      "2025",
    ]);
  });
  test("read back from their own spelling", () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
      }),
    );
  });
  test("hold every day from their start to their end, and no other", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...GRAINS), (day, grain) => {
        const period = periodOf(day, grain);
        expect(period.start <= day && day <= periodEnd(period)).toBe(true);
        expect(periodOf(periodEnd(period), grain)).toEqual(period);
        expect(daysBetween(periodEnd(period), shiftPeriod(period, 1).start)).toBe(1);
      }),
    );
  });
  test("shifting there and back changes nothing", () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: -60, max: 60 }), (period, steps) => {
        expect(shiftPeriod(shiftPeriod(period, steps), -steps)).toEqual(period);
      }),
    );
  });
});

describe("days that do not exist", () => {
  test.each([
    [2025, 2, 29],
    [2025, 13, 1],
    [2025, 4, 31],
    [2025, 0, 1],
    [900, 1, 1],
  ])("%d-%d-%d is none", (year, month, day) => expect(isoDate(year, month, day)).toBeNull());
  test.each(["2025-W54", "2025-Q5", "2025-13", "2025-02-29", "25-03", "2025-3", ""])(
    "%s is no period",
    (text) => expect(parsePeriod(text)).toBeNull(),
  );
  test("week 53 exists only in years that have it (ISO 8601: 2020 and 2026 do, 2025 does not)", () => {
    expect(isoWeekStart(2020, 53)).toBe("2020-12-28");
    expect(isoWeekStart(2026, 53)).toBe("2026-12-28");
    expect(isoWeekStart(2025, 53)).toBeNull();
    expect(isoWeekStart(2025, 1)).toBe("2024-12-30");
  });
});
