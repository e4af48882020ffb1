import { describe, expect, it } from "vitest";
import { checkFiles, recordsOf } from "#ingest/check-folder.ts";
import { cellProblem } from "#ingest/problem.ts";
import { bytesSource, SourceFailure } from "#ingest/source.ts";
import { tablesInOrder } from "#ingest/table-order.ts";
import { headerAliases } from "#model/aliases.ts";
import { TABLES } from "#model/tables.ts";
import { check, checkTable, contextFiles } from "./data-folder.ts";

const METRICS = "metric_id,name,aspect,unit,direction,source_id\n";
const codesOf = (
  findings: readonly { code: string; file: string; line: number | null; column: string | null }[],
) => findings.map(({ code, file, line, column }) => `${file}:${line ?? "file"} ${code} ${column ?? "row"}`);

describe("references", () => {
  it("a value of a metric whose row was rejected says where that row is", async () => {
    const { findings } = await check({
      "metrics.csv": `${METRICS}nps,NPS,CX,score,higher,survey\ncsat,C,CX,percnt,higher,survey\n`,
      "values.csv": "metric_id,period,value\nnps,2025-01,1\ncsat,2025-01,2\nother,2025-01,3\n",
    });
    expect(codesOf(findings)).toEqual([
      "metrics.csv:3 not_in_list unit",
      "values.csv:3 rejected_reference metric_id",
      "values.csv:4 unknown_reference metric_id",
    ]);
    expect(findings[1]?.args).toEqual({ table: "metrics", where: "metrics.csv:3" });
  });

  it("a wide column of a rejected metric refuses the file with the reason", async () => {
    const { findings } = await check({
      "metrics.csv": `${METRICS}nps,NPS,CX,score,higher,survey\ncsat,C,CX,percnt,higher,survey\n`,
      "values.csv": "period,nps,csat\n2025-01,1,2\n",
    });
    expect(codesOf(findings)[1]).toBe("values.csv:file rejected_reference csat");
  });

  it("ids that contradict one another count as rejected ones", async () => {
    const { findings } = await check({
      "metrics.csv": `${METRICS}nps,NPS,CX,score,higher,survey\nnps,Other,CX,score,higher,survey\n`,
      "values.csv": "metric_id,period,value\nnps,2025-01,1\n",
    });
    expect(findings.at(-1)).toMatchObject({ code: "rejected_reference", args: { table: "metrics" } });
  });

  it("a table that is refused, or not there, is named once for each file that needs it", async () => {
    const refused = await check({
      "metrics.csv": "PK\u0003\u0004",
      "values.csv": "metric_id,period,value\nnps,2025-01,1\n",
    });
    expect(codesOf(refused.findings)).toContain("values.csv:file reference_table_refused metric_id");
    const missing = await check({ "pilot_zones.csv": "pilot_id,zone,group\np,a,pilot\n" });
    expect(codesOf(missing.findings)).toEqual([
      "values.csv:file missing_table row",
      "pilot_zones.csv:file reference_table_missing pilot_id",
      "pilot_zones.csv:file reference_table_missing zone",
    ]);
  });

  it("zones are checked only where the table of zones is there, those of values with a warning", async () => {
    const table = "metric_id,period,zone,value\nnps,2025-01,a,1\nnps,2025-01,b,2\n";
    const files = { "values.csv": table, "targets.csv": table };
    expect((await check(files)).findings).toEqual([]);
    const { findings } = await check({ ...files, "zones.csv": "zone\na\nbb\n" });
    expect(codesOf(findings)).toEqual([
      "values.csv:3 unlisted_zone zone",
      "targets.csv:3 unknown_reference zone",
    ]);
    expect((await check({ ...files, "zones.csv": "zone\n" })).findings.map(({ code }) => code)).toEqual([
      "no_rows",
    ]);
  });

  it("a pilot zone without values, and a guardrail that is no metric, are named", async () => {
    const { findings } = await check({
      "values.csv": "metric_id,period,zone,value\nnps,2025-01,a,1\n",
      "pilots.csv":
        "pilot_id,name,start,primary_metric,guardrails\np,P,2025-01-01,nps,csat | npz\nq,Q,2025-01-01,nps,csat|fcr\n",
      "pilot_zones.csv": "pilot_id,zone,group\nq,a,pilot\nq,c,control\n",
    });
    expect(codesOf(findings)).toEqual([
      "pilots.csv:2 unknown_reference guardrails",
      "pilot_zones.csv:3 unknown_reference zone",
    ]);
  });

  it("look-alike ids are explained, and near ones suggested", async () => {
    const { findings } = await check({
      "values.csv": "metric_id,period,value\nnрs,2025-01,1\nNPS,2025-02,1\ncsta,2025-03,1\n",
    });
    expect(findings.map(({ args }) => args)).toEqual([
      { table: "metrics", suggestion: "nps", lookalike: "nps" },
      { table: "metrics", suggestion: "nps", lookalike: null },
      { table: "metrics", suggestion: "csat", lookalike: null },
    ]);
  });

  it("ids that differ by case or look alike are kept apart with a warning, and dots alone are no id", async () => {
    const ids = ["nps", "NPS", "nрs", ".", ".."];
    const rows = ids.map((id) => `${id},N,CX,score,higher,survey\n`);
    const header = "metric_id,name,aspect,unit,direction,source_id\n";
    const { problems, report } = await checkTable("metrics.csv", header + rows.join(""));
    expect(problems).toEqual([
      ...["lookalike_values@3/metric_id", "mixed_script@4/metric_id", "lookalike_values@4/metric_id"],
      ...["bad_id@5/metric_id", "bad_id@6/metric_id"],
    ]);
    expect(report).toMatchObject({ rows_ok: 3, rows_rejected: 2 });
  });

  it("a metric is not its own cause; a circle is worth a remark", async () => {
    const links = "cause,effect,sign\nnps,nps,+\ncsat,nps,+\nnps,revenue,+\nrevenue,csat,-\n";
    const { findings } = await check({
      "values.csv": "metric_id,period,value\nnps,2025-01,1\n",
      "links.csv": links,
    });
    expect(codesOf(findings)).toEqual(["links.csv:file link_cycle row", "links.csv:2 self_link effect"]);
    expect(findings[0]).toMatchObject({ severity: "warning" });
  });

  it("tables come after those to which they refer", () => {
    const order = tablesInOrder().map(({ name }) => name);
    expect([...order].sort()).toEqual(TABLES.map(({ name }) => name).sort());
    for (const { name, columns } of TABLES) {
      for (const { references } of columns) {
        if (references)
          expect(order.indexOf(references.split(".")[0] ?? "")).toBeLessThan(order.indexOf(name));
      }
    }
  });
});

