import { gunzipSync } from "node:zlib";
import { tableFromIPC } from "apache-arrow";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { metricFiles, valueBatches } from "../publish/synthetic.ts";
import type { TestPage } from "./page.ts";
import { QUESTIONS } from "./questions.ts";
import { published, type TestSite, testSite } from "./site.ts";

declare global {
  var throughline: TestPage;
}

const shape = { metrics: 6, zones: 5, segments: 2, periods: 24, grain: "month" } as const;
let site: TestSite;
beforeAll(async () => {
  site = await testSite([
    ...metricFiles(shape),
    { file: "values.csv", table: "values", batches: valueBatches(shape) },
  ]);
}, 180_000);
afterAll(() => site?.close());

const options = (more: { patienceMs?: number } = {}) => ({
  workerUrl: `engine/${site.engine.worker}`,
  wasmUrl: `engine/${site.engine.wasm}`,
  databaseUrls: site.manifest.site.parts.map((part) => `data/${part.path}`),
  databaseBytes: site.manifest.site.bytes,
  ...more,
});

interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, and requests to other hosts. */
  readonly complaints: string[];
}

async function visit(): Promise<Visit> {
  const page = await site.browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() !== "log") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url)) complaints.push(request.url());
  });
  await page.goto(site.url);
  return { page, complaints };
}

const open = (page: Page, more: { patienceMs?: number } = {}) =>
  page.evaluate((given) => throughline.outcome(() => throughline.open(given)), options(more));

