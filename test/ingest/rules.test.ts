import { describe, expect, it } from "vitest";
import { check, checkTable } from "./data-folder.ts";

const VALUES = { "values.csv": "metric_id,period,zone,value\nnps,2025-01,a,1\nnps,2025-01,b,2\n" };
const PILOTS = "pilot_id,name,start,end,primary_metric\n";
const P = `${PILOTS}p,P,2025-03-01,2025-06-30,nps\n`;

describe("what no row can be is rejected, in the column where it shows", () => {
  it.each([
    [
      "a pilot that ends before it starts",
      "pilots.csv",
      `${PILOTS}p,P,2025-03-01,2025-02-28,nps\nq,Q,2025-03-01,2025-03-01,nps\nr,R,2025-03-01,,nps\n`,
      ["date_order@2/end"],
    ],
    [
      "an action that is closed before it is opened",
      "actions.csv",
      "action_id,name,opened,closed\na,A,05.03.2025,04.03.2025\nb,B,05.03.2025,05.03.2025\n",
      ["date_order@2/closed"],
    ],
    [
      "a department that rates itself",
      "feedback.csv",
      "period,supplier,client,score\n2025-01,IT,IT,9\n2025-01,IT,HR,8\n",
      ["self_rating@2/client"],
    ],
    [
      "a metric that is its own cause",
      "links.csv",
      "cause,effect\nnps,nps\ncsat,nps\n",
      ["self_link@2/effect"],
    ],
  ])("%s", async (_, file, text, wanted) => {
    const { problems, findings, report } = await checkTable(file, text, VALUES);
    expect(problems).toEqual(wanted);
    expect(findings[0]?.severity).toBe("error");
    expect(report).toMatchObject({ rows_rejected: 1 });
  });

  it("a day that is wrong itself is named once, and not compared", async () => {
    const { problems } = await checkTable("pilots.csv", `${PILOTS}p,P,2025-03-01,2025-02-30,nps\n`, VALUES);
    expect(problems).toEqual(["bad_date@2/end"]);
  });

  it("zones of a pilot that was rejected say where its row is", async () => {
    const { findings } = await check({
      ...VALUES,
      "pilots.csv": `${PILOTS}p,P,2025-03-01,2025-02-28,nps\n`,
      "pilot_zones.csv": "pilot_id,zone,group\np,a,pilot\n",
    });
    expect(findings.map(({ code }) => code)).toEqual(["date_order", "rejected_reference"]);
    expect(findings[1]?.args).toEqual({ table: "pilots", where: "pilots.csv:2" });
  });
});

