import { describe, expect, it } from "vitest";
import { causesOf } from "#ingest/causes.ts";
import { describe as describeProblem } from "#text/problems.ts";
import { checkTable, checkValues } from "./data-folder.ts";

const HEADER = "metric_id,period,zone,segment,value";

describe("one number style for each file, worked out from all of it", () => {
  it("a proof anywhere settles 1,234", async () => {
    const comma = await checkValues(["metric_id;period;value", "aht;2025-01;1,234", "aht;2025-02;12,5"]);
    expect(comma.rows.map(({ value }) => value)).toEqual([1.234, 12.5]);
    expect(comma.report).toMatchObject({ decimal: ",", delimiter: ";" });
    const dot = await checkValues(["metric_id;period;value", "aht;2025-01;1,234", "aht;2025-02;12.5"]);
    expect(dot.rows.map(({ value }) => value)).toEqual([1234, 12.5]);
  });

  it("a proof megabytes away settles it too, with no row read twice or lost", async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `aht;2025-01;z${i};1,234`);
    const {
      report,
      rows: kept,
      problems,
    } = await checkValues(["metric_id;period;zone;value", ...rows, "aht;2025-01;last;0,5"]);
    expect(problems).toEqual([]);
    expect(report).toMatchObject({ rows_in: 60_001, rows_ok: 60_001, decimal: "," });
    expect(kept[0]).toMatchObject({ value: 1.234 });
    expect(kept).toHaveLength(60_001);
  });

  it("a file that stays open or contradicts itself is refused", async () => {
    const open = await checkValues(["metric_id;period;value", "aht;2025-01;1,234", "aht;2025-02;500"]);
    expect(open.problems).toEqual(["ambiguous_number_style@file/value"]);
    const both = await checkValues(["metric_id;period;value", "aht;2025-01;1,5", "aht;2025-02;1.5"]);
    expect(both.problems).toEqual(["contradictory_number_style@file/value"]);
    expect(both.report).toMatchObject({ rejected: true, rows_in: 0 });
    expect(both.rows).toEqual([]);
  });

  it("the settings decide what the file leaves open, and nothing else", async () => {
    const settings = { "dashboard.json": '{"decimal": ","}' };
    const open = await checkValues(["metric_id;period;value", "aht;2025-01;1,234"], settings);
    expect(open.rows[0]).toMatchObject({ value: 1.234 });
    const proven = await checkValues(
      ["metric_id;period;value", "aht;2025-01;1,234", "aht;2025-02;0.5"],
      settings,
    );
    expect(proven.rows[0]).toMatchObject({ value: 1234 });
  });
});

describe("one date order for each file", () => {
  it("is proven by any date with a number over 12", async () => {
    const { rows, report } = await checkValues([HEADER, "nps,04/03/2025,a,,1", "nps,03/14/2025,a,,2"]);
    expect(rows.map(({ period }) => period)).toEqual(["2025-04-03", "2025-03-14"]);
    expect(report).toMatchObject({ date_order: "mdy" });
  });

  it("settings decide what stays open; contradictions are refused", async () => {
    const settings = { "dashboard.json": '{"date_order": "mdy"}' };
    const open = await checkValues([HEADER, "nps,04/03/2025,a,,1"], settings);
    expect(open.rows[0]).toMatchObject({ period: "2025-04-03" });
    const both = await checkValues([HEADER, "nps,13/02/2025,a,,1", "nps,02/13/2025,b,,2"], settings);
    expect(both.problems).toEqual(["contradictory_date_order@file/period"]);
  });
});

