import { describe, expect, it } from "vitest";
import { checkTable } from "./data-folder.ts";

const LONG = "metric_id,period,value\n";
const ZONES = "metric_id,period,zone,value\n";
const RUSSIAN = "Показатель;Период;Зона;Значение\n";

/** Values kept as `metric/period/zone/value`, and problems as `code@line/column`; `refused` for a whole file. */
type Outcome = { readonly rows: readonly string[]; readonly problems: readonly string[] } | "refused";

const CASES: readonly (readonly [string, string, Outcome])[] = [
  [
    "a BOM between two files that were joined",
    `\ufeff${LONG}nps,2025-01,1\n\ufeffmetric_id,period,value\nnps,2025-02,2\n`,
    { rows: ["nps/2025-01//1", "nps/2025-02//2"], problems: ["repeated_header@3/metric_id"] },
  ],
  ["a column that only may be a total", "period;nps;Revenue Total\n2025-01;1;5\n", "refused"],
  [
    "two exports that were joined, the second one with more columns",
    `${LONG}nps,2025-01,1\n${ZONES}nps,2025-02,a,2\n`,
    { rows: ["nps/2025-01//1"], problems: ["repeated_header@3/row", "too_many_cells@4/row"] },
  ],
  ["a header that was sorted among the rows", `csat,2025-01,1\n${LONG}nps,2025-01,1\n`, "refused"],
  ["a header that was sorted among wide rows", "2025-01;1\nperiod;nps\n2025-02;2\n", "refused"],
  [
    "a year above a wide table",
    "2025;\nperiod;nps\n2025-02;2\n",
    { rows: ["nps/2025-02//2"], problems: ["preamble_skipped@1/row"] },
  ],
  [
    "line ends doubled by a transfer as text",
    `${LONG.replace("\n", "\r\r\n")}nps,2025-01,1\r\r\nnps,2025-02,x\r\r\n`,
    { rows: ["nps/2025-01//1"], problems: ["not_a_number@5/value"] },
  ],
  [
    "the end mark of DOS",
    `${LONG}nps,2025-01,1\n\u001a`,
    { rows: ["nps/2025-01//1"], problems: ["too_few_cells@3/row"] },
  ],
  [
    "a delimiter at the end of every line",
    "metric_id;period;value;;;\nnps;2025-01;1;;;\nnps;2025-02;2;;;\n",
    { rows: ["nps/2025-01//1", "nps/2025-02//2"], problems: [] },
  ],
  ["an index without a name", ",metric_id,period,value\n0,nps,2025-01,1\n", "refused"],
  ["whole lines in quotes", '"metric_id,period,value"\n"nps,2025-01,1"\n', "refused"],
  ["typographic quotes", "“metric_id”,“period”,“value”\n“nps”,“2025-01”,“1”\n", "refused"],
  [
    "quotes escaped as in C",
    `${ZONES}nps,2025-01,"a \\"b\\" c",1\nnps,2025-02,x,2\n`,
    { rows: ["nps/2025-02/x/2"], problems: ["bad_quote@2/zone"] },
  ],
  ["a sep= line that is wrong", "sep=,\nmetric_id;period;value\nnps;2025-01;1\n", "refused"],
  [
    "a table for reading, drawn with bars",
    "| metric_id | period | value |\n| --- | --- | --- |\n| nps | 2025-01 | 1 |\n",
    {
      rows: ["nps/2025-01//1"],
      problems: ["unknown_reference@2/metric_id", "bad_period@2/period", "not_a_number@2/value"],
    },
  ],
  [
    "what a database prints below a table",
    `${LONG}nps,2025-01,1\n\n(1 rows affected)\n`,
    { rows: ["nps/2025-01//1"], problems: ["not_data@4/row"] },
  ],
  [
    "notes below a table",
    `${LONG}nps,2025-01,1\n* предварительно,,\nИсточник: CRM,,\n`,
    { rows: ["nps/2025-01//1"], problems: ["not_data@3/metric_id", "not_data@4/metric_id"] },
  ],
  [
    "both sides of a merge that nobody settled",
    `${LONG}<<<<<<< HEAD\nnps,2025-01,1\n=======\nnps,2025-01,2\n>>>>>>> x\n`,
    {
      rows: [],
      problems: [
        ...["too_few_cells@2/row", "conflicting_duplicate@3/value", "not_data@4/row"],
        ...["conflicting_duplicate@5/value", "too_few_cells@6/row"],
      ],
    },
  ],
  [
    "totals in several words, and what may be totals",
    `${RUSSIAN}nps;2025-01;Всего по сети;5\nnps;2025-01;Общий итог;5\nnps;2025-01;Все регионы;5\nnps;2025-01;Average;5\n`,
    {
      rows: ["nps/2025-01/Все регионы/5"],
      problems: ["totals_row@2/zone", "totals_row@3/zone", "possible_total@4/zone", "totals_row@5/zone"],
    },
  ],
  [
    "what a spreadsheet writes under its groups, and shops whose names begin or end alike",
    `${RUSSIAN}nps;2025-01;Київ;4\nnps;2025-01;Київ Підсумок;4\nnps;2025-01;Kyiv Total;4\nnps;2025-01;Всего (без НДС);4\n\
nps;2025-01;Компания в целом;4\nnps;2025-01;Σ;4\nnps;2025-01;Total Energies;5\nnps;2025-01;Суми;6\nnps;2025-01;Разом-узел;7\n`,
    {
      rows: [
        ...["nps/2025-01/Київ/4", "nps/2025-01/Total Energies/5", "nps/2025-01/Суми/6"],
        "nps/2025-01/Разом-узел/7",
      ],
      problems: [3, 4, 5, 6, 7].map((line) => `totals_row@${line}/zone`),
    },
  ],
  [
    "months in words, with totals beside them",
    "Показатель;янв 2025;фев 2025;Итого\nnps;1;2;3\naht;1,5;;1,5\n",
    { rows: ["nps/2025-01//1", "nps/2025-02//2", "aht/2025-01//1.5"], problems: ["totals_column@1/Итого"] },
  ],
  [
    "months with means beside them",
    "Показатель;янв 2025;фев 2025;Среднее\nnps;1;2;1,5\n",
    { rows: ["nps/2025-01//1", "nps/2025-02//2"], problems: ["totals_column@1/Среднее"] },
  ],
  ["years above months in merged cells", "Показатель;2025;;\n;янв;фев;мар\nnps;1;2;3\n", "refused"],
  ["months without a year", "metric_id;Январь;Февраль\nnps;1;2\n", "refused"],
  [
    "Swiss and Indian groups",
    `${LONG}revenue,2025-01,1'234.50\nrevenue,2025-02,1’234.50\nrevenue,2025-03,"1,23,456.50"\n`,
    { rows: [], problems: ["not_a_number@2/value", "not_a_number@3/value", "not_a_number@4/value"] },
  ],
  [
    "French groups and a sign behind",
    "metric_id;period;value\nrevenue;2025-01;1\u202f234,50\u00a0€\nrevenue;2025-02;987,00\u00a0€\n",
    { rows: ["revenue/2025-01//1234.5", "revenue/2025-02//987"], problems: [] },
  ],
  [
    "thousands and millions in letters",
    `${LONG}revenue,2025-01,12k\nrevenue,2025-02,1 млн\nrevenue,2025-03,½\n`,
    { rows: [], problems: ["not_a_number@2/value", "not_a_number@3/value", "not_a_number@4/value"] },
  ],
  [
    "times of day: midnight in three spellings is a day, noon is none",
    `${LONG}nps,1/31/2025 12:00:00 AM,1\nnps,2025-02-28T00:00:00Z,2\nnps,2025-03-31 00:00:00.000,3\nnps,2025-04-01 12:00,4\n`,
    {
      rows: ["nps/2025-01-31//1", "nps/2025-02-28//2", "nps/2025-03-31//3"],
      problems: ["has_time@5/period"],
    },
  ],
  [
    "halves of years and ranges",
    `${LONG}nps,H1 2025,1\nnps,2024/25,1\nnps,январь-март 2025,2\n`,
    { rows: [], problems: ["bad_period@2/period", "bad_period@3/period", "bad_period@4/period"] },
  ],
  [
    "zones that Excel made dates of",
    `${ZONES}nps,2025-01,5-мар,1\nnps,2025-01,03.05.2025,2\nnps,2025-01,1E+05,3\n`,
    {
      rows: ["nps/2025-01/5-мар/1", "nps/2025-01/03.05.2025/2", "nps/2025-01/1E+05/3"],
      problems: ["excel_damaged_id@2/zone", "excel_damaged_id@3/zone", "excel_damaged_id@4/zone"],
    },
  ],
  [
    "shares among per cents, and per cents among shares",
    "metric_id;period;value\ncsat;2025-01;0,94\ncsat;2025-02;95 %\ncsat;2025-03;96\nchurn;2025-01;5 %\nchurn;2025-02;0,04\n",
    {
      rows: [
        "csat/2025-01//0.94",
        "csat/2025-02//95",
        "csat/2025-03//96",
        "churn/2025-01//0.05",
        "churn/2025-02//0.04",
      ],
      problems: ["lost_percent@2/value"],
    },
  ],
  [
    "per cents among shares, in a wide table",
    "period;churn;csat\n2025-01;5 %;95 %\n2025-02;4;96\n2025-03;3;97 %\n",
    {
      rows: [
        "churn/2025-01//0.05",
        "csat/2025-01//95",
        "churn/2025-02//4",
        "csat/2025-02//96",
        "churn/2025-03//3",
        "csat/2025-03//97",
      ],
      problems: ["lost_percent@3/churn"],
    },
  ],
  [
    "medians, and sums in signs",
    `${RUSSIAN}nps;2025-01;Медиана;4\nnps;2025-01;Median;4\nnps;2025-01;Σ A;4\nnps;2025-01;Company;4\nnps;2025-01;Medianhaus;4\n`,
    {
      rows: ["nps/2025-01/Company/4", "nps/2025-01/Medianhaus/4"],
      problems: [...["totals_row@2/zone", "totals_row@3/zone", "totals_row@4/zone"], "possible_total@5/zone"],
    },
  ],
  [
    "letters that became question marks, however few",
    `${ZONES}nps,2025-01,??,1\nnps,2025-02,? 1,2\nnps,2025-03,Who?,3\n`,
    {
      rows: ["nps/2025-01/??/1", "nps/2025-02/? 1/2", "nps/2025-03/Who?/3"],
      problems: ["lost_letters@2/zone", "lost_letters@3/zone"],
    },
  ],
  [
    "one period in three spellings",
    `${LONG}nps,2025-01,1\nnps,01.2025,1.0\nnps,January 2025,2\n`,
    {
      rows: [],
      problems: [
        "conflicting_duplicate@2/value",
        "conflicting_duplicate@3/value",
        "conflicting_duplicate@4/value",
      ],
    },
  ],
  [
    "names of an object's own properties",
    "metric_id,period,zone,__proto__,value\nnps,2025-01,__proto__,1,3\nnps,2025-01,constructor,1,4\n",
    {
      rows: ["nps/2025-01/__proto__/3", "nps/2025-01/constructor/4"],
      problems: ["unknown_column@1/__proto__"],
    },
  ],
  [
    "a web page that begins with a remark",
    "<!-- 1 -->\n<table><tr><td>metric_id</td></tr></table>\n",
    "refused",
  ],
  ["a pointer of Git LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:abc\nsize 1\n", "refused"],
  ["lines of JSON", '{"metric_id":"nps","period":"2025-01","value":1}\n', "refused"],
];

describe("odd exports", () => {
  it.each(CASES)("%s", async (_, text, wanted) => {
    const { report, problems, rows } = await checkTable("values.csv", text);
    const cells = (row: Record<string, unknown>, names: readonly string[]) =>
      names.map((name) => row[name] ?? "");
    const kept = rows.map((row) => cells(row, ["metric_id", "period", "zone", "value"]).join("/"));
    if (wanted === "refused") {
      expect(report?.rejected).toBe(true);
      expect(problems.length).toBeGreaterThan(0);
      expect(kept).toEqual([]);
    } else expect({ rows: kept, problems }).toEqual(wanted);
  });
});
