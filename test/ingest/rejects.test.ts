import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MemorySink, recordsOf } from "#ingest/check-folder.ts";
import { ingest } from "../../scripts/ingest/ingest.ts";
import { writeRejects } from "../../scripts/ingest/write-rejects.ts";
import { contextFiles, inFolder } from "./data-folder.ts";

async function read(folder: string) {
  const store = new MemorySink();
  const result = await ingest(folder, {}, { store });
  const rows = [...store.tables].flatMap(([name, table]) =>
    recordsOf(table).map((record) =>
      JSON.stringify([name, ...[...record].filter(([, cell]) => cell !== null).sort()]),
    ),
  );
  const errors = result.problems.filter(({ severity }) => severity === "error");
  const metrics = new Set(
    recordsOf(store.tables.get("metrics") ?? { batches: [], drops: new Map() }).map((row) =>
      String(row.get("metric_id")),
    ),
  );
  return { result, rows: rows.sort(), errors, metrics };
}

type Read = Awaited<ReturnType<typeof read>>;

/** Reads a folder, writes its rejected rows out, mends them, copies all of it over the folder, and reads again. */
async function roundTrip(
  files: ReadonlyMap<string, string | Uint8Array>,
  mend: (text: string) => string = (text) => text,
): Promise<{ before: Read; after: Read; written: readonly string[] }> {
  return inFolder(files, async (folder) => {
    const before = await read(folder);
    const target = `${folder}-rejects`;
    try {
      await mkdir(target);
      const written = await writeRejects(folder, before.result, target, before.metrics, "en");
      for (const path of written) {
        const text = await readFile(join(target, path), "utf8");
        await writeFile(join(target, path), mend(text));
      }
      await cp(target, folder, { recursive: true });
      return { before, after: await read(folder), written };
    } finally {
      await rm(target, { recursive: true, force: true });
    }
  });
}

const open = new URL("../csv-corpus/open/", import.meta.url);
const cases = (await readdir(open)).filter((name) => /\.csv(\.gz)?$/.test(name));

describe("rejected rows, written out and copied back", () => {
  it.each(cases)("of %s: what was right stays as it was, nothing is lost", async (name) => {
    const table = name.startsWith("metrics_")
      ? "metrics"
      : name.startsWith("sources_")
        ? "sources"
        : "values";
    const path = `${table}${name.endsWith(".gz") ? ".csv.gz" : ".csv"}`;
    const files = new Map<string, string | Uint8Array>(await contextFiles());
    files.set(path, await readFile(new URL(name, open)));
    const { before, after, written } = await roundTrip(files);
    const rejected = ({ result }: Read) =>
      result.files.reduce((sum, { rows_rejected }) => sum + rows_rejected, 0);
    expect(written.length > 0).toBe(rejected(before) > 0);
    expect(after.rows).toEqual(before.rows);
    expect(rejected(after)).toBe(rejected(before));
    for (const { file } of after.errors)
      if (rejected(before) > 0 && !before.result.files.some((one) => one.rejected))
        expect(file).toMatch(/\.rejected\.csv$/);
  });

  it("mended, they come back clean, and nobody minds the column with the reasons", async () => {
    const files = new Map<string, string | Uint8Array>(await contextFiles());
    files.set(
      "values.csv",
      'Показатель;Период;Зона;Значение\r\nnps;03/04/2025;north;1,234\r\nnps;13/04/2025;north;5З,5\r\nnps;14/04/2025;north;12,5\r\nnps;05/04/2025;south;1,2З4\r\nnpps;06/04/2025;"a;""b""";2,345\r\n',
    );
    const { before, after, written } = await roundTrip(files, (text) =>
      text.replaceAll("5З,5", "53,5").replaceAll("1,2З4", "1,2340").replaceAll("npps", "nps"),
    );
    expect(written).toEqual(["values/values.rejected.csv"]);
    expect(before.errors.map(({ line }) => line)).toEqual([3, 5, 6]);
    expect(after.result.problems.filter(({ code }) => code !== "missing_table")).toEqual([]);
    const values = after.rows
      .filter((row) => row.startsWith('["values"'))
      .map((row) => Object.fromEntries(JSON.parse(row).slice(1)));
    expect(values.map(({ period, zone, value }) => [period, zone, value])).toEqual(
      expect.arrayContaining([
        ["2025-04-03", "north", 1.234],
        ["2025-04-13", "north", 53.5],
        ["2025-04-14", "north", 12.5],
        ["2025-04-06", 'a;"b"', 2.345],
      ]),
    );
  });

  it("the reasons stand first, so that rows with too many cells keep their places", async () => {
    const files = new Map<string, string | Uint8Array>(await contextFiles());
    files.set("values/a.csv", "metric_id,period,value\nnps,2025-01,1,2,3\nnps,2025-02,x\n");
    await inFolder(files, async (folder) => {
      const { result, metrics } = await read(folder);
      const target = join(folder, "..", "rejects-first");
      await writeRejects(folder, result, target, metrics, "ru");
      const text = await readFile(join(target, "values", "a.rejected.csv"), "utf8");
      await rm(target, { recursive: true });
      expect(text).toBe(
        '\ufeffwhy_rejected,metric_id,period,value\r\n"В строке 5 ячеек, в заголовке 3.",nps,2025-01,1,2,3\r\nvalue: Это не число.,nps,2025-02,x\r\n',
      );
    });
  });

  it("are all there, however many; those beyond what is listed refer to the first of their kind", async () => {
    const files = new Map<string, string | Uint8Array>(await contextFiles());
    const rows = Array.from({ length: 12_000 }, (_, i) => [
      `nps,2025-01,good${i},1`,
      `nps,2025-01,bad${i},x`,
      `nps,2025-02,both${i % 6_000},${i}`,
    ]).flat();
    files.set("values.csv", `metric_id,period,zone,value\n${rows.join("\n")}\n`);
    await inFolder(files, async (folder) => {
      const { result, metrics } = await read(folder);
      expect(result.files.at(-1)).toMatchObject({ rows_ok: 12_000, rows_rejected: 24_000 });
      const target = join(folder, "..", "rejects-all");
      try {
        await writeRejects(folder, result, target, metrics, "en");
        const lines = async (name: string) =>
          (await readFile(join(target, name), "utf8")).trim().split("\r\n").slice(1);
        const rejected = await lines("values/values.rejected.csv");
        expect(rejected).toHaveLength(24_000);
        expect(rejected[0]).toBe("value: This is not a number.,nps,2025-01,bad0,x");
        expect(rejected.at(-2)).toBe("value: As in line 3: This is not a number.,nps,2025-01,bad11999,x");
        expect(rejected.at(-1)).toContain("value: As in line 4: ");
        expect(await lines("values.csv")).toEqual(rows.filter((row) => row.includes("good")));
      } finally {
        await rm(target, { recursive: true, force: true });
      }
    });
  }, 60_000);
});