describe("signs of units", () => {
  it("12 % is 12 per cent, a ratio of 0.12, and an error for any other unit", async () => {
    const { rows, problems } = await checkValues([
      HEADER,
      "csat,2025-01,a,,12 %",
      "churn,2025-01,a,,12 %",
      "orders,2025-01,a,,12 %",
    ]);
    expect(rows.map(({ value }) => value)).toEqual([12, 0.12]);
    expect(problems).toEqual(["unit_mismatch@4/value"]);
  });

  it("a currency sign goes with money only, and with the company's currency", async () => {
    const { rows, problems } = await checkValues(
      [HEADER, "revenue,2025-01,a,,€ 5", "nps,2025-01,a,,€ 5", "revenue,2025-02,a,,₴ 5"],
      { "dashboard.json": '{"currency": "EUR"}' },
    );
    expect(rows.map(({ metric_id }) => metric_id)).toEqual(["revenue", "revenue"]);
    expect(problems).toEqual(["unit_mismatch@3/value", "mixed_currency@4/value", "other_currency@4/value"]);
  });
});

describe("wide files", () => {
  it("one column per metric: an empty cell is no value, a marker is an error", async () => {
    const { rows, report, problems } = await checkValues([
      "period;zone;nps;csat",
      "2025-01;a;41;",
      "2025-02;a;;90 %",
      "2025-03;a;-;1",
    ]);
    expect(rows).toEqual([
      { metric_id: "nps", period: "2025-01", zone: "a", value: 41 },
      { metric_id: "csat", period: "2025-02", zone: "a", value: 90 },
    ]);
    expect(report).toMatchObject({ rows_in: 3, rows_ok: 2, rows_rejected: 1 });
    expect(problems).toEqual(["missing_value@4/nps"]);
  });

  it("one column per period, in any spelling of periods", async () => {
    const { rows } = await checkValues(["metric_id;zone;2025-01;февраль 2025;03.2025", "nps;a;1,5;;3"]);
    expect(rows).toEqual([
      { metric_id: "nps", period: "2025-01", zone: "a", value: 1.5 },
      { metric_id: "nps", period: "2025-03", zone: "a", value: 3 },
    ]);
  });

  it("a column of numbers that is no metric refuses the file, one of remarks is ignored by name", async () => {
    const numbers = await checkValues(["period;nps;csta", "2025-01;1;2"]);
    expect(numbers.problems).toEqual(["unknown_metric_column@file/csta"]);
    expect(numbers.findings[0]?.args).toMatchObject({ suggestion: "csat" });
    const remarks = await checkValues(["period;nps;remark", "2025-01;1;fine"]);
    expect(remarks.problems).toEqual(["unknown_column@1/remark"]);
    const totals = await checkValues(["period;orders;Итого", "2025-01;1;1"]);
    expect(totals.problems).toEqual(["totals_column@1/Итого"]);
  });

  it("headers name metrics in any case where that leaves no choice, otherwise by their very id", async () => {
    const { rows, problems } = await checkValues(["period;NPS; Csat", "2025-01;1;2", "2025-02;x;3"]);
    expect(rows.map(({ metric_id, value }) => [metric_id, value])).toEqual([
      ["nps", 1],
      ["csat", 2],
    ]);
    expect(problems).toEqual(["not_a_number@3/nps"]);
    expect((await checkValues(["period;NPS;nps", "2025-01;1;2"])).problems).toEqual([
      "duplicate_header@file/nps",
    ]);
    const header = "metric_id,name,aspect,unit,direction,source_id";
    const metrics = `${header}\nQ,a,CX,score,higher,survey\nq,b,CX,score,higher,survey\nnps,c,CX,score,higher,survey\n`;
    const exact = await checkValues(["period;q;nps", "2025-01;1;2"], { "metrics.csv": metrics });
    expect(exact.rows.map(({ metric_id }) => metric_id)).toEqual(["q", "nps"]);
  });

  it("where no header is a metric, the nearest one is named in each language", async () => {
    const { findings } = await checkValues(["period;npss;csta", "2025-01;1;2"]);
    expect(findings.flatMap(({ code, args }) => (code === "unknown_column" ? [args] : []))).toEqual([
      { suggestion: "nps", letters: null },
      { suggestion: "csat", letters: null },
    ]);
    const finding = findings.find(({ code }) => code === "unknown_column");
    for (const locale of ["en", "ru", "uk"] as const)
      expect(finding && describeProblem(finding, locale).message).toContain("nps");
  });

  it("the same metric or period twice is refused", async () => {
    expect((await checkValues(["period;nps;nps", "2025-01;1;2"])).problems).toEqual([
      "duplicate_header@file/nps",
    ]);
    const periods = await checkValues(["metric_id;2025-01;январь 2025", "nps;1;2"]);
    expect(periods.problems).toEqual(["duplicate_header@file/2025-01"]);
  });

  it("values that contradict one another are named by their columns, be these metrics or periods", async () => {
    const periods = await checkValues(["metric_id;2025-01;2025-02", "nps;1;2", "nps;1;3"]);
    expect(periods.problems).toEqual(["conflicting_duplicate@2/2025-02", "conflicting_duplicate@3/2025-02"]);
    const metrics = await checkValues(["period;nps;csat", "2025-01;1;2", "2025-01;1;3"]);
    expect(metrics.problems).toEqual(["conflicting_duplicate@2/csat", "conflicting_duplicate@3/csat"]);
  });

  it("a record is repeated when all of its values are, and rejected when one is contradicted", async () => {
    const { report, rows, problems } = await checkValues([
      "period;zone;nps;csat",
      "2025-01;a;1;2",
      "2025-01;a;1;2",
      "2025-02;a;1;2",
      "2025-02;a;1;3",
      "2025-02;a;1;",
    ]);
    expect(report).toMatchObject({ rows_in: 5, rows_ok: 2, rows_rejected: 2, rows_repeated: 1 });
    expect(problems).toEqual([
      "repeated_rows@file/row",
      "conflicting_duplicate@4/csat",
      "conflicting_duplicate@5/csat",
    ]);
    expect(rows.filter(({ period }) => period === "2025-02")).toEqual([
      { metric_id: "nps", period: "2025-02", zone: "a", value: 1 },
    ]);
  });
});

