import { describe, expect, test } from "vitest";
import { checkLocalFiles } from "#browser/check-local-files.ts";
import type { PublishedSite } from "#browser/check-messages.ts";
import { dataPaths, standsAlone } from "#browser/data-paths.ts";
import { localRejects } from "#browser/local-rejects.ts";

const file = (path: string, text: string) => ({ path, file: new Blob([text]) });

/** A published site with two metrics, its values in two files. */
const PUBLISHED: PublishedSite = {
  files: new Map([
    ["metrics", ["metrics.csv"]],
    ["sources", ["sources.csv"]],
    ["values", ["values/a.csv", "values/b.csv"]],
  ]),
  standing: {
    tables: new Set(["metrics", "sources", "values"]),
    settings: { decimal: "," },
    known: new Map([
      ["metrics.metric_id", new Set(["nps", "share"])],
      ["sources.source_id", new Set(["crm"])],
    ]),
    units: new Map([
      ["nps", "points"],
      ["share", "ratio"],
    ]),
    sources: new Map([
      ["nps", "crm"],
      ["share", "crm"],
    ]),
  },
};
const check = (files: ReturnType<typeof file>[], published: PublishedSite | null = PUBLISHED) =>
  checkLocalFiles(files, published, () => undefined);
const codes = async (files: ReturnType<typeof file>[], published: PublishedSite | null = PUBLISHED) =>
  (await check(files, published)).report.causes.map(({ examples: [first] }) => first.code);

describe("local files are checked beside what is published", () => {
  test("they may refer to published rows, by their units, and under the published settings", async () => {
    const { report, folder } = await check([
      file("new.csv", "metric_id;period;value\nshare;2025-01;1,250 %\n"),
    ]);
    expect(report.causes).toEqual([]);
    const batch = folder.tables.get("values")?.batches[0]?.batch.columns.get("value");
    expect(batch).toEqual({ kind: "numbers", numbers: Float64Array.of(0.0125) });
    expect(report.guessed).toEqual(new Map([["values/new.csv", ["targets"]]]));
  });
  test("what neither has is unknown, with the nearest published one", async () => {
    const { report } = await check([file("values.csv", "metric_id,period,value\nnsp,2025-01,1\n")]);
    expect(report.causes).toMatchObject([
      { count: 1, examples: [{ code: "unknown_reference", args: { suggestion: "nps" } }] },
    ]);
    expect(report.lines).toEqual(new Map([["values.csv:2", "nsp,2025-01,1"]]));
  });
  test("a file joins its table, unless it has the names of all of its files: then the old rows count no more", async () => {
    const value = "metric_id,period,value\nnps,2025-01,1\n";
    const modes = async (...files: ReturnType<typeof file>[]) => (await check(files)).report.tables;
    expect(await modes(file("c.csv", value))).toEqual(new Map([["values", "join"]]));
    expect(await modes(file("values/a.csv", value))).toEqual(new Map([["values", "join"]]));
    expect(await modes(file("values/a.csv", value), file("values/b.csv", value))).toEqual(
      new Map([["values", "replace"]]),
    );
    const metrics = file(
      "metrics.csv",
      "metric_id,name,aspect,unit,direction,source_id\nces,C,CX,score,lower,crm\n",
    );
    expect(await codes([metrics, file("c.csv", value)])).toEqual(["unknown_reference"]);
  });
  test("rejected rows come with their reason, to be mended and dropped again", async () => {
    const first = await check([file("c.csv", "metric_id,period,value\nnps,2025-01,1\nnps,2025-02,x\n")]);
    const [rejects] = await localRejects(first, "en");
    expect(rejects?.path).toBe("values/c.rejected.csv");
    const text = (await rejects?.content.text()) ?? "";
    expect(text).toMatch(/^why_rejected,metric_id,period,value\r\n[^\r]*value: [^\r]*,nps,2025-02,x\r\n$/);
    expect(await codes([file("mended.csv", text.replace(",x", ",2"))])).toEqual([]);
  });
  test("progress counts the bytes of all files", async () => {
    const told: number[] = [];
    const files = [file("c.csv", "metric_id,period,value\nnps,2025-01,1\n"), file("notes.txt", "nothing")];
    await checkLocalFiles(files, PUBLISHED, (_, bytes, total) => told.push(bytes / total));
    expect(told.at(-1)).toBeGreaterThan(0.8);
    expect(told.every((share) => share <= 1)).toBe(true);
  });
});

describe("a dropped folder", () => {
  const folder = ["sources.csv", "metrics.csv", "values/2025/a.csv", "README.md"].map((path) =>
    file(`my data/${path}`, ""),
  );
  test("is a data folder of its own where it has every table that is needed", () => {
    expect(standsAlone(folder)).toBe(true);
    expect(standsAlone(folder.slice(1))).toBe(false);
    expect(standsAlone(["sources.csv", "metrics.csv", "values.csv"].map((path) => ({ path })))).toBe(false);
  });
  test("keeps its paths, and the name of a table's folder", async () => {
    const paths = async (files: ReturnType<typeof file>[]) =>
      (await dataPaths(files, new Set())).map(({ path }) => path);
    expect(await paths(folder)).toEqual(["sources.csv", "metrics.csv", "values/2025/a.csv", "README.md"]);
    expect(await paths([file("values/2025/a.csv", ""), file("Values/b.csv", "")])).toEqual([
      "values/2025/a.csv",
      "Values/b.csv",
    ]);
  });
  test("alone, refers to nothing that is published", async () => {
    const files = [
      file("d/sources.csv", "source_id,name,kind\ns,S,crm\n"),
      file("d/metrics.csv", "metric_id,name,aspect,unit,direction,source_id\nces,C,CX,score,lower,s\n"),
      file("d/values.csv", "metric_id,period,value\nnps,2025-01,1\n"),
    ];
    expect(await codes(files, null)).toEqual(["unknown_reference"]);
  });
});
