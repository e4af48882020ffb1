import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecimalSign, readNumber } from "#ingest/number.ts";

fc.configureGlobal({ seed: 42 });

const read = (text: string, decimal: DecimalSign = "."): number | string => {
  const reading = readNumber(text, decimal);
  return "code" in reading ? reading.code : reading.value;
};

describe("every accepted spelling is read", () => {
  it.each([
    ["1234.5", 1234.5],
    ["1 234,5", 1234.5],
    ["1\u00a0234\u202f567,89", 1234567.89],
    ["1.234,50", 1234.5],
    ["1,234.50", 1234.5],
    ["12 %", 12],
    ["€ 1 200", 1200],
    ["$12000", 12000],
    ["15,25 грн", 15.25],
    ["980 руб.", 980],
    ["(120)", -120],
    ["(1 250,75)", -1250.75],
    ["$ (1,234.50)", -1234.5],
    ["(₴ 5)", -5],
    ["(12,5) %", -12.5],
    ["5 ГРН", 5],
    ["Руб. 5", 5],
    ["7.5 usd", 7.5],
    ["−45,5", -45.5],
    ["-$5", -5],
    ["$-5", -5],
    ["+5", 5],
    [".5", 0.5],
    [",5", 0.5],
    ["1,5E+03", 1500],
    ["2e-3", 0.002],
    ["1.234.567", 1234567],
    ["0,123", 0.123],
    ["1234,567", 1234.567],
    ["-0", 0],
    ["9007199254740992", 2 ** 53],
  ])("%s is %d", (text, value) => {
    expect(read(text)).toBe(value);
  });
});

describe("what is no number says what it is instead", () => {
  it.each([
    ["12abc", "not_a_number"],
    ["0x1F", "not_a_number"],
    ["TRUE", "not_a_number"],
    ["12:30", "not_a_number"],
    ["1/2", "not_a_number"],
    ["=1+1", "not_a_number"],
    ["'44", "not_a_number"],
    ["5-", "not_a_number"],
    ["–7", "not_a_number"],
    ["(-5)", "not_a_number"],
    ["$ (5 €)", "not_a_number"],
    ["€(5", "not_a_number"],
    ["((5))", "not_a_number"],
    ["1,23,456", "not_a_number"],
    ["1 23", "not_a_number"],
    ["1'234.5", "not_a_number"],
    ["14.03.2025", "not_a_number"],
    ["5.", "not_a_number"],
    ["١٢٣", "not_a_number"],
    ["１２", "not_a_number"],
    ["NaN", "not_finite"],
    ["Infinity", "not_finite"],
    ["1e400", "not_exact"],
    ["1e-400", "not_exact"],
    ["9007199254740993", "not_exact"],
    ["9.007199254740993e15", "not_exact"],
    ["-", "missing_value"],
    ["n/a", "missing_value"],
    ["н/д", "missing_value"],
    ["NULL", "missing_value"],
    ["#N/A", "excel_error"],
    ["#ДІЛ/0!", "excel_error"],
    ["#######", "excel_error"],
  ])("%s: %s", (text, code) => {
    expect(read(text)).toBe(code);
  });
});

it("1,234 follows the style that is assumed, and says that it is open", () => {
  expect(readNumber("1,234", ",")).toMatchObject({ value: 1.234, evidence: "ambiguous" });
  expect(readNumber("1,234", ".")).toMatchObject({ value: 1234, evidence: "ambiguous" });
  expect(readNumber("1.234", ",")).toMatchObject({ value: 1234, evidence: "ambiguous" });
});

it("a hundredth is computed from the digits, not from the rounded value", () => {
  expect(readNumber("3,5 %", ".")).toMatchObject({ hundredth: 0.035, percent: true });
  expect(readNumber("12 %", ".")).toMatchObject({ hundredth: 0.12 });
});

it("any double that JavaScript writes out is read back as the same double", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -(2 ** 53), max: 2 ** 53 }),
      (value) => {
        // three decimals after one to three digits read both ways, but not under the dot
        expect(read(String(value))).toBe(value === 0 ? 0 : value);
      },
    ),
    { numRuns: 2000 },
  );
});

it("a letter that looks like a digit is named as such, in a number only", () => {
  for (const text of ["4З,2", "1О0", "l2", "-1 2З4"])
    expect(readNumber(text, ","), text).toMatchObject({ args: { why: "letter" } });
  for (const text of ["Зал", "О", "З4О5О"])
    expect(readNumber(text, ","), text).toMatchObject({ args: { why: "word" } });
});