describe("what is hardly meant is kept with a warning", () => {
  it.each([
    [
      "a zone that starts beside its pilot, and a start of a control",
      "pilot_zones.csv",
      "pilot_id,zone,group,start\np,a,pilot,2025-02-01\np,b,control,2025-04-01\n",
      ["date_order@2/start", "start_of_control@3/start"],
    ],
    [
      "a zone that starts after its pilot has ended",
      "pilot_zones.csv",
      "pilot_id,zone,group,start\np,a,pilot,2025-07-01\np,b,control,\n",
      ["date_order@2/start"],
    ],
    [
      "a rollout before the pilot, and a zone in two waves",
      "rollout.csv",
      "pilot_id,wave,zone,planned_date,actual_date\np,1,a,2024-12-01,2025-08-01\np,2,a,2025-09-01,\n",
      ["date_order@2/planned_date", "zone_in_two_waves@3/zone"],
    ],
    [
      "guardrails that are none",
      "pilots.csv",
      "pilot_id,name,start,primary_metric,guardrails\nx,X,2025-01-01,nps,nps|csat\ny,Y,2025-01-01,nps,csat|fcr|csat\n",
      ["primary_as_guardrail@2/guardrails", "listed_twice@3/guardrails"],
    ],
    [
      "two touchpoints at one place",
      "touchpoints.csv",
      "touchpoint_id,name,stage,position\na,A,x,1\nb,B,x,2\nc,C,y,1\n",
      ["same_position@4/position"],
    ],
    [
      "leaders below the average",
      "benchmarks.csv",
      "element,average,leader\nM,5,8\nF,8,5\n",
      ["leader_below_average@3/leader"],
    ],
    [
      "an action due before it is opened, and one that is closed and open",
      "actions.csv",
      "action_id,name,opened,due,closed,status\na,A,2025-03-01,2025-02-01,,open\nb,B,2025-03-01,,2025-04-01,doing\nc,C,2025-03-01,,2025-04-01,done\n",
      ["date_order@2/due", "closed_but_open@3/status"],
    ],
    [
      "rates that are to be added up",
      "metrics.csv",
      "metric_id,name,aspect,unit,direction,source_id,aggregation\nnps,N,CX,score,higher,survey,mean\nfcr,F,OX,percent,higher,callc,sum\norders,O,TX,count,higher,erp,sum\n",
      ["summed_rates@3/aggregation"],
    ],
    [
      "counts below zero, once for each metric, and differences that may be",
      "values.csv",
      "metric_id,period,value\norders,2025-01,-5\norders,2025-02,-6\naht,2025-01,-1\nnps,2025-01,-20\nrevenue,2025-01,-3\n",
      ["negative_quantity@2/value", "negative_quantity@4/value"],
    ],
    [
      "counts below zero in a wide table",
      "values.csv",
      "period;orders;nps\n2025-01;5;-4\n2025-02;-5;1\n",
      ["negative_quantity@3/orders"],
    ],
    [
      "values behind which nobody stands",
      "values.csv",
      "metric_id,period,value,n\nnps,2025-01,0,0\nnps,2025-02,0,0\nnps,2025-03,5,1\n",
      ["empty_sample@2/n"],
    ],
    [
      "a margin above the amount, but for returns",
      "transactions.csv",
      "customer_id,date,amount,margin\na,2025-01-01,10,3\nb,2025-01-01,-10,-3\nc,2025-01-01,10,30\n",
      ["margin_above_amount@4/margin"],
    ],
    [
      "means in place of answers",
      "responses.csv",
      "response_id,date,question,score\na,2025-01-01,nps,9\nb,2025-01-01,nps,8.7\nc,2025-01-01,csat,4.5\n",
      ["nps_not_whole@3/score"],
    ],
  ])("%s", async (_, file, text, wanted) => {
    const { problems, findings, report } = await checkTable(file, text, {
      ...VALUES,
      ...(file === "pilots.csv" ? {} : { "pilots.csv": P }),
    });
    expect(problems).toEqual(wanted);
    expect(findings.every(({ severity }) => severity === "warning")).toBe(true);
    expect(report).toMatchObject({ rejected: false, rows_rejected: 0 });
  });

  it("zones with values that the table of zones lacks, each where it comes first", async () => {
    const values = "metric_id,period,zone,value\nnps,2025-01,North 1,1\nnps,2025-02,North 1,2\n";
    const { findings } = await check({
      "values/a.csv": values,
      "values/b.csv": values.replaceAll("2025", "2024"),
      "zones.csv": "zone\nNorth-1\n",
    });
    expect(findings.map(({ code, file, line, args }) => ({ code, file, line, args }))).toEqual([
      { code: "unlisted_zone", file: "values/a.csv", line: 2, args: { suggestion: "North-1" } },
    ]);
  });
});

