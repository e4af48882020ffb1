import { mkdtempSync, rmSync } from "node:fs";
import { appendFile, cp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { memoryInstance } from "#warehouse/memory-instance.ts";
import { LiveData } from "../../scripts/site/live-data.ts";
import { readData } from "../../scripts/site/read-data.ts";
import type { SitePaths } from "../../scripts/site/site-paths.ts";

let folder: string;
let paths: SitePaths;
let live: LiveData;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "throughline-live-"));
  const cache = join(folder, "cache");
  paths = {
    data: join(folder, "data"),
    cache,
    warehouse: join(cache, "w.duckdb"),
    parts: join(cache, "w.parts"),
  };
  await cp("data", paths.data, { recursive: true });
  for (const year of [2023, 2024, 2025, 2026]) await rm(file(`transactions/${year}.csv`));
  for (const system of ["erp", "hr", "ledger", "shops"])
    await rm(file(`values/${system}`), { recursive: true });
  const responses = await readFile(file("responses.csv"), "utf8");
  await writeFile(file("responses.csv"), responses.split("\n").slice(0, 2000).join("\n"));
  live = new LiveData(paths);
});
afterEach(() => {
  live.close();
  rmSync(folder, { recursive: true, force: true });
}, 180_000);

const file = (name: string): string => join(paths.data, name);
const change = async (name: string, from: RegExp, to: string): Promise<void> => {
  const text = await readFile(file(name), "utf8");
  expect(text).toMatch(from);
  await writeFile(file(name), text.replace(from, to));
};

/** Every table with its columns, and its rows in the order in which they are stored. */
async function contents(instance: DuckDBInstance, database: string): Promise<Map<string, string>> {
  const connection = await instance.connect();
  const found = await connection.runAndReadAll(
    `SELECT table_name FROM duckdb_tables() WHERE database_name = '${database}' ORDER BY 1`,
  );
  const tables = new Map<string, string>();
  for (const [name] of found.getRowsJS()) {
    const described = await connection.runAndReadAll(`DESCRIBE ${database}."${name}"`);
    const types = described.getRowsJS().map(([column, type]) => `${column} ${type}`);
    const digest = await connection.runAndReadAll(
      `SELECT count(*)::VARCHAR, md5(coalesce(string_agg(t::VARCHAR, chr(10)), '')) FROM ${database}."${name}" AS t`,
    );
    tables.set(String(name), [...types, ...digest.getRowsJS().flat()].join("; "));
  }
  connection.closeSync();
  return tables;
}

async function expectWhatABuildReads(): Promise<void> {
  const read = await live.read(() => undefined);
  const built = await readData({ ...paths, parts: join(paths.cache, "own.parts") });
  expect(read).toEqual(built.result);
  const memory = await memoryInstance(live.warehouse);
  const disk = await DuckDBInstance.create(paths.warehouse, { access_mode: "READ_ONLY", threads: "1" });
  try {
    expect(await contents(memory, "warehouse")).toEqual(await contents(disk, "w"));
  } finally {
    memory.closeSync();
    disk.closeSync();
  }
}

test("after any save the warehouse in memory is, row by row, the one that a build reads from nothing", async () => {
  await expectWhatABuildReads();
  await change(
    "values/survey.csv",
    /^csat,2026-09,lviv-centre,young,[\d.]+/m,
    "csat,2026-09,lviv-centre,young,61.3",
  );
  await expectWhatABuildReads();
  await change(
    "values/survey.csv",
    /^csat,2026-09,lviv-centre,young,61\.3/m,
    "csat,2026-09,lviv-centre,young,6l.3",
  );
  await expectWhatABuildReads();
  await appendFile(
    file("responses.csv"),
    await readFile(file("responses.csv"), "utf8").then((text) => `${text.split("\n")[1]}\n`),
  );
  await expectWhatABuildReads();
  await change(
    "pilot_zones.csv",
    /^parcel-lockers,lviv-sykhiv,pilot,2026-04-01/m,
    "parcel-lockers,lviv-sykhiv,pilot,2020-04-01",
  );
  await expectWhatABuildReads();
  await change("metrics.csv", /^csat,[^,]+/m, "csat,Pleased customers");
  await expectWhatABuildReads();
  await change("zones.csv", /^lviv-centre,/m, "lviv-middle,");
  await expectWhatABuildReads();
  await rm(file("values/calls.csv"));
  await expectWhatABuildReads();
  await writeFile(file("values/calls.csv"), "metric_id,period,value\nfcr,2026-09,71\n");
  await expectWhatABuildReads();
  await rm(file("transactions"), { recursive: true });
  await expectWhatABuildReads();
}, 180_000);

test("nothing changed: nothing is read", async () => {
  expect(await live.read(() => undefined)).not.toBeNull();
  expect(await live.read(() => undefined)).toBeNull();
}, 180_000);

test("a reading that fails leaves the warehouse as it was, and the next one is whole", async () => {
  await expectWhatABuildReads();
  await change(
    "values/survey.csv",
    /^csat,2026-09,lviv-centre,young,[\d.]+/m,
    "csat,2026-09,lviv-centre,young,61.3",
  );
  const memory = await memoryInstance(live.warehouse);
  const before = await contents(memory, "warehouse");
  await expect(
    live.read(() => {
      throw new Error("stopped");
    }),
  ).rejects.toThrow("stopped");
  expect(await contents(memory, "warehouse")).toEqual(before);
  memory.closeSync();
  await expectWhatABuildReads();
}, 180_000);

test("what the warehouse shows changes at once, after what is wrong is known", async () => {
  await live.read(() => undefined);
  const memory = await memoryInstance(live.warehouse);
  const before = await contents(memory, "warehouse");
  await change(
    "values/survey.csv",
    /^csat,2026-09,lviv-centre,young,[\d.]+/m,
    "csat,2026-09,lviv-centre,young,6l.3",
  );
  let shown: Map<string, string> | null = null;
  await live.read(async ({ problems }) => {
    expect(problems.some(({ file: name }) => name === "values/survey.csv")).toBe(true);
    shown = await contents(memory, "warehouse");
  });
  expect(shown).toEqual(before);
  expect(await contents(memory, "warehouse")).not.toEqual(before);
  memory.closeSync();
}, 180_000);