describe("an engine that is loaded under a strict policy with Trusted Types", () => {
  let own: Visit;
  let loaded: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    own = await visit();
    loaded = await open(own.page);
  }, 60_000);
  afterAll(() => own?.page.close());

  test("comes up from the site's own files, without a complaint", () => {
    expect(loaded).toEqual({ ok: expect.any(Number) });
    expect(own.complaints).toEqual([]);
    expect(new Set(site.requests)).toEqual(
      new Set([
        "/",
        "/page.js",
        "/favicon.ico",
        "/data/site.duckdb.bin",
        `/engine/${site.engine.worker}`,
        `/engine/${site.engine.wasm}`,
      ]),
    );
  });

  test("tells how far it has come: bytes of how many", async () => {
    const progress = await own.page.evaluate(() => throughline.progress);
    const last = (phase: string) => progress.filter((step) => step.phase === phase).at(-1);
    expect(last("engine")).toMatchObject({ loaded: site.engine.wasmBytes, total: site.engine.wasmBytes });
    expect(last("data")).toMatchObject({ loaded: site.manifest.site.bytes, total: site.manifest.site.bytes });
    expect(progress.at(-1)?.phase).toBe("opening");
  });

  test.each(QUESTIONS)("answers as the build does: $name", async ({ sql, params, expected }) => {
    const ask = ([text, given]: [string, (typeof params)[number][]]) =>
      throughline.warehouse?.query({ sql: text, params: given, row: undefined as never });
    expect(await own.page.evaluate(ask, [sql, [...params]] as [string, (typeof params)[number][]])).toEqual(
      expected,
    );
  });

  const plain = (sql: string, limit = 10) =>
    own.page.evaluate(
      ([text, most]) =>
        throughline.outcome(async () => throughline.warehouse?.plainTable(text, { limit: most })),
      [sql, limit] as const,
    );

  test("the query box gives names, types and plain cells of any type, and stops at the limit", async () => {
    const sql =
      'SELECT metric_id, 1 AS a, 2 AS a, [1, 2] AS l, INTERVAL 1 DAY AS i, sum(n)::HUGEINT AS s FROM "values" GROUP BY 1 ORDER BY 1 -- all\n;';
    expect(await plain(sql, 1)).toEqual({
      ok: {
        columns: [
          { name: "metric_id", type: "ENUM" },
          { name: "a", type: "INTEGER" },
          { name: "a_1", type: "INTEGER" },
          { name: "l", type: "INTEGER[]" },
          { name: "i", type: "INTERVAL" },
          { name: "s", type: "HUGEINT" },
        ],
        rows: [["m01", 1, 2, "[1, 2]", "1 day", expect.any(Number)]],
        more: true,
      },
    });
    expect(await plain("SHOW TABLES", 100)).toMatchObject({ ok: { more: false } });
  });

  test("a mistake in the question is told in DuckDB's words", async () => {
    expect(await plain("SELECT metrc_id FROM metrics")).toMatchObject({
      trouble: "query",
      message: /metrc_id[\s\S]*metric_id/,
    });
    expect(await plain("DROP TABLE metrics")).toMatchObject({ trouble: "query" });
    expect(await plain("SELECT 1; SELECT 2")).toMatchObject({ trouble: "query" });
  });

  test("nothing outside the site's database can be reached, and nobody is asked for extensions", async () => {
    const before = site.requests.length;
    for (const sql of [
      "FROM read_parquet('/data/values.parquet')",
      "FROM read_csv('https://example.org/x.csv')",
      "SELECT json('{}')",
    ]) {
      expect(await plain(sql)).toMatchObject({ trouble: "query" });
    }
    expect(site.requests.length).toBe(before);
    expect(own.complaints).toEqual([]);
  });

  test("the whole answer comes as an Arrow file", async () => {
    const bytes = await own.page.evaluate(async () => [
      ...((await throughline.warehouse?.arrowFile(
        'SELECT metric_id, n, [1] AS l FROM "values" ORDER BY ALL',
      )) ?? []),
    ]);
    const table = tableFromIPC(Uint8Array.from(bytes));
    expect(table.numRows).toBe(2160);
    expect(table.schema.fields.map((field) => field.name)).toEqual(["metric_id", "n", "l"]);
    expect(table.getChild("metric_id")?.get(0)).toBe("m01");
  });

  test("a table of the reader's own stands before the published one, beside the others, until it is closed", async () => {
    const found = await own.page.evaluate(async () => {
      const { warehouse, arrowStream } = throughline;
      if (!warehouse) throw new Error("the engine is not there");
      // In the browser rows are not checked: any schema does.
      const row = { parse: (rows: unknown) => rows } as never;
      const ask = (from: Pick<typeof warehouse, "query">, sql: string) =>
        from.query({ sql, params: [], row });
      const overlay = await warehouse.overlay();
      const stream = (
        dictionary: string[],
        places: number[],
        numbers: number[],
        texts: (string | null)[],
      ) => {
        // Two columns may share their codes, and a dictionary may say a word twice.
        const codes = Int32Array.from(places);
        return arrowStream(
          codes.length,
          new Map([
            ["word", { kind: "codes", codes, dictionary } as const],
            ["same", { kind: "codes", codes, dictionary } as const],
            ["number", { kind: "numbers", numbers: Float64Array.from(numbers) } as const],
            ["text", { kind: "texts", texts } as const],
          ]),
        );
      };
      await overlay.insert(
        "dropped",
        stream(["a", "a", "б"], [1, -1, 2], [1, 2, Number.NaN], ["x", "", null]),
      );
      await overlay.insert("dropped", stream(["c"], [0], [4], ["Ґ"]));
      await overlay.run(
        "CREATE TABLE sources AS SELECT word AS source_id, number, text FROM dropped WHERE word IS NOT DISTINCT FROM same",
      );
      const mine = await ask(overlay, "SELECT * FROM sources ORDER BY rowid");
      const beside = await ask(overlay, "SELECT count(*)::INT AS metrics FROM metrics");
      const published = await ask(warehouse, "SELECT count(*)::INT AS sources FROM sources");
      await overlay.close();
      const tables = await ask(
        warehouse,
        "SELECT count(*)::INT AS left_over FROM duckdb_tables() WHERE table_name = 'dropped'",
      );
      return { mine, beside, published, tables };
    });
    expect(found).toEqual({
      mine: [
        { sourceId: "a", number: 1, text: "x" },
        { sourceId: null, number: 2, text: "" },
        { sourceId: "б", number: null, text: null },
        { sourceId: "c", number: 4, text: "Ґ" },
      ],
      beside: [{ metrics: 6 }],
      published: [{ sources: 2 }],
      tables: [{ leftOver: 0 }],
    });
  });

  test("a running question can be stopped, and the next is answered", async () => {
    const stopped = await own.page.evaluate(async () => {
      const stop = new AbortController();
      const endless = "SELECT count(*) FROM range(100000) AS a(x), range(100000) AS b(y) WHERE x * y % 7 = 3";
      const start = performance.now();
      setTimeout(() => stop.abort(), 300);
      const outcome = await throughline.outcome(async () =>
        throughline.warehouse?.plainTable(endless, { limit: 1, signal: stop.signal }),
      );
      return { outcome, ms: performance.now() - start };
    });
    expect(stopped.outcome).toMatchObject({ trouble: "cancelled" });
    expect(stopped.ms).toBeLessThan(5000);
    expect(await plain("SELECT 1 AS x")).toMatchObject({ ok: { rows: [[1]] } });
  });

  test("a question that is withdrawn while it waits is never asked", async () => {
    const outcomes = await own.page.evaluate(async () => {
      const stop = new AbortController();
      const query = { sql: "SELECT 1 AS x", params: [], row: undefined as never };
      const first = throughline.outcome(async () => throughline.warehouse?.query(query));
      const second = throughline.outcome(async () =>
        throughline.warehouse?.query(query, { signal: stop.signal }),
      );
      stop.abort();
      return Promise.all([first, second]);
    });
    expect(outcomes).toMatchObject([{ ok: [{ x: 1 }] }, { trouble: "cancelled" }]);
  });
});