describe("numbers on another scale than the rest of the file", () => {
  const sales = (...margins: readonly number[]): string =>
    `customer_id,date,amount,margin\n${margins.map((margin, i) => `c${i},2025-01-01,${100 * (i + 1)},${margin}\n`).join("")}`;
  const answers = (...scores: readonly number[]): string =>
    `response_id,date,question,score\n${scores.map((score, i) => `r${i},2025-01-01,csat,${score}\n`).join("")}`;
  const values = (metric: string, ...numbers: readonly number[]): string =>
    `metric_id,period,value\n${numbers.map((number, i) => `${metric},2025-${String(i + 1).padStart(2, "0")},${number}\n`).join("")}`;

  it.each([
    ["shares throughout", "values.csv", values("csat", 0.94, 0.95, 0.9), ["shares_for_percent@2/value"]],
    ["per cents that are small", "values.csv", values("csat", 0.1, 0.2, 0.15), []],
    ["a share among per cents", "values.csv", values("csat", 94, 95, 0.93, 92, 91), ["other_scale@4/value"]],
    [
      "a per cent among shares",
      "values.csv",
      values("churn", 0.04, 0.05, 4, 0.03, 0.05),
      ["other_scale@4/value"],
    ],
    ["ratios above one", "values.csv", values("churn", 3, 4, 2.5, 0.9), []],
    ["other units", "values.csv", values("aht", 0.4, 0.5, 0.9), []],
    [
      "a mark of a hundred among those of five",
      "responses.csv",
      answers(5, 4, 3, 5, 45),
      ["other_scale@6/score"],
    ],
    ["marks of a hundred", "responses.csv", answers(80, 90, 5, 100), []],
    ["margins that are shares", "transactions.csv", sales(0.25, 0.3, 0.2), ["margin_as_share@2/margin"]],
    ["margins that are money", "transactions.csv", sales(25, 0.3, 20), []],
  ])("%s", async (_, file, text, wanted) => {
    const { problems, report } = await checkTable(file, text, VALUES);
    expect(problems).toEqual(wanted);
    expect(report).toMatchObject({ rows_rejected: 0, rejected: false });
  });
});

describe("names that are none", () => {
  it.each(["NULL", "(Blank)", "н/д", "\\N", "None", "—"])(
    "%s as a zone is kept with a warning",
    async (zone) => {
      const { problems, rows } = await checkTable(
        "values.csv",
        `metric_id,period,zone,value\nnps,2025-01,${zone},1\n`,
      );
      expect(problems).toContain("marker_as_name@2/zone");
      expect(rows).toMatchObject([{ zone }]);
    },
  );

  it.each([
    ["NULL", "missing_value"],
    ["nan", "missing_value"],
    ["-", "missing_value"],
    ["Итого", "totals_row"],
    ["Total", "totals_row"],
    ["1.23457E+11", "excel_damaged_id"],
  ])(
    "%s as a customer is an error: all sales without one would be those of one customer",
    async (customer, code) => {
      const text = `customer_id,date,amount\nc1,2025-01-01,5\n${customer},2025-01-01,5\n`;
      const { problems, report } = await checkTable("transactions.csv", text, VALUES);
      expect(problems).toEqual([`${code}@3/customer_id`]);
      expect(report).toMatchObject({ rows_ok: 1, rows_rejected: 1 });
    },
  );

  it("are told among so many customers that nobody remembers them", async () => {
    const rows = Array.from({ length: 210_000 }, (_, i) => `c${i},2025-01-01,5\n`);
    const text = `customer_id,date,amount\n${rows.join("")}Total,2025-01-01,5\nNULL,2025-01-01,5\n`;
    const { problems } = await checkTable("transactions.csv", text, VALUES);
    expect(problems).toEqual(["totals_row@210002/customer_id", "missing_value@210003/customer_id"]);
  }, 30_000);

  it("ids that became numbers on their way are kept with a warning", async () => {
    const text = "customer_id,date,amount\n1001.0,2025-01-01,5\n";
    expect((await checkTable("transactions.csv", text, VALUES)).problems).toEqual([
      "excel_damaged_id@2/customer_id",
    ]);
  });
});

