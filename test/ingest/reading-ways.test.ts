import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MemorySink, type MemoryTable, recordsOf } from "#ingest/check-folder.ts";
import { values } from "#model/tables.ts";
import { type IngestOptions, ingest } from "../../scripts/ingest/ingest.ts";
import { PartsCache } from "../../scripts/ingest/parts-cache.ts";
import { readInParts } from "../../scripts/ingest/read-in-parts.ts";

fc.configureGlobal({ seed: 42 });

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "throughline-ways-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

async function write(folder: string, files: Files): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** All that a reading gives, in a form that can be compared. */
async function reading(folder: string, options: IngestOptions) {
  const store = new MemorySink();
  const result = await ingest(folder, options, { store });
  const records = [...store.tables].map(([name, table]: [string, MemoryTable]) => [
    name,
    recordsOf(table).map((record) => [...record].sort(([a], [b]) => (a < b ? -1 : 1))),
  ]);
  const lines = [...store.tables.values()].flatMap(({ batches }) =>
    batches.flatMap(({ batch }) => [...batch.lines]),
  );
  return { ...result, tables: [...result.tables], records, lines };
}

const METRICS =
  "metric_id,name,aspect,unit,direction,source_id\nnps,NPS,CX,score,higher,crm\nchurn,Churn,CX,percent,lower,crm\norders,Orders,TX,count,higher,crm\n";
const BASE: Files = {
  "sources.csv": "source_id,name,kind\ncrm,CRM,crm\n",
  "metrics.csv": METRICS,
};

/** A month of values, long enough to be kept and to be read in parts; `odd` rows are wrong in one way or another. */
function month(period: string, seed: number, odd: readonly string[] = []): string {
  const rows = Array.from({ length: 3000 }, (_, row) => {
    const value = ((row * 7919 + seed * 104729) % 10000) / 100;
    return `${row % 2 ? "nps" : "churn"},${period},zone-${row >> 1},${value.toFixed(2)}`;
  });
  for (const [index, row] of odd.entries()) rows.splice((index * 977 + seed * 31) % rows.length, 0, row);
  return `metric_id,period,zone,value\n${rows.join("\n")}\n`;
}

const ODD = [
  "nps,2025-01,north,4З",
  "npss,2025-01,north,4",
  "nps,2025-13,north,4",
  "nps,2025-01,north",
  "nps,2025-01,=1+1,4",
  "nps,2025-01,Nоrth,4",
  "nps,2025-01,zone-3,17",
  "churn,2025-01,north,12 %",
  "nps,01.02.2025,south,5",
  "nps,03/04/2025,south,6",
  'nps,2025-02,south,"1,234"',
  "nps,2025-02,south,1.234",
  "nps,2025-02,zone-0,€ 5",
  "",
  "Total,,,99",
  "orders,2025-01,north,-4",
  "orders,2025-02,NULL,-5",
  "nps,2052-01,north,4",
  "metric_id,period,zone,value",
];

test("a file read in parts gives what reading it in one go gives", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(ODD, { maxLength: 4 }),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom(50_000, 9_000),
      fc.boolean(),
      async (odd, newline, partBytes, bom) => {
        const folder = join(root, "parts");
        const text = month("2025-01", partBytes, odd).replaceAll("\n", newline);
        await write(folder, { ...BASE, "values.csv": (bom ? "\ufeff" : "") + text });
        const wanted = await reading(folder, {});
        expect(await reading(folder, { worthThreads: partBytes })).toEqual(wanted);
      },
    ),
    { numRuns: 8 },
  );
}, 300_000);

test("plain files are read in parts, also with wrong rows in each", async () => {
  const folder = join(root, "plain");
  await write(folder, { "values.csv": month("2025-01", 1, ODD.slice(0, 5)) });
  const context = {
    settings: {},
    references: new Map([
      [
        "metrics.metric_id",
        { table: "metrics", known: new Set(["nps", "churn"]), rejected: new Map(), refusedFile: null },
      ],
    ]),
    units: new Map([
      ["nps", "score"],
      ["churn", "percent"],
    ]),
  };
  let rows = 0;
  const sink = {
    batch: (batch: { rows: number }) => {
      rows += batch.rows;
    },
    discard: () => {
      rows = 0;
    },
  };
  const file = { path: "values.csv", table: values };
  const read = await readInParts(join(folder, "values.csv"), file, context, sink, () => undefined, 3);
  expect(read?.report).toMatchObject({ rows_in: 3005, rows_rejected: 4, rows_ok: 3001 });
  expect(rows).toBe(3001);
});