describe("duplicates", () => {
  it("over several files, each row names the other file", async () => {
    const header = "metric_id,period,value\n";
    const { findings, files } = await check({
      "values/a.csv": `${header}nps,2025-01,1\nnps,2025-02,2\n`,
      "values/b.csv": `${header}nps,январь 2025,1.0\nnps,2025-02,3\n`,
    });
    expect(codesOf(findings)).toEqual([
      "values/a.csv:3 conflicting_duplicate value",
      "values/b.csv:file repeated_rows row",
      "values/b.csv:3 conflicting_duplicate value",
    ]);
    expect(findings[0]?.args).toEqual({ others: "values/b.csv:3", more: 0 });
    expect(files.slice(2)).toMatchObject([
      { rows_in: 2, rows_ok: 1, rows_rejected: 1, rows_repeated: 0 },
      { rows_in: 2, rows_ok: 0, rows_rejected: 1, rows_repeated: 1 },
    ]);
  });

  it("so many of one key are settled in a moment, each row naming a few others", async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `nps,2025-01,${i}\n`);
    const { report, findings } = await checkTable("values.csv", `metric_id,period,value\n${rows.join("")}`);
    expect(report).toMatchObject({ rows_ok: 0, rows_rejected: 30_000 });
    const places = (lines: readonly number[]) => lines.map((line) => `values.csv:${line}`).join(", ");
    const listed = findings.filter(({ code }) => code === "conflicting_duplicate");
    expect(listed[0]?.args).toEqual({ others: places([3, 4, 5, 6, 7]), more: 29_994 });
    expect(listed[8]?.args).toEqual({ others: places([2, 3, 4, 5, 6]), more: 29_994 });
  }, 30_000);

  it("a source that is the metric's own is no difference, another one is", async () => {
    const { files, findings } = await check({
      "values/a.csv": "metric_id,period,value\nnps,2025-01,1\nnps,2025-02,1\n",
      "values/b.csv": "metric_id,period,value,source_id\nnps,2025-01,1,survey\nnps,2025-02,1,crm\n",
    });
    expect(files.at(-1)).toMatchObject({ rows_ok: 0, rows_rejected: 1, rows_repeated: 1 });
    expect(findings.filter(({ code }) => code === "conflicting_duplicate")).toHaveLength(2);
  });

  it("two equal sales are two sales", async () => {
    const { report } = await checkTable(
      "transactions.csv",
      "customer_id,date,amount\nc,2025-01-01,5\nc,2025-01-01,5\n",
    );
    expect(report).toMatchObject({ rows_ok: 2, rows_repeated: 0 });
  });

  it("ids so many that they are hashed are told apart and found again", async () => {
    const row = (i: number): string => `r${i},2025-01-01,nps,${i % 11}`;
    const rows = Array.from({ length: 210_000 }, (_, i) => row(i));
    const text = ["response_id,date,question,score", ...rows, row(7), "r8,2025-01-01,nps,9.5", ""].join("\n");
    const { files, findings } = await check({
      "responses/a.csv": text,
      "responses/b.csv": "response_id,date,question,score\nr9,2025-01-01,nps,9\nr10,2025-01-02,nps,10\n",
    });
    expect(files.slice(-2)).toMatchObject([
      { rows_in: 210_002, rows_ok: 209_998, rows_rejected: 3, rows_repeated: 1 },
      { rows_in: 2, rows_ok: 0, rows_rejected: 1, rows_repeated: 1 },
    ]);
    expect(codesOf(findings.filter(({ code }) => code === "conflicting_duplicate"))).toEqual([
      "responses/a.csv:10 conflicting_duplicate score",
      "responses/a.csv:12 conflicting_duplicate response_id",
      "responses/a.csv:210003 conflicting_duplicate score",
      "responses/b.csv:3 conflicting_duplicate response_id",
    ]);
  }, 60_000);
});

