import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { TABLES } from "#model/tables.ts";
import {
  emptyTable,
  type PreviewMode,
  previewProvenance,
  previewSettings,
  previewTable,
} from "#query/preview-tables.ts";
import { referenceWords } from "#query/reference-words.ts";
import { valueChanges } from "#query/value-changes.ts";

const tableOf = (name: string) => {
  const table = TABLES.find((one) => one.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

/** A published site in one schema, local rows staged in another that stands before it. */
async function asked(mode: PreviewMode) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const run = (sql: string) => connection.run(sql);
  await run("CREATE SCHEMA site");
  await run("CREATE SCHEMA preview");
  await run(`CREATE TYPE metric AS ENUM ('nps', 'csat')`);
  await run(`CREATE TABLE site.metrics AS SELECT 'nps'::metric AS metric_id, 'NPS' AS name, 'CX' AS aspect, 'points' AS unit,
    'higher' AS direction, 'survey' AS source_id, 'mean' AS aggregation, NULL::VARCHAR AS owner, NULL::VARCHAR AS touchpoint_id,
    NULL::VARCHAR AS perspective, NULL::VARCHAR AS description, NULL::VARCHAR AS name_ru, NULL::VARCHAR AS name_uk`);
  await run(`CREATE TABLE site."values" AS SELECT * FROM (VALUES
    ('nps'::metric, '2025-01', DATE '2025-01-01', 'month', 'a', NULL::VARCHAR, 40::DOUBLE, NULL::DOUBLE, NULL::VARCHAR),
    ('nps', '2025-02', DATE '2025-02-01', 'month', 'a', NULL, 41, NULL, NULL),
    ('nps', '2025-02', DATE '2025-02-01', 'month', NULL, NULL, 42, NULL, NULL))
    AS t(metric_id, period, period_start, grain, zone, segment, value, n, source_id)`);
  await run(`CREATE TABLE site.provenance AS SELECT 'nps'::metric AS metric_id, 'survey' AS source_id, 'values.csv' AS file, 3 AS rows,
    DATE '2025-01-01' AS first_period_start, DATE '2025-02-01' AS last_period_start`);
  await run("CREATE TABLE site.dashboard (key VARCHAR, value VARCHAR)");
  await run("SET search_path = 'preview,site'");
  await run(`CREATE TABLE staged_values AS SELECT *, 'values/new.csv' AS _file FROM (VALUES
    ('nps', '2025-02', '2025-02-01', 'month', NULL::VARCHAR, NULL::VARCHAR, 52::DOUBLE, NULL::DOUBLE, NULL::VARCHAR),
    ('nps', '2025-03', '2025-03-01', 'month', 'a', NULL, 43, NULL, 'crm'))
    AS t(metric_id, period, period_start, grain, zone, segment, value, n, source_id)`);
  await run(previewTable(tableOf("values"), mode, "site"));
  await run(previewProvenance(mode, "site"));
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  return { run, rows };
}

test("local values join the published ones, and take the place of those with the same key", async () => {
  const { rows } = await asked("join");
  expect(
    await rows(`SELECT period, zone, value, source_id FROM "values" ORDER BY period, zone NULLS FIRST`),
  ).toEqual([
    ["2025-01", "a", 40, null],
    ["2025-02", null, 52, null],
    ["2025-02", "a", 41, null],
    ["2025-03", "a", 43, "crm"],
  ]);
  expect(await rows("SELECT * FROM provenance ORDER BY file, source_id")).toEqual([
    ["nps", "survey", "values.csv", 3, "2025-01-01", "2025-02-01"],
    ["nps", "crm", "values/new.csv", 1, "2025-03-01", "2025-03-01"],
    ["nps", "survey", "values/new.csv", 1, "2025-02-01", "2025-02-01"],
  ]);
  expect(await rows(valueChanges("site").sql)).toEqual([
    ["nps", "2025-02", 0, 1, 0, 42, 52],
    ["nps", "2025-03", 1, 0, 0, null, null],
  ]);
});

test("a file that replaces its table leaves nothing of the published rows", async () => {
  const { rows } = await asked("replace");
  expect(await rows(`SELECT count(*)::INT FROM "values"`)).toEqual([[2]]);
  expect(await rows("SELECT count(*)::INT, min(file) FROM provenance")).toEqual([[2, "values/new.csv"]]);
  expect(await rows(valueChanges("site").sql)).toEqual([
    ["nps", "2025-01", 0, 0, 1, null, null],
    ["nps", "2025-02", 0, 1, 1, 42, 52],
    ["nps", "2025-03", 1, 0, 0, null, null],
  ]);
});

test("a metric without an aggregation gets the one of its unit, as at build", async () => {
  const { run, rows } = await asked("join");
  const columns = tableOf("metrics").columns.map(({ name }) => {
    const cell = { metric_id: "'sales'", unit: "'currency'" }[name] ?? "NULL::VARCHAR";
    return `${cell} AS "${name}"`;
  });
  await run(`CREATE TABLE staged_metrics AS SELECT ${columns.join(", ")}, 'metrics/more.csv' AS _file`);
  await run(previewTable(tableOf("metrics"), "join", "site"));
  expect(await rows("SELECT metric_id, aggregation FROM metrics ORDER BY rowid")).toEqual([
    ["nps", "mean"],
    ["sales", "sum"],
  ]);
});

test("settings become rows as published ones are, and every statement is sound for its table", async () => {
  const { run, rows } = await asked("join");
  await run(previewSettings({ company: "O'Neil", headline: ["nps"] }, "site"));
  expect(await rows("FROM dashboard")).toEqual([
    ["company", `"O'Neil"`],
    ["headline", `["nps"]`],
  ]);
  await run(emptyTable("metrics", "site"));
  expect(await rows("SELECT count(*)::INT FROM metrics")).toEqual([[0]]);
  for (const table of TABLES) {
    const period = table.columns.some(({ kind }) => kind === "period");
    const names = table.columns.map(({ name }) => `"${name}"`);
    const all = [...names, ...(period ? ["period_start", "grain"] : []), "_file"];
    const text = (name: string) => {
      const kind = table.columns.find((column) => `"${column.name}"` === name)?.kind;
      return `NULL::${kind === "number" || kind === "integer" ? "DOUBLE" : "VARCHAR"} AS ${name}`;
    };
    await run(`CREATE OR REPLACE TABLE "staged_${table.name}" AS SELECT ${all.map(text).join(", ")}`);
    await run(`DROP TABLE IF EXISTS preview."${table.name}"`);
    await run(previewTable(table, "replace", "site"));
  }
  expect(await rows(referenceWords().sql)).toEqual([]);
});