/** What somebody may do to a folder between two runs. */
type Edit = (files: Record<string, string>, seed: number) => void;
const EDITS: readonly Edit[] = [
  (files, seed) => {
    files[`values/2025-0${1 + (seed % 9)}.csv`] = month(`2025-0${1 + (seed % 9)}`, seed);
  },
  (files, seed) => {
    const name = Object.keys(files).filter((path) => path.startsWith("values/"))[seed % 3];
    if (name) files[name] = (files[name] as string).replace(/,(\d\d)\.\d\d\n/, `,${10 + (seed % 90)}.00\n`);
  },
  (files, seed) => {
    const name = Object.keys(files).filter((path) => path.startsWith("values/"))[seed % 3];
    if (name) delete files[name];
  },
  (files, seed) => {
    const name = Object.keys(files).find((path) => path.startsWith("values/"));
    if (name) files[`values/copy-${seed % 3}.csv`] = files[name] as string;
  },
  (files, seed) => {
    files[`values/odd-${seed % 2}.csv`] = month("2025-01", seed, [ODD[seed % ODD.length] as string]);
  },
  (files, seed) => {
    files["metrics.csv"] =
      seed % 2 ? METRICS : METRICS.replace("churn,Churn,CX,percent", "churn,Churn,CX,ratio");
  },
  (files, seed) => {
    files["dashboard.json"] = JSON.stringify(seed % 2 ? { decimal: "," } : { date_order: "dmy" });
  },
];

test("after any edits, what earlier runs kept gives what reading everything gives", async () => {
  let found = 0;
  const find = PartsCache.prototype.find;
  PartsCache.prototype.find = function (...args) {
    const part = find.apply(this, args);
    if (part) found++;
    return part;
  };
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(EDITS.length - 1), fc.nat(1000)), { minLength: 2, maxLength: 5 }),
        async (edits) => {
          const folder = join(root, "edited");
          const kept = join(root, "kept");
          await rm(kept, { recursive: true, force: true });
          const files: Record<string, string> = { ...BASE, "values/2025-01.csv": month("2025-01", 1) };
          for (const [edit, seed] of edits) {
            (EDITS[edit] as Edit)(files, seed);
            await write(folder, files);
            const parts = await PartsCache.open(kept, "reader");
            const warm = await reading(folder, { parts });
            expect(warm).toEqual(await reading(folder, {}));
          }
          const names = await readdir(kept).catch(() => []);
          expect(names.filter((name) => name.startsWith("new-"))).toEqual([]);
        },
      ),
      { numRuns: 10 },
    );
  } finally {
    PartsCache.prototype.find = find;
  }
  expect(found).toBeGreaterThan(10);
}, 300_000);

test("a damaged part is read anew", async () => {
  const folder = join(root, "damaged");
  const kept = join(root, "damaged-parts");
  await write(folder, { ...BASE, "values.csv": month("2025-01", 1) });
  const wanted = await reading(folder, { parts: await PartsCache.open(kept, "reader") });
  for (const [size, fill] of [
    [100, 7],
    [10_000, 0],
  ] as const) {
    for (const name of await readdir(kept)) await writeFile(join(kept, name), Buffer.alloc(size, fill));
    expect(await reading(folder, { parts: await PartsCache.open(kept, "reader") })).toEqual(wanted);
  }
});

test("other code reads everything anew", async () => {
  const folder = join(root, "code");
  const kept = join(root, "code-parts");
  await write(folder, { ...BASE, "values.csv": month("2025-01", 1) });
  await reading(folder, { parts: await PartsCache.open(kept, "one") });
  const [before] = await readdir(kept);
  await reading(folder, { parts: await PartsCache.open(kept, "other") });
  const after = await readdir(kept);
  expect(after).toHaveLength(1);
  expect(after).not.toContain(before);
});