describe("tables", () => {
  it("every column goes by Russian and Ukrainian names that mean one column only", () => {
    for (const { name, columns } of TABLES) {
      const owner = new Map<string, string>();
      for (const column of columns) {
        const names = headerAliases(name, column.name);
        expect(names.length, `${name}.${column.name}`).toBeGreaterThan(1);
        for (const alias of [column.name, ...names]) {
          expect(alias).toBe(alias.toLowerCase().normalize("NFC"));
          expect(owner.get(alias) ?? column.name, `${name}: ${alias}`).toBe(column.name);
          owner.set(alias, column.name);
        }
      }
    }
  });

  it("further columns of zones are numbers where all of them are, in every file", async () => {
    const { tables } = await check({
      "values.csv": "metric_id,period,value\nnps,2025-01,1\n",
      "zones/a.csv": "zone;area;code;staff\na;120,5;007;12\n",
      "zones/b.csv": "zone,area,code,staff\nb,80.5,12,many\n",
    });
    const zones = tables.get("zones");
    expect(zones && recordsOf(zones).map((record) => Object.fromEntries(record))).toEqual([
      { zone: "a", area: 120.5, code: "007", staff: "12" },
      { zone: "b", area: 80.5, code: "12", staff: "many" },
    ]);
  });

  it.each([
    ["a decimal comma proven by another column", "a;1,234;0,5\nb;800;1,5", [1.234, 800], []],
    ["one sign for all", "a;12%;1\nb;13 %;1", [12, 13], []],
    ["empty cells", "a;;1\nb;800;1", [null, 800], []],
    ["a comma that reads both ways", "a;1,234;1\nb;800;1", ["1,234", "800"], ["numbers_as_text@2/area"]],
    ["a mark for a missing value", "a;800;1\nb;н/д;1", ["800", "н/д"], ["numbers_as_text@3/area"]],
    ["two signs", "a;800;1\nb;8 %;1", ["800", "8 %"], ["numbers_as_text@3/area"]],
    ["two decimal signs", "a;1,5;1\nb;1.5;1", ["1,5", "1.5"], ["numbers_as_text@2/area"]],
    ["words", "a;800;1\nb;large;1", ["800", "large"], []],
  ])("a further column with %s", async (_, zones, area, problems) => {
    const checked = await checkTable("zones.csv", `zone;area;other\n${zones}\n`, {
      "values.csv": "metric_id,period,value\nnps,2025-01,1\n",
    });
    expect(checked.rows.map((row) => row["area"] ?? null)).toEqual(area);
    expect(checked.problems).toEqual(problems);
  });

  it("answers beyond the scale of the Net Promoter Score are rejected, those on other scales are not", async () => {
    const { rows, problems } = await checkTable(
      "responses.csv",
      "response_id,date,question,score\na,2025-01-01,nps,10\nb,2025-01-01,nps,11\nc,2025-01-01,nps,-1\nd,2025-01-01,csat,95\ne,2025-01-01,nps,0\n",
      { "values.csv": "metric_id,period,value\nnps,2025-01,1\n" },
    );
    expect(problems).toEqual(["out_of_range@3/score", "out_of_range@4/score"]);
    expect(rows.map((row) => row["response_id"])).toEqual(["a", "d", "e"]);
  });

  it("a word that names totals is a wrong word where only some words are right", async () => {
    const { problems } = await checkTable(
      "metrics.csv",
      "metric_id,name,aspect,unit,direction,source_id,aggregation\nnps,NPS,CX,score,higher,survey,avg\n",
    );
    expect(problems).toEqual(["not_in_list@2/aggregation"]);
  });

  it.each([
    ["targets.csv", "Показатель;Период;Значение\nnps;2025;50\n"],
    ["targets.csv", "Показник;Період;Значення\nnps;2025;50\n"],
    ["events.csv", "Дата;Название\n01.02.2025;Акция\n"],
    ["pilots.csv", "Пилот;Название;Начало;Главная метрика\np;Пилот;01.02.2025;nps\n"],
  ])("usual headers of %s: %s", async (file, text) => {
    const { rows, problems } = await checkTable(file, text);
    expect({ problems, rows: rows.length }).toEqual({ problems: [], rows: 1 });
  });

  it("bounds, whole numbers, lists and flags are checked, all of a row at once", async () => {
    const { problems } = await checkTable(
      "maturity.csv",
      "assessment_id,date,respondent,question_id,answer,role\na 1,2025-01,x,M1,6,boss\na1,2025-01-01,x,M1,2.5,middle\na1,2025-01-01,x,M2,,middle\n",
    );
    expect(problems).toEqual([
      "bad_id@2/assessment_id",
      "bad_date@2/date",
      "not_in_list@2/role",
      "out_of_range@2/answer",
      "not_whole@3/answer",
    ]);
  });

  it("a share takes a per cent sign", async () => {
    const { rows } = await checkTable(
      "pilots.csv",
      "pilot_id,name,start,primary_metric,min_effect,margin\np,P,2025-01-01,churn,-1 %,30 %\n",
      { "values.csv": "metric_id,period,value\nnps,2025-01,1\n" },
    );
    expect(rows[0]).toMatchObject({ min_effect: -0.01, margin: 0.3 });
  });

  it("settings that are wrong are named, and the others hold", async () => {
    const { settings, findings } = await check({
      "values.csv": "metric_id,period,value\nnps,2025-01,1\n",
      "dashboard.json": '{"currency": "euro", "locale": "uk", "colour": "red"}',
    });
    expect(settings).toEqual({ locale: "uk" });
    expect(codesOf(findings).sort()).toEqual([
      "dashboard.json:file bad_settings colour",
      "dashboard.json:file bad_settings currency",
    ]);
  });

  it.each([
    [
      "metrics that nobody knows",
      '{"headline": ["nps", "npss"], "outcomes": ["x"]}',
      ["unknown_reference headline", "unknown_reference outcomes"],
    ],
    ["another encoding", Buffer.from('{"company": "\xca\xe8\xe9\xe2"}', "latin1"), ["bad_settings null"]],
    ["no end", `{"company": "${"x".repeat(1_100_000)}"}`, ["bad_settings null"]],
  ])("settings with %s are an error", async (_, content, problems) => {
    const { findings } = await checkTable("dashboard.json", content, {
      "values.csv": "metric_id,period,value\nnps,2025-01,1\n",
    });
    expect(findings.map(({ code, column }) => `${code} ${column}`)).toEqual(problems);
  });

  it("of settings under two names the contract's own is read, and the other named", async () => {
    const { settings, findings } = await check({
      "values.csv": "metric_id,period,value\nnps,2025-01,1\n",
      "Dashboard.json": '{"currency": "EUR"}',
      "dashboard.json": '{"currency": "UAH"}',
    });
    expect(settings).toEqual({ currency: "UAH" });
    expect(codesOf(findings)).toEqual(["Dashboard.json:file ignored_file row"]);
  });

  it("settings that cannot be read are named, and the tables are read all the same", async () => {
    const text = (content: string) => () => ({ source: bytesSource(new TextEncoder().encode(content)) });
    const context = [...(await contextFiles())].map(([path, bytes]) => ({
      path,
      open: () => ({ source: bytesSource(bytes) }),
    }));
    const gone = async function* (): AsyncGenerator<Uint8Array> {
      yield new Uint8Array();
      throw new SourceFailure(cellProblem("unreadable", { why: "gone", detail: "ENOENT" }));
    };
    const { findings, files } = await checkFiles([
      ...context,
      { path: "values.csv", open: text("metric_id,period,value\nnps,2025-01,1\n") },
      { path: "dashboard.json", open: () => ({ source: gone }) },
    ]);
    expect(codesOf(findings)).toEqual(["dashboard.json:file unreadable row"]);
    expect(files.at(-1)).toMatchObject({ file: "values.csv", rows_ok: 1 });
  });
});
