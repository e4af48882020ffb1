import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { killBuilds } from "../../scripts/fuzz/kill-builds.ts";
import { ingest } from "../../scripts/ingest/ingest.ts";
import { sitePaths } from "../../scripts/site/site-paths.ts";
import { systemFault } from "../../scripts/system-fault.ts";
import { contextFiles, inFolder } from "../ingest/data-folder.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-faults-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("builds killed at random moments leave the old site or the new one, whole, and nothing beside it", async () => {
  expect(await killBuilds(4, 7)).toEqual([]);
}, 300_000);

test.skipIf(process.platform === "win32")(
  "where no more can be written the old site stands, and one sentence says why",
  async () => {
    const data = join(folder, "data");
    const out = join(folder, "site");
    await cp("test/input/minimal", data, { recursive: true });
    const analyze = (kilobytes: string) =>
      promisify(execFile)("bash", [
        "-c",
        `ulimit -f ${kilobytes}; exec "$0" scripts/analyze.ts --data "$1" --out "$2"`,
        ...[process.execPath, data, out],
      ]);
    try {
      await analyze("unlimited");
      const quality = await readFile(join(out, "api", "quality.json"), "utf8");
      await writeFile(join(data, "values.csv"), "metric_id,period,value\ncsat,2025-01,1\n");
      const failed = await analyze("40").catch((error: { code: number; stderr: string }) => error);
      expect(failed).toMatchObject({ code: 1 });
      expect(failed.stderr.trim().split("\n")).toHaveLength(1);
      expect(failed.stderr).toMatch(/^Nothing was written: .*File too large.* as it was\.$/m);
      expect(await readFile(join(out, "api", "quality.json"), "utf8")).toBe(quality);
      expect((await readdir(folder)).sort()).toEqual(["data", "site"]);
    } finally {
      const { warehouse, parts } = sitePaths(data);
      for (const path of [warehouse, `${warehouse}.json`, parts])
        await rm(path, { recursive: true, force: true });
    }
  },
  120_000,
);

test("what the system refuses is said in a sentence; other errors are not taken for it", () => {
  const fault = Object.assign(new Error("ENOSPC: no space left on device, write"), {
    code: "ENOSPC",
    path: "/x",
  });
  expect(systemFault(fault)).toBe(
    "Nothing was written: the disk is full (/x). What was there before is as it was.",
  );
  expect(systemFault(new Error("IO Error: Could not write file: No space left on device"))).toContain(
    "the disk is full",
  );
  expect(
    systemFault(
      new Error(
        'TransactionContext Error: Failed to commit: Could not write file "/x.wal": No space left on device',
      ),
    ),
  ).toBe("Nothing was written: the disk is full. What was there before is as it was.");
  expect(systemFault(new TypeError("a mistake of ours"))).toBeNull();
  expect(systemFault(Object.assign(new Error("no such file"), { code: "ENOENT" }))).toBeNull();
});

test("a file that is gone when its turn comes is named, and the others are read", async () => {
  const files = new Map<string, string | Uint8Array>(await contextFiles());
  files.set("values/a.csv", "metric_id,period,value\nnps,2025-01,1\n");
  files.set("values/b.csv", "metric_id,period,value\nnps,2025-02,1\n");
  await inFolder(files, async (data) => {
    let gone: Promise<void> | null = null;
    const store = {
      begin: async () => {
        gone ??= rm(join(data, "values", "a.csv"));
        await gone;
      },
      append: () => undefined,
      discard: () => undefined,
      finish: () => undefined,
    };
    const { problems, files: reports } = await ingest(data, {}, { store });
    expect(problems.map(({ file, code, args }) => [file, code, args])).toEqual([
      ["values/a.csv", "unreadable", { why: "gone", detail: "ENOENT" }],
    ]);
    expect(reports.at(-1)).toMatchObject({ file: "values/b.csv", rows_ok: 1 });
  });
});

test("a packed gibibyte of zeros is given up at once", async () => {
  const member = gzipSync(Buffer.alloc(67_108_864), { level: 9 });
  const head = gzipSync("metric_id,period,value\nnps,2025-01,1\n");
  const files = new Map<string, string | Uint8Array>(await contextFiles());
  files.set("values.csv.gz", Buffer.concat([head, ...new Array<Buffer>(16).fill(member)]));
  await inFolder(files, async (data) => {
    const before = process.memoryUsage.rss();
    const { problems, files: reports } = await ingest(data);
    expect(problems.map(({ code, args }) => [code, args])).toEqual([["nul_padding", { atLine: 3 }]]);
    expect(reports.at(-1)).toMatchObject({ rejected: true, rows_in: 0 });
    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000);
  });
}, 60_000);
