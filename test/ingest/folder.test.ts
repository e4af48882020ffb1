import { execFileSync, spawnSync } from "node:child_process";
import { appendFile, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { MemorySink } from "#ingest/check-folder.ts";
import { NoDataFolder } from "../../scripts/ingest/folder.ts";
import { ingest } from "../../scripts/ingest/ingest.ts";
import { contextFiles, inFolder } from "./data-folder.ts";

const VALUES = "metric_id,period,zone,value\nnps,2025-01,a,1\nnps,2025-02,a,2\n";
const check = fileURL("../../scripts/check.ts");

function fileURL(path: string): string {
  return new URL(path, import.meta.url).pathname;
}

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const all = new Map<string, string | Uint8Array>(await contextFiles());
  for (const [path, content] of Object.entries(files)) all.set(path, content);
  return all;
}

const said = (problems: readonly { code: string; file: string }[]): string[] =>
  problems.map(({ code, file }) => `${file} ${code}`);

describe("what lies in the folder", () => {
  it("links that leave it, dead links, pipes and strays are named and not opened", async () => {
    const files = await folderWith({
      "values.csv": VALUES,
      "targts.csv": "x",
      "notes.xlsx": "x",
      "README.md": "x",
    });
    await inFolder(files, async (folder) => {
      await symlink("/etc/passwd", join(folder, "events.csv"));
      await symlink(join(folder, "values.csv"), join(folder, "targets.csv"));
      await symlink("nowhere", join(folder, "goals.csv"));
      await symlink("..", join(folder, "actions"));
      execFileSync("mkfifo", [join(folder, "links.csv")]);
      const { problems, files: reports } = await ingest(folder);
      expect(said(problems).sort()).toEqual([
        "actions link_outside",
        "events.csv link_outside",
        "goals.csv not_a_file",
        "links.csv not_a_file",
        "notes.xlsx ignored_file",
        "targts.csv unknown_table",
      ]);
      expect(reports.map(({ file }) => file).sort()).toEqual([
        "metrics.csv",
        "sources.csv",
        "targets.csv",
        "values.csv",
      ]);
    });
  });

  it("a CSV file is read whatever it is called, and a backup is named", async () => {
    const files = await folderWith({
      "values/readme.csv": VALUES,
      "values/2024.bak/tmp.csv": "metric_id,period,value\nnps,2024-01,1\n",
      "values.csv.bak": VALUES,
      "values/~$values.csv": "x",
      "values/readme.txt": "x",
    });
    await inFolder(files, async (folder) => {
      const { problems, files: reports } = await ingest(folder);
      expect(said(problems)).toEqual(["values.csv.bak ignored_file"]);
      expect(reports.map(({ file }) => file).slice(2)).toEqual([
        "values/2024.bak/tmp.csv",
        "values/readme.csv",
      ]);
    });
  });

  it("folders are nested to a depth that nobody needs, and deeper ones are named", async () => {
    const deepest = Array.from({ length: 32 }, (_, i) => `f${i}`).join("/");
    const files = await folderWith({ [`values/${deepest}/a.csv`]: VALUES });
    await inFolder(files, async (folder) => {
      const { problems } = await ingest(folder);
      expect(said(problems)).toEqual([`values/${deepest} not_a_file`, "values.csv missing_table"]);
    });
  });

  it("a folder that is not there is the command's mistake", async () => {
    await expect(ingest("/nowhere/at/all")).rejects.toBeInstanceOf(NoDataFolder);
  });

  it("names with quotes, line breaks and SQL are only names", async () => {
    const name = "values/o'brien\n\"; DROP TABLE x;--.csv";
    await inFolder(await folderWith({ [name]: VALUES }), async (folder) => {
      const { files } = await ingest(folder);
      expect(files.at(-1)).toMatchObject({ file: name, rows_ok: 2 });
    });
  });
});

describe("packed files", () => {
  it("are read, in one member or several", async () => {
    const [head, tail] = [VALUES.slice(0, 40), VALUES.slice(40)];
    const packed = Buffer.concat([gzipSync(head), gzipSync(tail)]);
    await inFolder(await folderWith({ "values.csv.gz": packed }), async (folder) => {
      const { files } = await ingest(folder);
      expect(files.at(-1)).toMatchObject({ rows_ok: 2, rejected: false });
    });
  });

  it.each([
    ["cut short", gzipSync(VALUES.repeat(50)).subarray(0, -9), "gzip_truncated"],
    ["damaged", Buffer.concat([gzipSync(VALUES).subarray(0, 20), Buffer.alloc(40, 7)]), "gzip_damaged"],
    ["no gzip", Buffer.from(VALUES), "gzip_damaged"],
    ["empty", Buffer.alloc(0), "gzip_truncated"],
  ])("%s: refused, nothing published", async (_, bytes, code) => {
    await inFolder(await folderWith({ "values.csv.gz": bytes }), async (folder) => {
      const sink = new MemorySink();
      const { files, problems } = await ingest(folder, {}, { store: sink });
      expect(files.at(-1)?.rejected).toBe(true);
      expect(said(problems)).toEqual([`values.csv.gz ${code}`]);
      expect(sink.tables.get("values")?.batches).toEqual([]);
    });
  });

  it("a bomb is stopped early", async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(VALUES), Buffer.alloc(40_000_000, 10)]));
    const unpackLimits = { harmlessBytes: 1_000_000, ratio: 200, bytes: 1e12 };
    await inFolder(await folderWith({ "values.csv.gz": bomb }), async (folder) => {
      const { problems } = await ingest(folder, { unpackLimits });
      expect(said(problems)).toEqual(["values.csv.gz gzip_too_large"]);
      expect(problems[0]?.args).toEqual({ megabytes: expect.toSatisfy((size: number) => size < 10) });
    });
  }, 60_000);
});