describe("quotes and lines", () => {
  it("lines are counted as an editor counts them, after line breaks of every kind", async () => {
    const text = `sep=;\r\nmetric_id;period;zone;value\rnps;2025-01;"a\r\nb\rc\nd";1\nnps;2025-02;a;x\r\nnps;2025-03;a;y`;
    const { problems, rows } = await checkTable("values.csv", text);
    expect(problems).toEqual(["not_a_number@7/value", "not_a_number@8/value"]);
    expect(rows[0]).toMatchObject({ zone: "a\r\nb\rc\nd" });
  });

  it("only the broken record is lost, with all of its lines", async () => {
    const { rows, problems, report } = await checkValues([
      HEADER,
      'nps,2025-01,"a"b,,1',
      'nps,2025-02, "c, d",,2',
      'nps,2025-03,"e',
      'f","g"h,3',
      'nps,2025-04,"i",,4',
      'nps,2025-05,"j ""k""",,5',
    ]);
    expect(problems).toEqual(["bad_quote@2/zone", "bad_quote@3/zone", "bad_quote@4/segment"]);
    expect(rows.map(({ zone }) => zone)).toEqual(["i", 'j "k"']);
    expect(report).toMatchObject({ rows_in: 5, rows_ok: 2, rows_rejected: 3 });
  });

  it.each([
    ["and text follows", ['nps,2025-02,"b,,2', "nps,2025-03,c,,3", 'nps,2025-04,"d",,4']],
    ["and nothing is amiss but the lines", ['nps,2025-02,"b,,2', "nps,2025-03,c,,3", 'nps,2025-04,d",,4']],
    ["with a wrong row among the lines", ['nps,2025-02,"b,,2', "nps,2025-03,c,,x", 'nps,2025-04,d",,4']],
    ["in the next line", ['nps,2025-02,b,"c,2', 'nps,2025-03,d,e",3']],
  ])("a quote that a later record closes refuses the file, %s", async (_, lines) => {
    const { report, findings, rows } = await checkValues([HEADER, "nps,2025-01,a,,1", ...lines]);
    expect(report?.rejected).toBe(true);
    expect(findings[0]).toMatchObject({ code: "open_quote", line: null, args: { atLine: 3 } });
    expect(rows).toEqual([]);
  });

  it("a cell with line breaks swallows nothing", async () => {
    const quoted = 'nps,2025-01,"a, b,\nx,1,y",,1';
    const { problems, rows } = await checkValues([HEADER, quoted, "nps,2025-02,a,,2"]);
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ zone: "a, b,\nx,1,y", value: 1 });
    const names = await checkTable("zones.csv", 'zone,name\nA,"Shop, big\nnear the station, left"\nB,b\n');
    expect(names.problems).toEqual([]);
    expect(names.rows.map(({ zone }) => zone)).toEqual(["A", "B"]);
  });

  it("a quote that is never closed refuses the file and names its line", async () => {
    const { report, findings, rows } = await checkValues([
      HEADER,
      "nps,2025-01,a,,1",
      'nps,2025-02,"b,,2',
      "nps,2025-03,c,,3",
    ]);
    expect(report?.rejected).toBe(true);
    expect(findings[0]).toMatchObject({ code: "unterminated_quote", column: "zone", args: { atLine: 3 } });
    expect(rows).toEqual([]);
  });
});

