import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { TABLES } from "#model/tables.ts";
import { openNodeWarehouse } from "#warehouse/node.ts";
import { openStore, type StoreMemory } from "../../scripts/ingest/store.ts";
import type { Drops } from "../../scripts/ingest/store-types.ts";
import { sampleCells, sampleFiles } from "./sample-files.ts";
import { batchOf, type Cells, feed, metricFiles, type TableFile, valueBatches } from "./synthetic.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
async function stored(files: readonly TableFile[], drops?: Map<string, Drops>) {
  const path = join(folder, `warehouse-${++made}.duckdb`);
  const store = await openStore(path);
  const result = await feed(store, files, drops);
  const counts = await store.close(result);
  return { path, result, counts };
}

async function ask(path: string, sql: string): Promise<Record<string, unknown>[]> {
  const warehouse = await openNodeWarehouse(path);
  try {
    return await warehouse.query({ sql, params: [], row: z.record(z.string(), z.unknown()) });
  } finally {
    await warehouse.close();
  }
}

const file = (table: string, columns: Readonly<Record<string, Cells>>, name = `${table}.csv`): TableFile => ({
  file: name,
  table,
  batches: [batchOf(columns)],
});

describe("every table of the contract comes back as it went in", () => {
  const path = stored(sampleFiles());
  test.each(TABLES.map((table) => [table.name, table] as const))("%s", async (name, table) => {
    const columns = table.columns.map((column) => `"${column.name}"`).join(", ");
    const found = await ask((await path).path, `SELECT ${columns} FROM "${name}" ORDER BY _line`);
    const expected = [0, 1, 2, 3].map((row) =>
      table.columns.map((column) => {
        const cell = sampleCells(column)[row] ?? null;
        if (name === "metrics" && column.name === "aggregation" && cell === null) return "mean";
        return column.kind === "flag" && cell !== null ? cell === "yes" : cell;
      }),
    );
    expect(found.map((row) => Object.values(row))).toEqual(expected);
  });
});

test("tables without a file exist with no rows", async () => {
  const { path, counts } = await stored([]);
  for (const table of TABLES) {
    expect(await ask(path, `SELECT count(*) AS n FROM "${table.name}"`)).toEqual([{ n: 0 }]);
    expect(counts.get(table.name)).toBe(0);
  }
  expect(await ask(path, "FROM responses_monthly UNION ALL BY NAME FROM transactions_monthly")).toEqual([]);
});

test("a period keeps its text and has its first day and its length beside it, in the order of time", async () => {
  const periods = ["2024", "2024-W01", "2024-Q2", "2024-01", "2024-01-01", "2023-12-31"];
  const { path } = await stored([
    ...metricFiles({ metrics: 1, zones: 1, segments: 1, periods: 1, grain: "month" }),
    file("values", { metric_id: periods.map(() => "m01"), period: periods, value: [1, 2, 3, 4, 5, 6] }),
  ]);
  expect(await ask(path, 'SELECT period, period_start, grain FROM "values"')).toEqual([
    { period: "2023-12-31", periodStart: "2023-12-31", grain: "day" },
    { period: "2024-01-01", periodStart: "2024-01-01", grain: "day" },
    { period: "2024-W01", periodStart: "2024-01-01", grain: "week" },
    { period: "2024-01", periodStart: "2024-01-01", grain: "month" },
    { period: "2024", periodStart: "2024-01-01", grain: "year" },
    { period: "2024-Q2", periodStart: "2024-04-01", grain: "quarter" },
  ]);
});

test("a metric without an aggregation is summed when it counts or is money, else averaged", async () => {
  const { path } = await stored(
    metricFiles({ metrics: 3, zones: 1, segments: 1, periods: 1, grain: "month" }),
  );
  expect(await ask(path, "SELECT unit, aggregation FROM metrics ORDER BY metric_id")).toEqual([
    { unit: "score", aggregation: "mean" },
    { unit: "currency", aggregation: "sum" },
    { unit: "count", aggregation: "sum" },
  ]);
});

const shape = { metrics: 5, zones: 4, segments: 2, periods: 30, grain: "month" } as const;

