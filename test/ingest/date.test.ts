import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DateOrder, readPeriod } from "#ingest/date.ts";

fc.configureGlobal({ seed: 42 });

const textOf = (text: string, order: DateOrder = "dmy", kind: "period" | "date" = "period"): string => {
  const reading = readPeriod(text, order, kind);
  return "code" in reading ? reading.code : reading.text;
};

describe("every accepted spelling is read", () => {
  it.each([
    ["2025", "2025"],
    ["2025 г.", "2025"],
    ["2025-Q1", "2025-Q1"],
    ["Q1 2025", "2025-Q1"],
    ["1 кв. 2025", "2025-Q1"],
    ["II квартал 2025", "2025-Q2"],
    ["2025-03", "2025-03"],
    ["03/2025", "2025-03"],
    ["03.2025", "2025-03"],
    ["2025-W11", "2025-W11"],
    ["2020-W53", "2020-W53"],
    ["2025-03-14", "2025-03-14"],
    ["14.03.2025", "2025-03-14"],
    ["2025/03/14", "2025-03-14"],
    ["14.03.2025 0:00:00", "2025-03-14"],
    ["2025-03-14T00:00:00.000Z", "2025-03-14"],
    ["3/14/2025 12:00:00 AM", "2025-03-14"],
    ["март 2025", "2025-03"],
    ["марта 2025", "2025-03"],
    ["БЕРЕЗЕНЬ 2025", "2025-03"],
    ["February 2025", "2025-02"],
    ["мар.25", "2025-03"],
    ["Apr-25", "2025-04"],
    ["трав.25", "2025-05"],
    ["14 марта 2025 г.", "2025-03-14"],
    ["1 квітня 2025 р.", "2025-04-01"],
    ["March 14, 2025", "2025-03-14"],
    ["14-Mar-2025", "2025-03-14"],
  ])("%s is %s", (text, canonical) => {
    expect(textOf(text)).toBe(canonical);
  });
});

describe("what is no period is refused", () => {
  it.each([
    "2025-13",
    "30.02.2025",
    "2025-02-29",
    "2025-Q5",
    "2025-W53",
    "00.01.1900",
    "14/03/25",
    "14.03.25",
    "202503",
    "20250314",
    "2025.1",
    "март",
    "03.дек",
    "вчера",
  ])("%s", (text) => {
    expect(textOf(text)).toBe("bad_period");
  });
});

it("an Excel serial date says which day it would be", () => {
  expect(readPeriod("45689", "dmy", "period")).toEqual({
    code: "excel_serial_date",
    args: { day: "2025-02-01" },
  });
  expect(readPeriod("45731.5", "dmy", "date")).toEqual({
    code: "excel_serial_date",
    args: { day: "2025-03-15" },
  });
});

it.each(["31.01.25", "05-Jan-25", "5.янв.25", "5 січ 25"])("%s: the year is what is missing", (text) => {
  expect(readPeriod(text, "dmy", "date")).toMatchObject({
    code: "bad_date",
    args: { why: "two-digit-year" },
  });
});

it("any time of day but midnight is an error", () => {
  expect(textOf("14.03.2025 23:30")).toBe("has_time");
  expect(textOf("2025-03-14T00:00:01")).toBe("has_time");
  expect(textOf("3/14/2025 12:00:00 PM")).toBe("has_time");
});

it("dots mean day first whatever is assumed; slashes follow the order or prove it", () => {
  expect(textOf("01.02.2025", "mdy")).toBe("2025-02-01");
  expect(textOf("03/04/2025", "dmy")).toBe("2025-04-03");
  expect(textOf("03/04/2025", "mdy")).toBe("2025-03-04");
  expect(readPeriod("03/04/2025", "dmy", "period")).toMatchObject({ evidence: "ambiguous" });
  expect(readPeriod("14/03/2025", "mdy", "period")).toMatchObject({ text: "2025-03-14", evidence: "dmy" });
  expect(readPeriod("03/14/2025", "dmy", "period")).toMatchObject({ text: "2025-03-14", evidence: "mdy" });
});

it("a column of days takes no longer period", () => {
  expect(textOf("2025-03", "dmy", "date")).toBe("bad_date");
  expect(textOf("14.03.2025", "dmy", "date")).toBe("2025-03-14");
});

it("no text makes the reading throw or take long", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      readPeriod(text.trim() || "x", "dmy", "period");
    }),
    { numRuns: 3000 },
  );
});
