import { expect, test } from "vitest";
import { axisLabels } from "#chart/axis-labels.ts";
import { completenessAlt, groupAlt, historyAlt, zoneAlt } from "#chart/chart-alt.ts";
import { completenessTable, groupTable, historyTable, zoneTable } from "#chart/chart-table.ts";
import { type QueryResult, queryChart } from "#chart/query-chart.ts";
import { shortValue } from "#chart/short-value.ts";
import { signalWord } from "#chart/signal-word.ts";
import { sparkline, sparklineSvg } from "#chart/sparkline.ts";
import { svgText } from "#chart/svg-text.ts";
import { textWidth } from "#chart/text-width.ts";
import { timeTicks } from "#chart/time-ticks.ts";
import type { Grain } from "#model/period.ts";
import type { Locale } from "#model/vocabulary.ts";
import { groups, history, sources, zones } from "./sample.ts";

const PERCENT = { unit: "percent", currency: "XXX" } as const;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const rows = (locale: Locale, grain: Grain, first: string, last: string, width: number): string[] =>
  [0, 1].map((row) =>
    timeTicks(locale, grain, first, last, width)
      .filter((tick) => tick.row === row)
      .map(({ label }) => label)
      .join(" "),
  );

test("months stand over years, in the reader's language, as many as fit", () => {
  expect(rows("en", "month", "2023-03-01", "2024-06-01", 600)).toEqual([
    "Mar Apr May Jun Jul Aug Sept Oct Nov Dec Jan Feb Mar Apr May Jun",
    "2023 2024",
  ]);
  expect(rows("ru", "month", "2023-03-01", "2025-06-01", 300)).toEqual([
    "июль янв июль янв",
    "2023 2024 2025",
  ]);
  expect(rows("uk", "month", "2023-01-01", "2025-12-01", 170)).toEqual([
    "січ лип січ лип січ лип",
    "2023 2024 2025",
  ]);
});

test("quarters, days and years have their own names", () => {
  expect(rows("en", "quarter", "2024-01-01", "2024-10-01", 300)).toEqual(["Q1 Q2 Q3 Q4", "2024"]);
  expect(rows("ru", "quarter", "2024-01-01", "2024-10-01", 300)).toEqual(["1 кв. 2 кв. 3 кв. 4 кв.", "2024"]);
  expect(rows("en", "week", "2025-01-06", "2025-02-10", 300)).toEqual([
    "6 13 20 27 3 10",
    "Jan 2025 Feb 2025",
  ]);
  expect(rows("en", "year", "2001-01-01", "2025-01-01", 300)).toEqual(["2005 2010 2015 2020 2025", ""]);
  expect(rows("en", "year", "2001-01-01", "2025-01-01", 170)).toEqual(["2010 2020", ""]);
});

test("labels of a time axis never touch, whatever its span and width", () => {
  const spans: readonly [Grain, string][] = [
    ["day", "2020-02-20"],
    ["week", "2020-04-20"],
    ["month", "2022-01-01"],
    ["quarter", "2029-01-01"],
    ["year", "2120-01-01"],
  ];
  for (const locale of ["en", "ru", "uk"] as const) {
    for (const width of [120, 200, 400, 800]) {
      for (const [grain, last] of spans) {
        const first = "2020-01-06";
        const ticks = timeTicks(locale, grain, first, last, width);
        expect(ticks.length).toBeGreaterThan(0);
        for (const row of [0, 1]) {
          const placed = ticks
            .filter((tick) => tick.row === row)
            .map(({ day, label }) => {
              const share = (Date.parse(day) - Date.parse(first)) / (Date.parse(last) - Date.parse(first));
              return { middle: share * width, half: textWidth(label, 12) / 2 };
            });
          placed.slice(1).forEach((tick, index) => {
            const before = placed[index];
            expect(tick.middle - tick.half).toBeGreaterThan((before?.middle ?? 0) + (before?.half ?? 0));
          });
        }
      }
    }
  }
});

test("labels of a value axis share one style, and the highest alone carries the per cent sign", () => {
  expect(axisLabels("en", [40, 50, 60], PERCENT)).toEqual(["40", "50", "60%"]);
  expect(axisLabels("ru", [40, 50], PERCENT).map(plain)).toEqual(["40", "50 %"]);
  expect(axisLabels("en", [0.1, 0.15], { unit: "ratio", currency: "XXX" })).toEqual(["10", "15%"]);
  expect(axisLabels("en", [5000, 10000], { unit: "currency", currency: "EUR" })).toEqual(["€5K", "€10K"]);
  expect(axisLabels("uk", [0, 0.5, 1], { unit: "points", currency: "XXX" })).toEqual(["0,0", "0,5", "1,0"]);
  expect(axisLabels("en", [-0, 1], { unit: "points", currency: "XXX" })).toEqual(["0", "1"]);
});

test("a number too long for a margin is shortened whatever its unit", () => {
  expect(plain(shortValue("uk", 6.6e12, { unit: "points", currency: "XXX" }))).toBe("6,6 трлн");
  expect(shortValue("en", 62.4, PERCENT)).toBe("62.4%");
});

test("a signal beyond a limit is unusual, one inside is part of a run", () => {
  const limits = { lower: 10, upper: 20, centre: 15 };
  expect(signalWord("en", { ...limits, value: 21 })).toEqual({ isHigh: true, word: "unusually high" });
  expect(signalWord("en", { ...limits, value: 9 })).toEqual({ isHigh: false, word: "unusually low" });
  expect(signalWord("en", { ...limits, value: 17 })).toEqual({ isHigh: true, word: "high for a while" });
  expect(signalWord("uk", { ...limits, value: 13 })).toEqual({ isHigh: false, word: "стабільно низько" });
});

