/** A question with the answer that every engine has to give. */
export interface Question {
  readonly name: string;
  readonly sql: string;
  readonly params: readonly (string | number | boolean | null)[];
  readonly expected: readonly Readonly<Record<string, unknown>>[];
}

const ask = (
  name: string,
  sql: string,
  expected: Question["expected"],
  params: Question["params"] = [],
): Question => ({
  name,
  sql,
  params,
  expected,
});

/** Asked of both engines on the same synthetic data: 6 metrics, 5 zones, 2 segments and none, 24 months from 2022. */
export const QUESTIONS: readonly Question[] = [
  ask(
    "counts and years, which are 64-bit, are numbers",
    'SELECT count(*) AS n, year(max(period_start)) AS last_year FROM "values"',
    [{ n: 2160, lastYear: 2023 }],
  ),
  ask(
    "sums of integers, which are 128-bit, are numbers or exact text",
    "SELECT sum(x) AS small, sum(x::HUGEINT * 9007199254740993) AS large, -170141183460469231731687303715884105727::HUGEINT AS least FROM range(4) AS t(x)",
    [{ small: 6, large: "54043195528445958", least: "-170141183460469231731687303715884105727" }],
  ),
  ask(
    "64-bit integers beyond the exact range are text",
    "SELECT 9007199254740993::BIGINT AS a, 18446744073709551615::UBIGINT AS b",
    [{ a: "9007199254740993", b: "18446744073709551615" }],
  ),
  ask(
    "decimals are numbers",
    "SELECT 1.5 AS a, -0.05::DECIMAL(4,2) AS b, 12345678901234567890.125::DECIMAL(30,3) AS c, 7::DECIMAL(10,0) AS d",
    [{ a: 1.5, b: -0.05, c: 12345678901234567000, d: 7 }],
  ),
  ask(
    "doubles are exact, and not a number is missing",
    "SELECT 0.1::DOUBLE + 0.2::DOUBLE AS a, 'nan'::DOUBLE AS b, '-inf'::DOUBLE AS c, 1e300::DOUBLE AS d, 0.1::FLOAT::DOUBLE AS e",
    [{ a: 0.30000000000000004, b: null, c: null, d: 1e300, e: 0.10000000149011612 }],
  ),
  ask(
    "days are ISO days",
    "SELECT DATE '2024-02-29' AS leap_day, DATE '1969-12-31' AS before, NULL::DATE AS none, 'infinity'::DATE AS never",
    [{ leapDay: "2024-02-29", before: "1969-12-31", none: null, never: null }],
  ),
  ask(
    "timestamps and times are ISO text",
    "SELECT TIMESTAMP '2024-02-29 12:34:56.789012' AS a, TIMESTAMP '1969-12-31 23:59:59.5' AS b, date_trunc('month', DATE '2024-03-14') AS c, TIMESTAMP_S '2024-01-01 00:00:01' AS d, TIME '09:30:00.25' AS e",
    [
      {
        a: "2024-02-29T12:34:56.789012",
        b: "1969-12-31T23:59:59.5",
        c: "2024-03-01T00:00:00",
        d: "2024-01-01T00:00:01",
        e: "09:30:00.25",
      },
    ],
  ),
  ask(
    "lists and structs are arrays and objects of plain values",
    "SELECT [1, NULL, 3]::BIGINT[] AS numbers, [DATE '2024-01-01'] AS days, []::INT[] AS none, NULL::INT[] AS missing, {'a_b': 1.5, 'l': ['x']} AS row_like, [[1], [2, 3]] AS nested",
    [
      {
        numbers: [1, null, 3],
        days: ["2024-01-01"],
        none: [],
        missing: null,
        rowLike: { a_b: 1.5, l: ["x"] },
        nested: [[1], [2, 3]],
      },
    ],
  ),
  ask(
    "enums are text, also inside expressions",
    "SELECT DISTINCT grain, upper(zone::VARCHAR) AS big, coalesce(segment::VARCHAR, 'all') AS segment FROM \"values\" WHERE zone = 'zone 01' ORDER BY segment",
    [
      { grain: "month", big: "ZONE 01", segment: "all" },
      { grain: "month", big: "ZONE 01", segment: "s01" },
      { grain: "month", big: "ZONE 01", segment: "s02" },
    ],
  ),
  ask("text comes as it is", "SELECT 'Обед; 🙂 ''q''' AS a, '' AS b, chr(10) AS c", [
    { a: "Обед; 🙂 'q'", b: "", c: "\n" },
  ]),
  ask("flags and missing values", "SELECT true AS a, false AS b, NULL::BOOLEAN AS c, NULL AS d", [
    { a: true, b: false, c: null, d: null },
  ]),
  ask("no rows are no rows", 'SELECT metric_id, value FROM "values" WHERE false', []),
  ask(
    "columns that come in several slices keep their order",
    "SELECT x::INT AS x FROM range(5000) AS t(x) WHERE x % 1000 = 0 ORDER BY x DESC",
    [{ x: 4000 }, { x: 3000 }, { x: 2000 }, { x: 1000 }, { x: 0 }],
  ),
  ask(
    "text parameters fit enums, also words that no row has",
    'SELECT count(*) FILTER (zone = $1) AS a, count(*) FILTER (zone = $2) AS b, count(*) FILTER ($3 IS NULL OR zone = $3) AS c FROM "values"',
    [{ a: 432, b: 0, c: 2160 }],
    ["zone 01", "nowhere", null],
  ),
  ask(
    "text parameters fit days",
    'SELECT count(*) AS n FROM "values" WHERE period_start >= $1 AND period_start < $2',
    [{ n: 90 }],
    ["2023-01-01", "2023-02-01"],
  ),
  ask(
    "numbers as parameters, whole or not",
    "SELECT $1 / 2 AS a, $2 * 2 AS b, $3 AS c, $4 AS d",
    [{ a: 0.5, b: 3, c: 5000000000, d: true }],
    [1, 1.5, 5e9, true],
  ),
  ask(
    "a number as limit",
    "SELECT metric_id FROM metrics ORDER BY metric_id LIMIT $1",
    [{ metricId: "m01" }, { metricId: "m02" }],
    [2],
  ),
  ask(
    "a question that is quoted safely",
    "SELECT $1 AS a",
    [{ a: "'; DROP TABLE metrics; --" }],
    ["'; DROP TABLE metrics; --"],
  ),
];
