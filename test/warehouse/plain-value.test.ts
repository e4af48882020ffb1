import { expect, test } from "vitest";
import { camelCase } from "#warehouse/camel-case.ts";
import { arrowQuestion, describeQuestion, plainQuestion, typeName } from "#warehouse/plain-query.ts";
import {
  plainDay,
  plainDecimal,
  plainInteger,
  plainNumber,
  plainTime,
  plainTimestamp,
} from "#warehouse/plain-value.ts";

test("integers are numbers as long as they are exact, then text", () => {
  expect(plainInteger(2n ** 53n - 1n)).toBe(2 ** 53 - 1);
  expect(plainInteger(2n ** 53n)).toBe("9007199254740992");
  expect(plainInteger(-(2n ** 100n))).toBe("-1267650600228229401496703205376");
});

test("decimals become the nearest double", () => {
  expect(plainDecimal(15n, 1)).toBe(1.5);
  expect(plainDecimal(-5n, 3)).toBe(-0.005);
  expect(plainDecimal(123456789012345678901n, 10)).toBe(12345678901.234568);
  expect(plainDecimal(7n, 0)).toBe(7);
});

test("what is not a finite number is missing", () => {
  expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(plainNumber)).toEqual([
    null,
    null,
    null,
  ]);
});

test("days, times and timestamps are ISO text in no time zone", () => {
  expect(plainDay(0)).toBe("1970-01-01");
  expect(plainDay(-1)).toBe("1969-12-31");
  expect(plainDay(2 ** 31 - 1)).toBeNull();
  expect(plainTimestamp(0n)).toBe("1970-01-01T00:00:00");
  expect(plainTimestamp(-1n)).toBe("1969-12-31T23:59:59.999999");
  expect(plainTimestamp(1_500_000n)).toBe("1970-01-01T00:00:01.5");
  expect(plainTime(86_399_000_001n)).toBe("23:59:59.000001");
});

test("names turn from snake to camel case", () => {
  expect(["period_start", "n", "top_2", "_line", "a__b", "count_star()"].map(camelCase)).toEqual([
    "periodStart",
    "n",
    "top2",
    "_line",
    "aB",
    "countStar()",
  ]);
});

test("a reader's question is wrapped so that a comment or semicolon at its end does no harm", () => {
  expect(describeQuestion("SELECT 1; ;\n")).toBe(
    "SELECT column_name, column_type FROM (DESCRIBE FROM (\nSELECT 1\n))",
  );
  expect(plainQuestion("SELECT 1 -- one", ["INTEGER", "INTERVAL", "ENUM('a')"], 11)).toBe(
    "SELECT c0, c1::VARCHAR AS c1, c2::VARCHAR AS c2 FROM (\nSELECT 1 -- one\n) AS question(c0, c1, c2) LIMIT 11",
  );
  expect(
    arrowQuestion("FROM t", [
      ['a "b"', "ENUM('x')"],
      ["n", "INTEGER[]"],
    ]),
  ).toBe('SELECT c0::VARCHAR AS "a ""b""", c1 AS "n" FROM (\nFROM t\n) AS question(c0, c1)');
  expect(typeName("ENUM('a', 'b')")).toBe("ENUM");
});