describe("what to do", () => {
  const args = async (file: string, text: string) =>
    (await checkTable(file, text, VALUES)).findings.map((one) => one.args);

  it.each([
    ["Значение, грн", "Значение, грн"],
    ["Sum of value", "Sum of value"],
    ["Сумма по полю Значение", "Сумма по полю Значение"],
    ["Value (UAH)", "Value (UAH)"],
    ["value*", "value*"],
    ['"value\n[UAH]"', "value\n[UAH]"],
    ["Data[value]", "Data[value]"],
    ["val\u200bue", "val\u200bue"],
  ])("a header such as %s is known for what it means", async (header, suggestion) => {
    const text = `metric_id;period;${header}\nnps;2025-01;1\n`;
    expect((await args("values.csv", text))[0]).toMatchObject({ name: "value", suggestion });
  });

  it("headers of which none is right are all named, and so is the column of periods of a wide table", async () => {
    expect(await args("values.csv", "M[metric_id],C[period],[value]\nnps,2025-01,1\n")).toEqual([
      {
        expected: "metric_id, period, value",
        first: "M[metric_id] · C[period] · [value]",
        near: "M[metric_id] → metric_id, C[period] → period, [value] → value",
      },
    ]);
    expect((await args("values.csv", "Row Labels,nps,csat\n2025-01,1,2\n"))[0]).toMatchObject({
      near: "Row Labels → period",
    });
  });

  it("ids between other signs than a bar are listed with bars", async () => {
    for (const list of ["csat, fcr", "csat;fcr", "csat\nfcr"]) {
      const text = `pilot_id,name,start,primary_metric,guardrails\np,P,2025-01-01,nps,"${list}"\n`;
      expect(await args("pilots.csv", text)).toEqual([
        { table: "metrics", suggestion: "csat|fcr", lookalike: null },
      ]);
    }
  });

  it("a name in place of an id is known for it, in a cell as in a header", async () => {
    const cell = await args("values.csv", "metric_id,period,value\nNet promoter score,2025-01,1\n");
    expect(cell).toEqual([{ table: "metrics", suggestion: "nps", lookalike: null }]);
    const header = await args("values.csv", "period;csat;System Uptime\n2025-01;1;2\n");
    expect(header).toEqual([{ atLine: 1, by: "metric_id", suggestion: "uptime" }]);
  });

  it("a row of units is a second header, a cell too many may be the number of the row", async () => {
    const units = await checkTable("values.csv", "period;nps;aht\n;балл;мин\n2025-01;41;5,5\n");
    expect(units.problems).toEqual(["second_header@2/nps"]);
    const numbered = await args(
      "values.csv",
      'metric_id,period,value\n1,nps,2025-01,41\n2,nps,2025-02,"42"\n',
    );
    expect(numbered).toEqual(
      [1, 2].map(() => ({ expected: 3, got: 4, decimalComma: false, rowNumber: true })),
    );
    const commas = await args("values.csv", "metric_id,period,value\nnps,2025-01,41,5\n");
    expect(commas).toEqual([{ expected: 3, got: 4, decimalComma: true, rowNumber: false }]);
  });

  it("a mark for nothing is told from a wrong date, and may be left out where the column may be empty", async () => {
    const pilot = (start: string, end: string): string =>
      `pilot_id,name,start,end,primary_metric,min_effect\np,P,${start},${end},nps,n/a\n`;
    expect(await args("pilots.csv", pilot("2025-01-01", "NULL"))).toEqual([
      { optional: true },
      { optional: true },
    ]);
    expect((await args("pilots.csv", pilot("-", "2025-01-01")))[0]).toEqual({ optional: false });
  });

  it("what reports put below a table is called a note", async () => {
    const notes = [
      "Applied filters: Year is 2025",
      "Copyright (c) 2025 Example Inc",
      "Generated By: Olena 3/14/2025",
      "-----------",
    ];
    const text = `metric_id,period,value\nnps,2025-01,1\n${notes.map((note) => `"${note}"\n"${note}",,\n`).join("")}`;
    const { problems } = await checkTable("values.csv", text);
    expect(problems.map((problem) => problem.split("@")[0])).toEqual(
      notes.flatMap(() => ["not_data", "not_data"]),
    );
  });

  it("letters are named where they are too few to tell an encoding from another", async () => {
    const latin = (text: string, bytes: readonly number[]) =>
      Buffer.concat([Buffer.from(text), Buffer.from(bytes), Buffer.from(",1\n")]);
    const twoLetters = latin("metric_id,period,zone,value\nnps,2025-01,", [0xce, 0xd3]);
    const { findings } = await checkTable("values.csv", twoLetters);
    expect(findings.map(({ code, args }) => ({ code, args }))).toEqual([
      { code: "uncertain_encoding", args: { letters: "О У" } },
    ]);
  });
});