describe("when a host misbehaves, the page gets an error that it has words for", () => {
  let own: Visit;
  beforeEach(async () => {
    own = await visit();
  });
  afterEach(async () => {
    site.intercept = undefined;
    await own.page.close();
  });

  test.each([
    ["the engine is missing", "network", ".wasm.bin", 404, ""],
    ["the engine is not WebAssembly", "damaged", ".wasm.bin", 200, "<html>"],
    ["the worker is missing", "network", ".worker.js", 404, ""],
    ["the database is missing", "network", "site.duckdb.bin", 404, ""],
    [
      "the database is something else",
      "damaged",
      "site.duckdb.bin",
      200,
      "<html>a page that says sorry</html>",
    ],
  ])("%s: %s", { timeout: 30_000 }, async (_, trouble, ending, status, body) => {
    site.intercept = (path, response) => {
      if (!path.endsWith(ending)) return false;
      response.writeHead(status, { "content-type": "text/html" }).end(body);
      return true;
    };
    expect(await open(own.page)).toMatchObject({ trouble });
  });

  test("a database that was cut off is damaged", { timeout: 30_000 }, async () => {
    const bytes = await published(site, "data/site.duckdb.bin");
    site.intercept = (path, response) => {
      if (!path.endsWith("site.duckdb.bin")) return false;
      response.writeHead(200).end(bytes.subarray(0, bytes.length - 100));
      return true;
    };
    expect(await open(own.page)).toMatchObject({ trouble: "damaged" });
  });

  test("files that never arrive run into the timeout", { timeout: 30_000 }, async () => {
    site.intercept = (path) => path.endsWith(".wasm.bin");
    expect(await open(own.page, { patienceMs: 1500 })).toMatchObject({ trouble: "timeout" });
  });

  test("a policy that forbids WebAssembly is named as such", { timeout: 30_000 }, async () => {
    const worker = await published(site, `engine/${site.engine.worker}`);
    site.intercept = (path, response) => {
      if (!path.endsWith(".worker.js")) return false;
      response.setHeader(
        "content-security-policy",
        "default-src 'none'; script-src 'self'; connect-src 'self'",
      );
      response.writeHead(200, { "content-type": "text/javascript" }).end(worker);
      return true;
    };
    expect(await open(own.page)).toMatchObject({ trouble: "blocked" });
  });

  test("a host that says `Content-Encoding: gzip` of the files is no trouble", {
    timeout: 30_000,
  }, async () => {
    const [engine, database] = await Promise.all([
      published(site, `engine/${site.engine.wasm}`),
      published(site, "data/site.duckdb.bin"),
    ]);
    expect(gunzipSync(database).subarray(8, 12).toString()).toBe("DUCK");
    site.intercept = (path, response) => {
      if (!path.endsWith(".bin")) return false;
      response.writeHead(200, { "content-encoding": "gzip" }).end(path.includes("wasm") ? engine : database);
      return true;
    };
    expect(await open(own.page)).toEqual({ ok: expect.any(Number) });
  });
});
