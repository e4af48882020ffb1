import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { DataPackage } from "#model/data-package.ts";
import type { Manifest } from "#model/manifest.ts";
import { PUBLISHED_TABLES } from "#model/published-tables.ts";
import { openNodeWarehouse } from "#warehouse/node.ts";
import { publish } from "../../scripts/ingest/publish.ts";
import { openStore } from "../../scripts/ingest/store.ts";
import { sampleFiles } from "./sample-files.ts";
import {
  batchOf,
  type Cells,
  feed,
  metricFiles,
  randomFrom,
  type TableFile,
  valueBatches,
} from "./synthetic.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-publish-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
async function published(files: readonly TableFile[]) {
  const warehouse = join(folder, `${++made}.duckdb`);
  const store = await openStore(warehouse);
  await store.close(await feed(store, files));
  const out = join(folder, `out-${made}`);
  const manifest = await publish(warehouse, out, "A company");
  const site = join(folder, `site-${made}.duckdb`);
  writeFileSync(
    site,
    gunzipSync(Buffer.concat(manifest.site.parts.map((part) => readFileSync(join(out, part.path))))),
  );
  return { warehouse, out, manifest, site };
}

async function ask(sql: string, attach?: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  if (attach) await connection.run(`ATTACH '${attach}' AS db (READ_ONLY)`);
  if (attach) await connection.run("USE db");
  const rows = (await connection.runAndReadAll(sql)).getRowsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

const random = randomFrom(11);
const some = <Value>(of: readonly Value[]): Value => of[Math.floor(random() * of.length)] as Value;
const table = (
  name: string,
  rows: readonly Readonly<Record<string, string | number | null>>[],
): TableFile => {
  const names = Object.keys(rows[0] ?? {});
  const columns = Object.fromEntries(
    names.map((column) => [column, rows.map((row) => row[column] ?? null) as Cells]),
  );
  return { file: `${name}.csv`, table: name, batches: [batchOf(columns)] };
};

describe("the published folder", () => {
  let all: Awaited<ReturnType<typeof published>>;
  beforeAll(async () => {
    all = await published(sampleFiles());
  });

  test.each(PUBLISHED_TABLES.map((one) => [one.name, one] as const))(
    "%s: Parquet and the browser's database hold the same rows under the contract's names",
    async (name, { columns }) => {
      const names = columns.map((column) => column.name);
      const files = `[${all.manifest.tables.find((one) => one.name === name)?.files.map((file) => `'${join(all.out, file.path)}'`)}]`;
      const described = await ask(`DESCRIBE FROM read_parquet(${files})`);
      expect(described.map(([column]) => column)).toEqual(names);
      expect(described.filter(([, type]) => String(type).startsWith("ENUM"))).toEqual([]);
      const fromParquet = await ask(`SELECT * FROM read_parquet(${files})`);
      expect(await ask(`FROM "${name}"`, all.site)).toEqual(fromParquet);
      if (!["responses_monthly", "transactions_monthly", "maturity"].includes(name)) {
        expect(fromParquet).toEqual(
          await ask(`SELECT ${names.map((column) => `"${column}"`)} FROM "${name}"`, all.warehouse),
        );
      }
    },
  );

  test("the manifest names every data file with its true hash, size and rows", async () => {
    const written: Manifest = JSON.parse(readFileSync(join(all.out, "manifest.json"), "utf8"));
    expect(written).toEqual(all.manifest);
    const files = [...written.site.parts, ...written.tables.flatMap((one) => one.files)];
    for (const file of files) {
      const bytes = readFileSync(join(all.out, file.path));
      expect(file).toEqual({
        path: file.path,
        bytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      });
    }
    const onDisk = readdirSync(all.out).filter((name) => !name.endsWith(".json") && name !== "schemas");
    expect(files.map((file) => file.path).sort()).toEqual(onDisk.sort());
    expect(written.tables.find((one) => one.name === "zones")?.rows).toBe(4);
  });

  test("the data package follows the standard: names, paths, hashes, keys that exist", () => {
    const written: DataPackage = JSON.parse(readFileSync(join(all.out, "datapackage.json"), "utf8"));
    expect(written.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    expect(new Set(written.resources.map((one) => one.name)).size).toBe(written.resources.length);
    for (const resource of written.resources) {
      expect(resource.name).toMatch(/^[a-z0-9._-]+$/);
      expect(resource.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(statSync(join(all.out, resource.path)).size).toBe(resource.bytes);
      const fields = resource.schema.fields.map((field) => field.name);
      const required = resource.schema.fields
        .filter((field) => field.constraints?.["required"])
        .map((field) => field.name);
      for (const name of resource.schema.primaryKey ?? []) expect(required).toContain(name);
      for (const name of resource.schema.uniqueKeys?.flat() ?? []) expect(fields).toContain(name);
      for (const key of resource.schema.foreignKeys ?? []) {
        const target = written.resources.find((other) => other.name === key.reference.resource);
        expect(target?.schema.primaryKey).toEqual(key.reference.fields);
        for (const name of key.fields) expect(fields).toContain(name);
      }
    }
  });

  test("every published table has a JSON Schema of its columns", () => {
    for (const { name, columns } of PUBLISHED_TABLES) {
      const schema = JSON.parse(readFileSync(join(all.out, "schemas", `${name}.json`), "utf8"));
      expect(Object.keys(schema.properties)).toEqual(columns.map((column) => column.name));
    }
  });

  test("the build and the browser answer the same question alike", async () => {
    const query = {
      sql: `SELECT metric_id, period_start, grain, value, n FROM "values" WHERE value > $1 ORDER BY ALL`,
      params: [0.2],
      row: z.object({
        metricId: z.string(),
        periodStart: z.iso.date(),
        grain: z.string(),
        value: z.number(),
        n: z.number().nullable(),
      }),
    };
    const answers = await Promise.all(
      [all.warehouse, all.site].map(async (path) => {
        const warehouse = await openNodeWarehouse(path);
        const rows = await warehouse.query(query);
        await warehouse.close();
        return rows;
      }),
    );
    expect(answers[0]).toHaveLength(3);
    expect(answers[1]).toEqual(answers[0]);
  });
});

const sales = Array.from({ length: 2000 }, (_, index) => ({
  customer_id: `customer-${Math.floor(random() * 400)}`,
  date: `2024-0${1 + (index % 5)}-1${index % 10}`,
  amount: Math.round(random() * 10_000) / 100,
  zone: index % 211 === 0 ? "tiny" : some(["north", "south", null]),
  segment: some(["new", "loyal"]),
  margin: 1.5,
}));
const responses = Array.from({ length: 1500 }, (_, index) => ({
  response_id: `response-${index}`,
  date: `2024-0${1 + (index % 5)}-1${index % 10}`,
  question: some(["nps", "csat"]),
  score: Math.floor(random() * 6),
  zone: index % 173 === 0 ? "tiny" : some(["north", "south"]),
  customer_id: some([`customer-${index % 300}`, null]),
}));

describe("what is published of people", () => {
  let people: Awaited<ReturnType<typeof published>>;
  beforeAll(async () => {
    people = await published([
      table("transactions", sales),
      table("responses", responses),
      table(
        "maturity",
        ["Anna Becker", "Zoe Adams", "Boris"].flatMap((respondent, person) =>
          ["M1", "M2"].map((question_id, place) => ({
            assessment_id: "a1",
            date: "2024-03-01",
            respondent,
            question_id,
            answer: (5 - person + place) % 6,
          })),
        ),
      ),
    ]);
  });

  test("no published file holds a customer, a response or a respondent", () => {
    const bytes = [people.site, ...readdirSync(people.out).map((name) => join(people.out, name))]
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path, "latin1"));
    for (const secret of ["customer-1", "response-1", "Becker", "Adams", "Boris"]) {
      expect(bytes.filter((text) => text.includes(secret))).toEqual([]);
    }
    expect(readFileSync(people.warehouse, "latin1")).toContain("customer-1");
  });

  test("sales keep their totals by month, and no cell has fewer than five customers", async () => {
    const months = await ask(
      "SELECT month, sum(sales)::INT, round(sum(amount), 2) FROM transactions_monthly GROUP BY 1 ORDER BY 1",
      people.site,
    );
    const expected = ["01", "02", "03", "04", "05"].map((month) => {
      const own = sales.filter((sale) => sale.date.slice(5, 7) === month);
      return [
        `2024-${month}-01`,
        own.length,
        Math.round(own.reduce((sum, sale) => sum + sale.amount, 0) * 100) / 100,
      ];
    });
    expect(months).toEqual(expected);
    expect(await ask("SELECT min(customers) >= 5 FROM transactions_monthly", people.site)).toEqual([[true]]);
    expect(
      await ask("SELECT count(*)::INT FROM transactions_monthly WHERE zone::VARCHAR = 'tiny'", people.site),
    ).toEqual([[0]]);
  });

  test("responses keep their number by month and question, and their shares add up", async () => {
    const counts = await ask(
      "SELECT month, question::VARCHAR AS question, sum(n)::INT FROM responses_monthly GROUP BY ALL ORDER BY ALL",
      people.site,
    );
    const expected = ["01", "02", "03", "04", "05"].flatMap((month) =>
      ["csat", "nps"].map((question) => [
        `2024-${month}-01`,
        question,
        responses.filter((one) => one.date.slice(5, 7) === month && one.question === question).length,
      ]),
    );
    expect(counts).toEqual(expected);
    const wrong =
      "SELECT count(*)::INT FROM responses_monthly WHERE n < 5 OR (question = 'nps' AND promoters + passives + detractors <> n) OR top_two > n";
    expect(await ask(wrong, people.site)).toEqual([[0]]);
    expect(
      await ask(
        "SELECT DISTINCT promoters IS NULL FROM responses_monthly WHERE question = 'csat'",
        people.site,
      ),
    ).toEqual([[true]]);
  });

  test("respondents are numbered by their answers, not by their names", async () => {
    expect(
      await ask("SELECT respondent, question_id, answer FROM maturity ORDER BY ALL", people.site),
    ).toEqual([
      ["1", "M1", 3],
      ["1", "M2", 4],
      ["2", "M1", 4],
      ["2", "M2", 5],
      ["3", "M1", 5],
      ["3", "M2", 0],
    ]);
  });

  test("a month with fewer than five customers is left out", async () => {
    const { site } = await published([
      table("transactions", sales.filter((sale) => sale.date < "2024-02").slice(0, 4)),
    ]);
    expect(await ask("SELECT count(*)::INT FROM transactions_monthly", site)).toEqual([[0]]);
  });
});

test("a rest of fewer than five takes the smallest other cell with it", async () => {
  const cell = (zone: string | null, customers: number, offset: number) =>
    Array.from({ length: customers }, (_, index) => ({
      customer_id: `c${offset + index}`,
      date: "2024-01-05",
      amount: 10,
      zone,
    }));
  const { site } = await published([
    table("transactions", [...cell("big", 20, 0), ...cell("small", 6, 100), ...cell("tiny", 2, 200)]),
  ]);
  expect(
    await ask("SELECT zone, customers, amount FROM transactions_monthly ORDER BY zone NULLS FIRST", site),
  ).toEqual([
    [null, 8, 80],
    ["big", 20, 200],
  ]);
});

test("files beyond the limit of hosts are cut, and their parts give back every row", {
  timeout: 60_000,
}, async () => {
  const random = randomFrom(5);
  const shape = { metrics: 30, zones: 50, segments: 0, periods: 1500, grain: "day" } as const;
  const noisy = function* () {
    for (const batch of valueBatches(shape)) {
      const numbers = Float64Array.from({ length: batch.rows }, () => random() ** 3 * 1e6);
      yield {
        ...batch,
        columns: new Map([...batch.columns, ["value", { kind: "numbers" as const, numbers }]]),
      };
    }
  };
  const { out, manifest, site } = await published([
    ...metricFiles(shape),
    { file: "values.csv", table: "values", batches: noisy() },
  ]);
  const files = manifest.tables.find((one) => one.name === "values")?.files ?? [];
  const rows = shape.metrics * shape.zones * shape.periods;
  expect(files.length).toBeGreaterThan(1);
  for (const { path, bytes } of [...files, ...manifest.site.parts]) {
    expect(bytes).toBeLessThan(24_500_000);
    expect(statSync(join(out, path)).size).toBe(bytes);
  }
  const sums = "count(*)::INT, round(sum(value)::DECIMAL(30, 6), 2)::DOUBLE, count(DISTINCT period)::INT";
  const fromFiles = await ask(
    `SELECT ${sums} FROM read_parquet([${files.map((file) => `'${join(out, file.path)}'`)}])`,
  );
  expect(fromFiles[0]?.[0]).toBe(rows);
  expect(await ask(`SELECT ${sums} FROM "values"`, site)).toEqual(fromFiles);
});