describe("headers", () => {
  it("are known by their Russian and Ukrainian names, in any case and order", async () => {
    const { rows } = await checkValues(["ЗНАЧЕННЯ;період; Показник ;Магазин", "41;2025-01;nps;a"]);
    expect(rows).toEqual([{ metric_id: "nps", period: "2025-01", zone: "a", value: 41 }]);
  });

  it("a required column that is misspelt is suggested, with its Cyrillic letters", async () => {
    const { findings } = await checkValues(["metric_id,periоd,value", "nps,2025-01,1"]);
    expect(findings[0]).toMatchObject({
      code: "missing_column",
      args: { suggestion: "periоd", letters: "о" },
    });
    const typo = await checkValues(["metric_id,peroid,value", "nps,2025-01,1"]);
    expect(typo.findings[0]).toMatchObject({
      code: "missing_column",
      args: { suggestion: "peroid", letters: null },
    });
  });

  it("are looked for in ten lines and not further", async () => {
    const note = (n: number): string[] => Array.from({ length: n }, (_, i) => `Report line ${i}`);
    const near = await checkValues([...note(9), HEADER, "nps,2025-01,a,,1"]);
    expect(near.problems).toEqual(["preamble_skipped@1/row"]);
    const far = await checkValues([...note(10), HEADER, "nps,2025-01,a,,1"]);
    expect(far.problems).toEqual(["no_header@file/row"]);
  });

  it("a column that comes twice under two names is refused", async () => {
    const { problems } = await checkValues(["metric_id;Показатель;period;value", "nps;nps;2025-01;1"]);
    expect(problems).toEqual(["duplicate_header@file/metric_id"]);
  });
});

