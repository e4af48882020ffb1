import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openNodeWarehouse } from "#warehouse/node.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import { openStore } from "../../scripts/ingest/store.ts";
import { feed, metricFiles, valueBatches } from "../publish/synthetic.ts";
import { QUESTIONS } from "./questions.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-node-"));
const path = join(folder, "warehouse.duckdb");
const shape = { metrics: 6, zones: 5, segments: 2, periods: 24, grain: "month" } as const;
let warehouse: Warehouse;
beforeAll(async () => {
  const store = await openStore(path);
  await store.close(
    await feed(store, [
      ...metricFiles(shape),
      { file: "values.csv", table: "values", batches: valueBatches(shape) },
    ]),
  );
  warehouse = await openNodeWarehouse(path);
});
afterAll(async () => {
  await warehouse.close();
  rmSync(folder, { recursive: true, force: true });
});
const any = z.record(z.string(), z.unknown());

test.each(QUESTIONS)("$name", async ({ sql, params, expected }) => {
  expect(await warehouse.query({ sql, params, row: any })).toEqual(expected);
});

test("many questions at once are all answered, each with its own rows", async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      warehouse.query({
        sql: "SELECT $1::INT AS x, count(*)::INT AS n FROM range($1::INT)",
        params: [index],
        row: any,
      }),
    ),
  );
  expect(answers).toEqual(Array.from({ length: 200 }, (_, index) => [{ x: index, n: index }]));
});

test("sums of doubles are the same each time", async () => {
  const sql = 'SELECT sum(value) AS s, avg(value) AS a FROM "values"';
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => warehouse.query({ sql, params: [], row: any })),
  );
  expect(new Set(answers.map((rows) => JSON.stringify(rows))).size).toBe(1);
});

test("rows that do not fit the query's schema are an error that shows the query", async () => {
  const row = z.object({ x: z.string() });
  await expect(warehouse.query({ sql: "SELECT 1 AS x", params: [], row })).rejects.toThrow(
    /x[\s\S]*SELECT 1 AS x/,
  );
});

test("a failed question leaves the warehouse usable", async () => {
  for (let round = 0; round < 5; round++) {
    await expect(warehouse.query({ sql: "SELECT nothing", params: [], row: any })).rejects.toThrow("nothing");
  }
  expect(await warehouse.query({ sql: "SELECT 1 AS x", params: [], row: any })).toEqual([{ x: 1 }]);
});

test("the file is read-only, and nothing outside it can be reached", async () => {
  await expect(warehouse.query({ sql: "DELETE FROM metrics", params: [], row: any })).rejects.toThrow(
    "read-only",
  );
  await expect(
    warehouse.query({ sql: "FROM read_csv('/etc/passwd')", params: [], row: any }),
  ).rejects.toThrow("disabled");
});

test("a type without a plain form is refused, not guessed", async () => {
  await expect(warehouse.query({ sql: "SELECT INTERVAL 1 DAY AS x", params: [], row: any })).rejects.toThrow(
    "cast it in SQL",
  );
});

test("a missing file is an error, and is not created", async () => {
  await expect(openNodeWarehouse(join(folder, "none.duckdb"))).rejects.toThrow();
  expect(existsSync(join(folder, "none.duckdb"))).toBe(false);
});