it("a file that changes while it is read is refused", async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `nps,2025-01,z${i},1\n`).join("");
  await inFolder(
    await folderWith({ "values.csv": `metric_id,period,zone,value\n${rows}` }),
    async (folder) => {
      let touched: Promise<void> | null = null;
      const sink = new MemorySink();
      const { problems, files } = await ingest(
        folder,
        {},
        {
          store: {
            begin: (table) => sink.begin(table),
            append: async (file, batch) => {
              if (batch.rows > 100) touched ??= appendFile(join(folder, "values.csv"), "nps,2025-02,a,1\n");
              await touched;
              sink.append(file, batch);
            },
            discard: (file) => sink.discard(file),
            finish: (drops) => sink.finish(drops),
          },
        },
      );
      expect(said(problems)).toEqual(["values.csv changed_while_read"]);
      expect(files.at(-1)?.rejected).toBe(true);
      expect(sink.tables.get("values")?.batches).toEqual([]);
    },
  );
});

it("the hash is that of the bytes on disk, and no file is touched", async () => {
  await inFolder(await folderWith({ "values.csv": VALUES }), async (folder) => {
    const { files } = await ingest(folder);
    const sum = execFileSync("sha256sum", [join(folder, "values.csv")], { encoding: "utf8" }).slice(0, 64);
    expect(files.at(-1)?.sha256).toBe(sum);
    expect(await readFile(join(folder, "values.csv"), "utf8")).toBe(VALUES);
  });
});

describe("npm run check", () => {
  const run = (...args: string[]): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [check, ...args], { encoding: "utf8" });
    return { code: status, out: stdout, err: stderr };
  };

  it("exits with 0, 1 or 2, and speaks the language asked for", async () => {
    await inFolder(await folderWith({ "values.csv": VALUES }), async (folder) => {
      expect(run("--data", folder).code).toBe(0);
    });
    await inFolder(await folderWith({ "values.csv": `${VALUES}nps,2025-03,a,x\n` }), async (folder) => {
      const { code, out } = run("--data", folder, "--locale", "uk");
      expect(code).toBe(1);
      expect(out).toContain("рядок 4: nps,2025-03,a,x");
    });
    expect(run("--data", "/nowhere/at/all").code).toBe(2);
    expect(run("--locale", "xx").code).toBe(2);
    expect(run("--nonsense").code).toBe(2);
  }, 60_000);

  it.each([
    ["without a file", {}, "values.csv"],
    ["with a header only", { "values.csv": "metric_id,period,value\n" }, "values.csv"],
    ["without metrics", { "metrics.csv": null }, "metrics.csv, values.csv"],
  ] as const)(
    "exits with 1 and says what is missing in a folder %s of values",
    async (_, change, missing) => {
      const files = new Map<string, string | Uint8Array>(await folderWith({}));
      for (const [path, text] of Object.entries(change))
        text === null ? files.delete(path) : files.set(path, text);
      await inFolder(files, async (folder) => {
        for (const more of [[], ["--json"]]) {
          const { code, err } = run("--data", folder, ...more);
          expect(code).toBe(1);
          expect(err).toContain(`no row in ${missing}.`);
        }
      });
    },
    60_000,
  );

  it("--json prints the whole of quality.json", async () => {
    await inFolder(await folderWith({ "values.csv": `${VALUES}nps,2025-03,a,x\n` }), async (folder) => {
      const { code, out } = run("--data", folder, "--json");
      expect(code).toBe(1);
      const quality = JSON.parse(out);
      expect(Object.keys(quality)).toEqual([
        "files",
        "problems",
        "freshness",
        "completeness",
        "changes_since",
        "changes",
      ]);
      expect(quality.problems).toEqual([
        {
          ...{
            severity: "error",
            code: "not_a_number",
            file: "values.csv",
            line: 4,
            column: "value",
            text: "x",
          },
          ...{ message: "This is not a number.", hint: "Write the number plainly: 1234.5 or -12." },
        },
      ]);
    });
  });
});
