import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Changes, NOTHING_BEFORE } from "#model/changes.ts";
import { compareSites } from "../../scripts/ingest/compare-sites.ts";
import { ingest } from "../../scripts/ingest/ingest.ts";
import { publish } from "../../scripts/ingest/publish.ts";
import { openStore } from "../../scripts/ingest/store.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-changes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TABLES = {
  "sources.csv": "source_id,name,kind\ncrm,CRM,crm\n",
  "metrics.csv":
    "metric_id,name,aspect,unit,direction,source_id\nnps,NPS,CX,score,higher,crm\nrevenue,Revenue,TX,currency,higher,crm\n",
};
const VALUES = [
  "nps,2025-01,north,41,",
  "nps,2025-01,south,39,",
  "revenue,2025-01,north,1000,",
  "revenue,2025-02,north,1100.5,12",
];
const values = (rows: readonly string[]): Record<string, string> => ({
  "values.csv": `metric_id,period,zone,value,n\n${rows.join("\n")}\n`,
});

let made = 0;
/** A site as far as a comparison looks at it: its published tables and the comparison that it was made with. */
async function site(files: Record<string, string>, changes: Changes = NOTHING_BEFORE): Promise<string> {
  const data = join(folder, `data-${++made}`);
  await mkdir(data);
  for (const [name, text] of Object.entries({ ...TABLES, ...files })) {
    await mkdir(join(data, name, ".."), { recursive: true });
    await writeFile(join(data, name), text);
  }
  const store = await openStore(`${data}.duckdb`);
  await store.close(await ingest(data, {}, { store }));
  const out = join(folder, `site-${made}`);
  await publish(`${data}.duckdb`, join(out, "data"), "A company");
  await mkdir(join(out, "api"));
  const quality = { changes_since: changes.since, changes: changes.tables };
  await writeFile(join(out, "api", "quality.json"), JSON.stringify(quality));
  return out;
}

test("new, restated and vanished values are told by metric and period, with what they were and are", async () => {
  const before = await site(values(VALUES));
  const after = await site(
    values([
      "nps,2025-01,south,39,",
      "revenue,2025-01,north,1000,",
      "revenue,2025-02,north,1090.25,12",
      "nps,2025-02,north,42,",
    ]),
  );
  const { since, tables } = await compareSites(before, after);
  expect(since?.newest_day).toBe("2025-02-28");
  expect(since?.manifest_sha256).toMatch(/^[0-9a-f]{64}$/);
  const key = (metric_id: string, period: string) => ({ metric_id, period, zone: "north", segment: null });
  const none = {
    rows_new: 0,
    rows_restated: 0,
    rows_vanished: 0,
    restated_old_mean: null,
    restated_new_mean: null,
  };
  expect(tables).toEqual([
    {
      ...{ table: "values", rows_before: 4, rows_after: 4, rows_new: 1, rows_restated: 1, rows_vanished: 1 },
      by_period: [
        { ...none, metric_id: "nps", period: "2025-01", rows_vanished: 1 },
        { ...none, metric_id: "nps", period: "2025-02", rows_new: 1 },
        {
          ...{ ...none, metric_id: "revenue", period: "2025-02", rows_restated: 1 },
          ...{ restated_old_mean: 1100.5, restated_new_mean: 1090.25 },
        },
      ],
      rows: [
        { change: "restated", key: key("revenue", "2025-02"), column: "value", old: 1100.5, new: 1090.25 },
        { change: "vanished", key: key("nps", "2025-01"), column: "value", old: 41, new: null },
        { change: "new", key: key("nps", "2025-02"), column: "value", old: null, new: 42 },
      ],
    },
  ]);
});

test("a restatement of any column is told, also one that only one of the sites has", async () => {
  const before = await site({
    ...values(VALUES),
    "zones.csv": "zone,name,area\nnorth,North,100\nsouth,South,90\n",
  });
  const after = await site({
    ...values(VALUES.map((row) => row.replace(",12", ",13"))),
    "zones.csv": "zone,name,staff\nnorth,North,7\nsouth,Süd,8\n",
  });
  const { tables } = await compareSites(before, after);
  const told = tables.flatMap(({ table, rows }) =>
    rows.map(({ key, column, old, new: now }) => [table, key.zone, column, old, now]),
  );
  expect(told).toEqual([
    ["values", "north", "n", 12, 13],
    ["zones", "north", "area", 100, null],
    ["zones", "north", "staff", null, 7],
    ["zones", "south", "name", "South", "Süd"],
    ["zones", "south", "area", 90, null],
    ["zones", "south", "staff", null, 8],
  ]);
  expect(tables.map(({ rows_restated }) => rows_restated)).toEqual([1, 2]);
});

test("a first site has nothing to be compared with, nor has one over a folder that somebody changed", async () => {
  const after = await site(values(VALUES));
  expect(await compareSites(join(folder, "nowhere"), after)).toEqual(NOTHING_BEFORE);
  const broken = await site(values(VALUES.slice(1)));
  await writeFile(join(broken, "data", "values.parquet"), "nonsense");
  expect(await compareSites(broken, after)).toEqual(NOTHING_BEFORE);
});

test("the same data over a site keep the comparison that it was made with", async () => {
  const first = await site(values(VALUES));
  const changes = await compareSites(first, await site(values(VALUES.slice(1))));
  const second = await site(values(VALUES.slice(1)), changes);
  const again = await compareSites(second, await site(values(VALUES.slice(1))));
  expect(JSON.stringify(again)).toBe(JSON.stringify(changes));
  expect(again.tables).toHaveLength(1);
});

test("order of rows and names of files are no change", async () => {
  const before = await site(values(VALUES));
  const [header, ...rows] = (values(VALUES)["values.csv"] as string).trim().split("\n") as [
    string,
    ...string[],
  ];
  const after = await site({
    "values/b.csv": `${[header, ...rows.slice(0, 2)].join("\n")}\n`,
    "values/a.csv": `${[header, ...rows.slice(2)].join("\n")}\n`,
  });
  expect(await compareSites(before, after)).toEqual(NOTHING_BEFORE);
});

test("an answer of maturity is new or gone, and no name shows", async () => {
  const maturity = (rows: readonly string[]) => ({
    ...values(VALUES),
    "maturity.csv": `assessment_id,date,respondent,question_id,answer\n${rows.join("\n")}\n`,
  });
  const one = ["a1,2025-01-01,Anna,M1,3", "a1,2025-01-01,Boris,M1,3", "a1,2025-01-01,Clara,M1,4"];
  const before = await site(maturity(one));
  const after = await site(maturity([...one.slice(1), "a1,2025-01-01,Dora,M1,5", "a1,2025-01-01,Emil,M1,3"]));
  const { tables } = await compareSites(before, after);
  expect(
    tables.map(({ rows_new, rows_restated, rows_vanished }) => [rows_new, rows_restated, rows_vanished]),
  ).toEqual([[1, 0, 0]]);
  expect(JSON.stringify(tables)).not.toMatch(/Anna|Boris|Clara|Dora|Emil|respondent/);
});