describe("texts", () => {
  it("are trimmed, joined to NFC and otherwise kept", async () => {
    const { rows, problems } = await checkValues([
      HEADER,
      "nps,2025-01,\u00a0 Ки\u0456\u0308в \u2003,,1",
      "nps,2025-02,A &amp; B,,1",
      "nps,2025-03,NA,nan,1",
      'nps,2025-04,"=""0012""",,1',
    ]);
    expect(rows.map(({ zone, segment }) => [zone, segment])).toEqual([
      ["Київ", null],
      ["A &amp; B", null],
      ["NA", "nan"],
      ["0012", null],
    ]);
    expect(problems).toEqual([
      "unicode_normalised@2/zone",
      "html_entities@3/zone",
      ...["marker_as_name@4/zone", "marker_as_name@4/segment"],
      "excel_text_formula@5/zone",
    ]);
  });

  it.each([
    ["KÃ¶ln", "mojibake"],
    ["РљРёС—РІ", "mojibake"],
    ["Êèåâ", "mojibake"],
    ["????", "lost_letters"],
    ["=1+1", "formula_like_text"],
    ["1,23457E+11", "excel_damaged_id"],
    ["03.дек", "excel_damaged_id"],
    ["abc\u202ecba", "bidi_control"],
    ["a\u200bb", "invisible_in_text"],
    ["Центp", "mixed_script"],
    ["'Київ", "leading_apostrophe"],
  ])("%s is kept with a warning: %s", async (zone, code) => {
    const { rows, problems } = await checkValues([HEADER.replaceAll(",", ";"), `nps;2025-01;${zone};;1`]);
    expect(problems).toEqual([`${code}@2/zone`]);
    expect(rows[0]).toMatchObject({ zone });
  });

  it.each([
    "Київ",
    "Köln Nord",
    "IT-відділ",
    "VIPклиент",
    "О'Брайен",
    "מרכז",
    "A-1",
    "№ 5",
    "50% off",
    "C++",
  ])("%s is kept without a word", async (zone) => {
    const { rows, problems } = await checkValues([HEADER, `nps,2025-01,${zone},,1`]);
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ zone });
  });

  it.each([
    ["a\u0000b", "nul_byte"],
    ["a\u0007b", "control_character"],
    ["Ки\ufffdв", "replacement_character"],
    ["#Н/Д", "excel_error"],
    ["Всього", "totals_row"],
  ])("%j rejects the row: %s", async (zone, code) => {
    expect((await checkValues([HEADER, `nps,2025-01,${zone},,1`])).problems).toEqual([`${code}@2/zone`]);
  });

  it("zones that differ by case or by look-alike letters are kept apart with a warning", async () => {
    const { rows, problems } = await checkValues([HEADER, "nps,2025-01,Центр,,1", "nps,2025-01,центр,,2"]);
    expect(rows).toHaveLength(2);
    expect(problems).toEqual(["lookalike_values@3/zone"]);
  });

  it("a cell of millions of characters is read in a moment", async () => {
    const zone = "ж ".repeat(500_000).trim();
    const { rows, problems } = await checkValues([HEADER, `nps,2025-01,${zone},,1`]);
    expect(rows[0]?.["zone"] === zone).toBe(true);
    expect(problems).toEqual([]);
  }, 10_000);

  it("what is not to be seen is remarked on, but for the joints of an emoji", async () => {
    const zones = [
      "Ки\u200bїв",
      "Лу\ufe0fцьк",
      "Су\u{e0041}ми",
      "Рів\u2028не",
      "❤\ufe0f",
      "👨\u200d👩\u200d👧",
      "1\ufe0f\u20e3",
    ];
    const { problems } = await checkValues([HEADER, ...zones.map((zone) => `nps,2025-01,${zone},,1`)]);
    expect(problems).toEqual([2, 3, 4, 5].map((line) => `invisible_in_text@${line}/zone`));
  });

  it.each([
    ["apostrophes", ["Кам'янець", "Кам’янець", "Камʼянець"]],
    ["hyphens", ["Івано-Франківськ", "Івано‑Франківськ", "Івано–Франківськ"]],
    ["quotation marks", ["ТЦ «Мир»", "ТЦ “Мир”"]],
    ["a digit for a letter", ["Зона 3", "3она 3"]],
    ["dots above ё", ["Королёв", "Королев"]],
    ["wide letters", ["A1", "Ａ１"]],
    ["quotation marks that one of them lacks", ["ООО «Ромашка»", "ООО Ромашка"]],
    ["white space beside a sign", ["Магазин №5", "Магазин № 5"]],
    ["leading zeros", ["007", "7", "7.0"]],
    ["Greek letters", ["Omega", "Οmega"]],
  ])("zones that differ by %s are kept apart with a warning", async (_, zones) => {
    const { rows, findings } = await checkValues([HEADER, ...zones.map((zone) => `nps,2025-01,${zone},,1`)]);
    expect(rows.map(({ zone }) => zone)).toEqual(zones);
    const alike = findings.filter(({ code }) => code === "lookalike_values");
    expect(alike.map(({ line }) => line)).toEqual(zones.slice(1).map((_zone, i) => i + 3));
  });
});

