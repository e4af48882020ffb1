import { describe, expect, test } from "vitest";
import { csvText } from "#text/csv-text.ts";
import {
  formatDay,
  formatDifference,
  formatPeriodName,
  formatPeriodSince,
  formatRelative,
  formatShort,
  formatValue,
} from "#text/format.ts";
import { plural } from "#text/plural.ts";

const euro = { unit: "currency", currency: "EUR" } as const;
const percent = { unit: "percent", currency: "EUR" } as const;
const ratio = { unit: "ratio", currency: "EUR" } as const;
const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("values", () => {
  test("percents stay percents, ratios become percents", () => {
    expect(formatValue("en", 12, percent)).toBe("12.0%");
    expect(formatValue("en", 0.12, ratio)).toBe("12.0%");
    expect(plainSpaces(formatValue("uk", 62.44, percent))).toBe("62,4%");
  });
  test("money carries its currency, or none where none is named", () => {
    expect(formatValue("en", 14200, euro)).toBe("€14,200");
    expect(plainSpaces(formatValue("ru", 14200, euro))).toBe("14 200 €");
    expect(formatValue("en", 14200, { unit: "currency", currency: "XXX" })).toBe("14,200");
  });
  test("a minus is a true minus in every language", () => {
    for (const locale of ["en", "ru", "uk"] as const) {
      expect(formatValue(locale, -5, { unit: "points", currency: "XXX" })).toMatch(/^−5/);
      expect(formatShort(locale, -50_000, euro)).not.toContain("-");
    }
  });
  test("large amounts are shortened", () => {
    expect(formatShort("en", 3_880_000, euro)).toBe("€3.88M");
  });
});

describe("differences", () => {
  test("of percents and ratios are percentage points", () => {
    expect(formatDifference("en", 1.44, percent)).toBe("+1.4\u00a0pp");
    expect(formatDifference("en", -0.0144, ratio)).toBe("−1.4\u00a0pp");
  });
  test("that round to nothing have neither sign", () => {
    expect(formatDifference("uk", -0.001, percent)).toBe("±0\u00a0в. п.");
    expect(formatRelative("en", 0.0001)).toBe("±0%");
  });
});

describe("periods", () => {
  const march = { grain: "month", start: "2025-03-01" } as const;
  test("are named by the language", () => {
    expect(formatPeriodName("en", march)).toBe("March 2025");
    expect(formatPeriodName("ru", march)).toBe("март 2025");
    expect(formatPeriodName("uk", march)).toBe("березень 2025");
    expect(formatPeriodName("uk", { grain: "week", start: "2025-03-10" })).toBe("11-й тиждень 2025");
    expect(formatPeriodName("ru", { grain: "quarter", start: "2025-04-01" })).toBe("2 кв. 2025");
  });
  test("stand in the genitive after 'since'", () => {
    expect(formatPeriodSince("ru", march)).toBe("марта 2025 года");
    expect(formatPeriodSince("uk", march)).toBe("березня 2025 року");
    expect(formatPeriodSince("uk", { grain: "year", start: "2025-01-01" })).toBe("2025 року");
    expect(formatPeriodSince("ru", { grain: "quarter", start: "2025-04-01" })).toBe(
      "2-го квартала 2025 года",
    );
    expect(plainSpaces(formatPeriodSince("uk", { grain: "day", start: "2025-03-14" }))).toBe(
      "14 березня 2025 року",
    );
  });
  test("days put the day first", () => {
    expect(formatDay("en", "2025-03-14")).toBe("14 March 2025");
    expect(formatDay("uk", "2025-03-14")).toMatch(/^14 березня 2025/);
  });
});

test("nouns follow the plural rules of their language", () => {
  const forms = { one: "рядок", few: "рядки", many: "рядків", other: "рядка" };
  expect([1, 2, 5, 11, 21, 22, 111].map((count) => plural("uk", count, forms))).toEqual([
    "рядок",
    "рядки",
    "рядків",
    "рядків",
    "рядок",
    "рядки",
    "рядків",
  ]);
});

test("CSV for spreadsheets disarms formulas and keeps numbers", () => {
  expect(csvText([["=1+1", -5, "-5", "a,b", 'say "hi"', null, "@x"]])).toBe(
    '\uFEFF\'=1+1,-5,-5,"a,b","say ""hi""",,\'@x\r\n',
  );
});