describe("years", () => {
  const values = (...years: readonly number[]): string =>
    `metric_id,period,value\n${years.map((year, i) => `nps,${year}-${String((i % 12) + 1).padStart(2, "0")},1\n`).join("")}`;

  it.each([
    ["a year ahead of all others", [2024, 2024, 2025, 2025, 2052], ["unlikely_year@6/period"]],
    [
      "years on both sides",
      [1994, 2024, 2024, 2025, 2025, 2052],
      ["unlikely_year@2/period", "unlikely_year@7/period"],
    ],
    ["a history without gaps", [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017], []],
    ["every fifth year", [2005, 2010, 2015, 2020, 2025], []],
    ["every tenth year", [1995, 2005, 2015, 2025], []],
    ["two years far apart, where none is the odd one", [2005, 2025], []],
    [
      "years before any dashboard",
      [1989, 1988, 1987],
      ["unlikely_year@2/period", "unlikely_year@3/period", "unlikely_year@4/period"],
    ],
  ])("%s", async (_, years, wanted) => {
    const { problems, report } = await checkTable("values.csv", values(...years));
    expect(problems).toEqual(wanted);
    expect(report).toMatchObject({ rows_ok: years.length });
  });

  it("may lie far ahead where they are planned", async () => {
    const text = values(2024, 2024, 2025, 2025, 2040);
    expect((await checkTable("targets.csv", text, VALUES)).problems).toEqual([]);
  });
});

describe("settings", () => {
  const settings = async (text: string) => {
    const { findings, settings } = await check({ ...VALUES, "dashboard.json": text });
    return {
      settings,
      found: findings.map(({ severity, code, line, args }) => ({ severity, code, line, args })),
    };
  };

  it("given twice with different values are an error that names their lines, and neither is used", async () => {
    const text = '{\n  "headline": ["nps"],\n  "currency": "EUR",\n  "head\\u006cine": ["csat"]\n}';
    expect(await settings(text)).toEqual({
      settings: { currency: "EUR" },
      found: [
        {
          severity: "error",
          code: "repeated_setting",
          line: 4,
          args: { key: "headline", lines: "2, 4", same: false },
        },
      ],
    });
  });

  it("given twice with the same value are a warning, and hold", async () => {
    const text = '{"headline": ["nps", "csat"], "currency": "EUR",\r\n"headline":["nps",\r"csat"]}';
    expect(await settings(text)).toEqual({
      settings: { currency: "EUR", headline: ["nps", "csat"] },
      found: [
        {
          severity: "warning",
          code: "repeated_setting",
          line: 2,
          args: { key: "headline", lines: "1, 2", same: true },
        },
      ],
    });
  });

  it("inside others are found at any depth, and text that looks like a key is none", async () => {
    const { found } = await settings(
      '{"company": "\\"a\\": 1, \\"a\\": 2 {[", "x": [{"b": 1}, {"b": {"c": 1, "d": [], "c": 2}}]}',
    );
    expect(found.map(({ code, args }) => [code, args])).toEqual([
      ["bad_settings", { key: "x", why: "unknown", atLine: null }],
      ["repeated_setting", { key: "x.1.b.c", lines: "1, 1", same: false }],
    ]);
  });

  it.each([
    ["a comma too many", '{\n "company": "X",\n "headline": ["nps",],\n "currency": "EUR"\n}', 3],
    ["a comma too few", '{\n "company": "X"\n "currency": "EUR"\n}', 3],
    [
      "quotation marks from a word processor",
      '{\r\n “company”: "X",\r\n "currency": "EUR", "locale": "en"\r\n}',
      2,
    ],
    ["no end", '{\n "company":', 2],
    ["a remark", '{\n "company": "X", // the name\n "currency": "EUR"\n}', 2],
  ])("that are no JSON for %s are told by their line", async (_, text, atLine) => {
    const { found } = await settings(text);
    expect(found.map(({ args }) => args)).toEqual([{ key: "", why: "json", atLine }]);
  });

  it("of nothing but open brackets end at once", async () => {
    const { found } = await settings(`${"[".repeat(200_000)}${"]".repeat(200_000)}`);
    expect(found).toHaveLength(1);
  });
});