test("values are sorted by metric, segment, zone and period, missing first", async () => {
  const { path } = await stored([
    ...metricFiles(shape),
    { file: "values.csv", table: "values", batches: valueBatches(shape, 1, 700) },
  ]);
  const key = "metric_id, segment NULLS FIRST, zone NULLS FIRST, period_start";
  const misplaced = `SELECT count(*) AS n FROM (SELECT rowid AS place, row_number() OVER (ORDER BY ${key}) - 1 AS sorted FROM "values") WHERE place <> sorted`;
  expect(await ask(path, misplaced)).toEqual([{ n: 0 }]);
});

test("dropped rows and discarded files leave no trace, not even their words", async () => {
  const path = join(folder, "drops.duckdb");
  const store = await openStore(path);
  for (const table of TABLES) {
    store.begin(table);
    if (table.name === "zones") {
      store.append(0, batchOf({ zone: ["bad"], name: ["read in the wrong style"] }));
      store.discard(0);
      const words = new Map<string, string[]>();
      store.append(0, batchOf({ zone: ["North", "South"], name: ["N", "S"] }, words));
      store.append(0, batchOf({ zone: ["Dropped", "West"], name: ["D", "W"] }, words));
    }
    await store.finish(table.name === "zones" ? new Map([[0, Uint32Array.of(0, 2)]]) : new Map());
  }
  const report = (await feed({ begin() {}, append() {}, discard() {}, finish() {} }, [file("zones", {})]))
    .files;
  const counts = await store.close({ files: report, problems: [], settings: {}, tables: new Map() });
  expect(counts.get("zones")).toBe(2);
  expect(await ask(path, "SELECT zone, name, _line AS line FROM zones")).toEqual([
    { zone: "South", name: "S", line: 3 },
    { zone: "West", name: "W", line: 3 },
  ]);
  expect(readFileSync(path).includes("Dropped")).toBe(false);
  expect(readFileSync(path).includes("wrong style")).toBe(false);
});

test("a column that turns from codes to texts within a file keeps every cell", async () => {
  const path = join(folder, "texts.duckdb");
  const store = await openStore(path);
  for (const table of TABLES) {
    store.begin(table);
    if (table.name === "zones") {
      store.append(0, batchOf({ zone: ["a", "b"], name: ["first", null] }));
      store.append(0, {
        rows: 2,
        lines: Int32Array.of(4, 5),
        columns: new Map([
          ["zone", { kind: "texts", texts: ["c", "d"] }],
          ["name", { kind: "texts", texts: [null, "first"] }],
        ]),
      });
    }
    await store.finish(new Map());
  }
  await store.close({ files: [], problems: [], settings: {}, tables: new Map() });
  expect(await ask(path, "SELECT zone, name FROM zones")).toEqual([
    { zone: "a", name: "first" },
    { zone: "b", name: null },
    { zone: "c", name: null },
    { zone: "d", name: "first" },
  ]);
});

test("further columns of an open table keep their names, also where DuckDB would take two for one", async () => {
  const { path } = await stored([
    file("zones", { zone: ["a"], Area: [120.5], area: ["big"], "Größe; m²": ["x"], _line: ["mine"] }),
  ]);
  const [row] = await ask(path, "SELECT * EXCLUDE (_file, _line) FROM zones");
  expect(Object.entries(row ?? {}).filter(([, value]) => value !== null)).toEqual([
    ["zone", "a"],
    ["Area", 120.5],
    ["Größe; m²", "x"],
    ["_line2", "mine"],
    ["area2", "big"],
  ]);
});

test("whole numbers beyond 32 bits stay exact", async () => {
  const { path } = await stored([
    file("benchmarks", { element: ["M"], average: [5], leader: [8], n: [2 ** 40 + 1] }),
  ]);
  expect(await ask(path, "SELECT n FROM benchmarks")).toEqual([{ n: 2 ** 40 + 1 }]);
});