test("a sparkline is small, marks its last value, breaks at gaps, and draws a lone value as a dot", () => {
  const values = Array.from({ length: 156 }, (_, index) => 60 + Math.sin(index) * 5);
  const long = svgText(sparklineSvg(sparkline({ values, target: 62 })));
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(900);
  const usual = svgText(sparklineSvg(sparkline({ values: values.slice(0, 36), target: 62 })));
  expect(Buffer.byteLength(usual)).toBeLessThanOrEqual(700);
  expect(sparkline({ values: [1, null, 3], width: 106, height: 26 })).toEqual({
    width: 106,
    height: 26,
    path: "M3 23h0M103 3h0",
    last: { x: 103, y: 3 },
    targetY: null,
  });
  expect(sparkline({ values: [5, 5] }).path).toBe("M3 13L101 13");
  expect(sparkline({ values: [null], target: 4 })).toMatchObject({ path: "", last: null, targetY: null });
});

test("the table behind a history has a row per period and no column without a value", () => {
  const full = historyTable(history({}));
  expect(full.columns).toEqual(["Period", "Value", "Usually from", "Usually to", "Target", "Signal"]);
  expect(full.rows).toHaveLength(36);
  expect(full.rows[8]?.[1]).toBe("–");
  expect(full.rows[18]).toEqual(["Sept 2024", expect.any(String), "55.7", "64.3", "62.0", "unusually low"]);
  expect(full.rows[30]?.[4]).toBe("68.0");
});

test("the tables behind the other charts hold every value, in words of the locale", () => {
  expect(groupTable(groups("ru", 3)).columns).toEqual([
    "Период",
    "Розница",
    "Малый бизнес",
    "Корпоративные клиенты",
    "Компания",
  ]);
  expect(groupTable(groups("ru", 3)).rows).toHaveLength(24);
  expect(zoneTable(zones("en", 500)).rows).toHaveLength(500);
  const completeness = completenessTable(sources("uk"));
  expect(completeness.rows.map((row) => row.length)).toEqual(Array(5).fill(31));
  expect(completeness.rows[4]?.[1]).toBe("не очікувалося");
});

test("a chart's text alternative says what it shows", () => {
  expect(historyAlt(history({}))).toMatch(
    /^NPS, line over 36 periods, March 2023 to February 2026\. Latest [\d.]+ \(February 2026\)\. Usually between 60\.7 and 69\.3\. Target 68\.0\. 3 signals, the latest in December 2025: .+\. No value in 2 periods\.$/,
  );
  expect(historyAlt({ ...history({ locale: "uk" }), points: [] })).toBe("NPS: значень для графіка немає.");
  expect(groupAlt(groups("en", 2))).toMatch(
    /^CSAT, 2 lines, July 2023 to June 2025\. Retail [\d.]+%; Small business [\d.]+%\. Target 74\.0%\.$/,
  );
  expect(plain(zoneAlt(zones("ru", 3)))).toMatch(
    /^CSAT по зонам, 3 зоны по порядку значений\. Первая — .+ Цель 74,0 %\.$/,
  );
  expect(completenessAlt(sources("en"))).toMatch(
    /^Completeness of 5 rows, July 2023 to December 2025\. [\d.]+% of what was due is complete\.$/,
  );
});

const result = (columns: readonly string[], cells: QueryResult["rows"]): QueryResult => ({
  locale: "en",
  columns,
  rows: cells,
});

test("a query's chart follows from the kinds of its columns", () => {
  const days = ["2025-01-01", "2025-02-01", "2025-03-01"];
  expect(
    queryChart(
      result(
        ["month", "nps"],
        days.map((day, index) => [day, index]),
      ),
    ),
  ).toMatchObject({
    kind: "line",
    chart: { form: "groups" },
  });
  expect(
    queryChart(
      result(
        ["month", "zone", "nps"],
        days.flatMap((day) => [
          [day, "A", 1],
          [day, "B", 2],
        ]),
      ),
    ).kind,
  ).toBe("line");
  expect(
    queryChart(
      result(
        ["period", "nps"],
        [
          ["2025-Q1", 1],
          ["2025-Q2", 2],
        ],
      ),
    ).kind,
  ).toBe("line");
  expect(
    queryChart(
      result(
        ["year", "nps"],
        [
          [2024, 1],
          [2025, 2],
        ],
      ),
    ).kind,
  ).toBe("line");
  expect(
    queryChart(
      result(
        ["zone", "nps"],
        [
          ["A", 1],
          ["B", -2],
        ],
      ),
    ).kind,
  ).toBe("bar");
  expect(
    queryChart(
      result(
        ["calls", "sales"],
        [
          [1, 1],
          [2, 5],
        ],
      ),
    ).kind,
  ).toBe("dot");
});

test("a query without a sensible chart says why", () => {
  expect(queryChart(result(["a"], []))).toEqual({ kind: "none", why: "empty" });
  expect(
    queryChart(
      result(
        ["a", "b"],
        [
          ["x", "y"],
          ["z", null],
        ],
      ),
    ),
  ).toEqual({ kind: "none", why: "no-number" });
  expect(queryChart(result(["a", "b"], [["x", 1]]))).toEqual({ kind: "none", why: "one-row" });
  const many = Array.from({ length: 60 }, (_, zone) => [
    ["2025-01-01", `Z${zone}`, 1],
    ["2025-02-01", `Z${zone}`, 2],
  ]).flat();
  expect(queryChart(result(["day", "zone", "v"], many))).toEqual({ kind: "none", why: "too-many" });
});
