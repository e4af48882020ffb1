import { mkdtempSync, rmSync } from "node:fs";
import { cp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readData } from "../../scripts/site/read-data.ts";
import type { SitePaths } from "../../scripts/site/site-paths.ts";

let folder: string;
let paths: SitePaths;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "throughline-read-"));
  const cache = join(folder, "cache");
  paths = {
    data: join(folder, "data"),
    cache,
    warehouse: join(cache, "w.duckdb"),
    parts: join(cache, "w.parts"),
  };
  await cp("test/input/minimal", paths.data, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const values = () => join(paths.data, "values.csv");

test("nothing changed: nothing is read again, and the result is the same", async () => {
  const first = await readData(paths);
  expect(first.unchanged).toBe(false);
  const again = await readData(paths);
  expect(again).toEqual({ result: first.result, unchanged: true });
});

test("a change that keeps names, sizes and times is seen by the content", async () => {
  const first = await readData(paths);
  const text = await readFile(values(), "utf8");
  await writeFile(values(), text.replace("70", "71"));
  await utimes(values(), new Date(0), new Date(0));
  const second = await readData(paths);
  expect(second.unchanged).toBe(false);
  const hash = ({ result }: typeof first) => result.files.find(({ table }) => table === "values")?.sha256;
  expect(hash(second)).not.toBe(hash(first));
});

test("of a large folder only the changed file is read again, and the warehouse is what reading all would give", async () => {
  const rows = Array.from({ length: 4000 }, (_, row) => `csat,2024-01,zone-${row},${row % 100}`).join("\n");
  const months = ["2023-01", "2023-02", "2023-03"];
  const file = (month: string) => join(paths.data, "values", `${month}.csv`);
  await cp("test/input/minimal", paths.data, { recursive: true });
  for (const month of months) {
    await cp(values(), file(month));
    await writeFile(file(month), `metric_id,period,zone,value\n${rows.replaceAll("2024-01", month)}\n`);
  }
  await readData(paths);
  const kept = await readdir(paths.parts);
  expect(kept).toHaveLength(3);
  await writeFile(
    file("2023-02"),
    (await readFile(file("2023-02"), "utf8")).replace(",zone-7,7", ",zone-7,8"),
  );
  const warm = await readData(paths);
  const still = await readdir(paths.parts);
  expect(still.filter((name) => kept.includes(name))).toHaveLength(2);
  const bytes = await readFile(paths.warehouse);
  rmSync(paths.cache, { recursive: true });
  const cold = await readData(paths);
  expect(cold.result).toEqual(warm.result);
  expect((await readFile(paths.warehouse)).equals(bytes)).toBe(true);
});

test("a file that is deleted once it was read is not published by the next build", async () => {
  const first = await readData(paths, ({ path }) => {
    if (path === "targets.csv") rmSync(values(), { force: true });
  });
  const files = ({ result }: typeof first) => result.files.map(({ file }) => file);
  expect(files(first)).toContain("values.csv");
  const second = await readData(paths);
  expect(second.unchanged).toBe(false);
  expect(files(second)).not.toContain("values.csv");
});

test("a folder whose files come and go is read, or said not to be whole, and never breaks the run", async () => {
  let live = true;
  const file = join(paths.data, "values", "fleeting.csv");
  await cp(values(), file);
  const churn = (async () => {
    for (let i = 0; live; i++) {
      await rm(file, { force: true });
      await writeFile(file, `metric_id,period,zone,value\ncsat,2023-0${1 + (i % 9)},north,${i}\n`);
    }
  })();
  try {
    for (let run = 0; run < 5; run++) {
      const { result } = await readData(paths);
      const passing = result.problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
      expect(["unreadable", "changed_while_read", "empty_file"]).toEqual(expect.arrayContaining(passing));
    }
  } finally {
    live = false;
    await churn;
  }
}, 60_000);