test("provenance counts values by metric, resolved source and file", async () => {
  const { path } = await stored([
    ...metricFiles({ metrics: 2, zones: 1, segments: 1, periods: 1, grain: "month" }),
    file(
      "values",
      {
        metric_id: ["m01", "m01", "m02"],
        period: ["2024-01", "2024-03", "2024-02"],
        value: [1, 2, 3],
        source_id: [null, "crm", null],
      },
      "values/a.csv",
    ),
    file(
      "values",
      { metric_id: ["m01", "m01"], period: ["2024-05", "2024-06"], value: [1, 2], source_id: ["erp", null] },
      "values/b.csv",
    ),
  ]);
  const row = (
    metricId: string,
    sourceId: string,
    name: string,
    rows: number,
    first: string,
    last: string,
  ) => ({
    metricId,
    sourceId,
    file: name,
    rows,
    firstPeriodStart: first,
    lastPeriodStart: last,
  });
  expect(await ask(path, "FROM provenance ORDER BY ALL")).toEqual([
    row("m01", "crm", "values/a.csv", 2, "2024-01-01", "2024-03-01"),
    row("m01", "crm", "values/b.csv", 1, "2024-06-01", "2024-06-01"),
    row("m01", "erp", "values/b.csv", 1, "2024-05-01", "2024-05-01"),
    row("m02", "erp", "values/a.csv", 1, "2024-02-01", "2024-02-01"),
  ]);
});

test("the file is the same, byte for byte, in another time zone, language and size of batches", () => {
  const script = fileURLToPath(new URL("store-hash.ts", import.meta.url));
  const run = (env: Record<string, string>, batchRows: number) =>
    execFileSync(
      process.execPath,
      [script, join(folder, `${env["TZ"]}-${batchRows}`.replaceAll("/", "-")), String(batchRows)],
      {
        env: { ...process.env, ...env },
        encoding: "utf8",
      },
    );
  const one = run({ TZ: "UTC", LANG: "C", LC_ALL: "C" }, 65_536);
  expect(run({ TZ: "Pacific/Kiritimati", LANG: "ru_RU.UTF-8", LC_ALL: "ru_RU.UTF-8" }, 997)).toBe(one);
  expect(one).toMatch(/^[0-9a-f]{64}/);
});

test("rows that do not fit into memory lie in a file meanwhile, and the warehouse is the same, byte for byte", async () => {
  const files = [
    ...metricFiles(shape),
    { file: "values/a.csv", table: "values", batches: [...valueBatches(shape, 1, 700)] },
    { file: "values/b.csv", table: "values", batches: [...valueBatches(shape, 2, 700)] },
  ];
  const dropped = Uint32Array.from({ length: 200 }, (_, row) => row * 5);
  const drops = new Map([["values", new Map([[files.length - 1, dropped]])]]);
  const make = async (name: string, memory?: StoreMemory) => {
    const own = mkdtempSync(join(folder, "memory-"));
    const path = join(own, name);
    const store = await openStore(path, memory);
    let most: string[] = [];
    const finish = store.finish;
    const watched = {
      ...store,
      finish: (left: Drops) => {
        if (readdirSync(own).length > most.length) most = readdirSync(own);
        return finish(left);
      },
    };
    await store.close(await feed(watched, files, drops));
    return { path, most, left: readdirSync(own) };
  };
  const wanted = await make("all.duckdb");
  const little = await make("little.duckdb", { rowsInMemory: 1000, rowsAtATime: 150 });
  expect(wanted.most.filter((one) => one.includes("rows"))).toEqual([]);
  expect(little.most.filter((one) => one.includes("rows"))).toHaveLength(1);
  expect(little.left).toEqual(["little.duckdb"]);
  expect(await ask(little.path, 'FROM "values"')).toEqual(await ask(wanted.path, 'FROM "values"'));
  expect(readFileSync(little.path).equals(readFileSync(wanted.path))).toBe(true);
});

test("an abandoned store leaves nothing, and leftovers of dead runs go", async () => {
  const own = mkdtempSync(join(folder, "abort-"));
  const path = join(own, "warehouse.duckdb");
  writeFileSync(`${path}.999999999.tmp`, "left by a run that was killed");
  writeFileSync(`${path}.999999999.rows.tmp`, "left by a run that was killed");
  const store = await openStore(path);
  store.begin(TABLES[0] as (typeof TABLES)[number]);
  await store.abort();
  expect(readdirSync(own)).toEqual([]);
});