describe("many problems", () => {
  it("are all counted; 10,000 of a kind are listed, and that is said", async () => {
    const rows = Array.from({ length: 10_500 }, (_, i) => `nps,2025-01,z${i},,x`);
    const { report, findings } = await checkValues([HEADER, ...rows]);
    expect(report).toMatchObject({ rows_in: 10_500, rows_ok: 0, rows_rejected: 10_500 });
    expect(findings.filter(({ code }) => code === "not_a_number")).toHaveLength(10_000);
    const capped = findings.find(({ code }) => code === "list_capped");
    expect(capped).toMatchObject({
      severity: "warning",
      args: { what: "not_a_number", count: 10_500, shown: 10_000 },
    });
    expect(causesOf(findings).map(({ examples, count }) => [examples[0].code, count])).toEqual([
      ["not_a_number", 10_500],
    ]);
  });

  it("with different texts do not fill the memory, and each row is judged right", async () => {
    const rows = Array.from({ length: 120_000 }, (_, i) =>
      i % 2 ? `nps,2025-01,z${i},,1` : `id${i},2025-01,a,,1`,
    );
    const { report, problems } = await checkValues([HEADER, ...rows]);
    expect(report).toMatchObject({ rows_in: 120_000, rows_ok: 60_000, rows_rejected: 60_000 });
    expect(problems.at(-1)).toBe("unknown_reference@20000/metric_id");
  }, 60_000);
});

describe("zones that stand only in the first row of each group", () => {
  const merged = async (lines: readonly string[]): Promise<string[]> =>
    (await checkValues(lines)).problems.filter((problem) => problem.startsWith("merged_cells"));

  it.each([
    ["months of one zone", ["zone;period;nps", "Київ;2025-01;1", ";2025-02;2", ";2025-03;3"]],
    ["months of one zone, long", [HEADER, "nps,2025-01,a,,1", "nps,2025-02,,,2", "nps,2025-03,,,3"]],
    [
      "the same months of two zones",
      ["zone;period;nps", "Київ;2025-01;1", ";2025-02;2", "Львів;2025-01;1", ";2025-02;2"],
    ],
    [
      "the same metrics of two zones",
      ["zone;metric_id;2025-01;2025-02", "a;nps;1;2", ";csat;3;4", "b;nps;5;6", ";csat;7;8"],
    ],
  ])("%s: a warning, since the rows below count for the whole company", async (_, lines) => {
    expect(await merged(lines)).toEqual(["merged_cells@3/zone"]);
  });

  it.each([
    ["the whole company beside its zones", ["nps,2025-01,a,,1", "nps,2025-01,b,,2", "nps,2025-01,,,1.5"]],
    ["the whole company after one zone", ["nps,2025-01,a,,1", "nps,2025-01,,,1", "nps,2025-02,,,2"]],
    [
      "zones for one metric, the company for others",
      ["aht,2025-01,a,,1", "aht,2025-01,b,,1", "orders,2025-01,,,9"],
    ],
    [
      "one zone for one metric, the company for others",
      ["aht,2025-01,a,,1", "orders,2025-01,,,9", "orders,2025-02,,,9"],
    ],
    ["a zone in each month", ["nps,2025-01,a,,1", "nps,2025-01,,,1", "nps,2025-02,a,,1", "nps,2025-02,,,1"]],
    ["the whole company alone", ["nps,2025-01,,,1", "nps,2025-02,,,1"]],
    [
      "the whole company first",
      ["nps,2025-01,,,1", "nps,2025-02,a,,1", "nps,2025-03,,,1", "nps,2025-04,,,1"],
    ],
  ])("%s: nothing to say", async (_, rows) => {
    expect(await merged([HEADER, ...rows])).toEqual([]);
  });
});
