import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cachedIngest, ingestInputs, rememberIngest } from "../../scripts/ingest/cache.ts";
import type { IngestResult } from "../../scripts/ingest/store-types.ts";

let folder: string;
let data: string;
let warehouse: string;
const options = { allowRejects: false };
const result: IngestResult = {
  files: [],
  problems: [],
  settings: { company: "Ünïcode" },
  tables: new Map([["values", 3]]),
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-cache-"));
  data = join(folder, "data");
  warehouse = join(folder, "warehouse.duckdb");
  mkdirSync(join(data, "values"), { recursive: true });
  writeFileSync(join(data, "values", "a.csv"), "metric_id,period,value\n");
  writeFileSync(warehouse, "a database");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function remembered() {
  await rememberIngest(warehouse, data, await ingestInputs(data, options), result);
}
const found = async (with_ = options) => cachedIngest(warehouse, await ingestInputs(data, with_));

test("unchanged inputs give back what the last ingest found", async () => {
  await remembered();
  expect(await found()).toEqual(result);
});

test.each([
  ["a changed file", () => writeFileSync(join(data, "values", "a.csv"), "metric_id,period,values\n")],
  ["a new file", () => writeFileSync(join(data, "values", "b.csv"), "")],
  ["a removed file", () => rmSync(join(data, "values", "a.csv"))],
  ["new settings", () => writeFileSync(join(data, "dashboard.json"), "{}")],
  ["a damaged warehouse", () => writeFileSync(warehouse, "a dbtabase")],
  ["a missing warehouse", () => rmSync(warehouse)],
  ["a damaged note", () => writeFileSync(`${warehouse}.json`, "{")],
])("%s means reading again", async (_, change) => {
  await remembered();
  change();
  expect(await found()).toBeNull();
});

test("other options mean reading again", async () => {
  await remembered();
  expect(await found({ allowRejects: true })).toBeNull();
});

test("nothing is remembered before the first ingest", async () => {
  expect(await found()).toBeNull();
});
