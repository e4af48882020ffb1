import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandEnv } from "./end-to-end/command-env.ts";

/**
 * Whole folders: `test/input/CASE` is a data folder, `test/output/CASE` what `npm run analyze` makes of it. After a wanted change, write the
 * outputs anew with `UPDATE_CASES=1 npm test -- test/cases.test.ts` and read what changed before you commit it.
 */
const CASES = await readdir("test/input");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-cases-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function analyze(
  name: string,
  options: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<string> {
  const out = join(folder, `${name}-${options.length}-${Object.values(env).join("-").replaceAll("/", "_")}`);
  const args = ["scripts/analyze.ts", "--data", join("test", "input", name), "--out", out, ...options];
  await promisify(execFile)(process.execPath, args, { env: { ...commandEnv(), ...env } });
  return out;
}

/** Every file that was written, by path: JSON as text, others as their hash in the manifest says. */
async function results(out: string): Promise<Map<string, string>> {
  const names = (await readdir(join(out, "api"))).map((name) => join("api", name));
  const files = new Map<string, string>();
  for (const name of [...names, join("data", "manifest.json")])
    files.set(name, await readFile(join(out, name), "utf8"));
  return files;
}

describe.each(CASES)("%s", (name) => {
  test("comes out as it should", async () => {
    const out = await analyze(name, ["--allow-rejects"]);
    for (const [file, text] of await results(out)) {
      const wanted = join("test", "output", name, file);
      if (process.env.UPDATE_CASES) {
        await mkdir(join(wanted, ".."), { recursive: true });
        await writeFile(wanted, text);
      }
      expect(text, wanted).toBe(await readFile(wanted, "utf8"));
    }
  }, 60_000);

  test("comes out the same to the byte in another time zone, language and thread count", async () => {
    const one = await analyze(name, ["--allow-rejects"], {
      TZ: "Pacific/Kiritimati",
      LANG: "ru_RU.UTF-8",
      UV_THREADPOOL_SIZE: "1",
    });
    const other = await analyze(name, ["--allow-rejects"], {
      TZ: "America/Los_Angeles",
      LANG: "C",
      UV_THREADPOOL_SIZE: "8",
    });
    const names = (await readdir(one, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(names.length).toBeGreaterThan(10);
    for (const entry of names) {
      const path = join(entry.parentPath, entry.name);
      expect((await readFile(path)).equals(await readFile(path.replace(one, other))), path).toBe(true);
    }
  }, 60_000);
});

test("a rejected row stops the build with exit code 1 and nothing is written", async () => {
  const out = join(folder, "stopped");
  const args = ["scripts/analyze.ts", "--data", "test/input/rejects", "--out", out];
  const failed = await promisify(execFile)(process.execPath, args).catch(
    (error: { code: number; stdout: string }) => error,
  );
  expect(failed).toMatchObject({ code: 1 });
  expect(failed.stdout).toMatch(/line 3/);
  await expect(readdir(out)).rejects.toThrow();
}, 60_000);

test("what was built before stands when a later build stops", async () => {
  const out = join(folder, "stands");
  await promisify(execFile)(process.execPath, [
    "scripts/analyze.ts",
    "--data",
    "test/input/minimal",
    "--out",
    out,
  ]);
  const before = await results(out);
  const args = ["scripts/analyze.ts", "--data", "test/input/rejects", "--out", out];
  await expect(promisify(execFile)(process.execPath, args)).rejects.toMatchObject({ code: 1 });
  expect(await results(out)).toEqual(before);
}, 60_000);

test("a folder without values is no dashboard: exit code 1, and it says what is missing", async () => {
  const data = join(folder, "empty");
  await mkdir(data);
  await writeFile(join(data, "sources.csv"), "source_id,name,kind\ncrm,CRM,crm\n");
  const args = ["scripts/analyze.ts", "--data", data, "--out", join(folder, "nothing")];
  const failed = await promisify(execFile)(process.execPath, args, { env: commandEnv() }).catch(
    (error: { code: number; stderr: string }) => error,
  );
  expect(failed).toMatchObject({ code: 1 });
  expect(failed.stderr).toContain("values.csv");
}, 60_000);

test.each([["--nonsense"], ["--data", "/nowhere/at/all"], ["--port", "x"]])(
  "a wrong call (%s) ends with exit code 2",
  async (...args) => {
    const run = promisify(execFile)(process.execPath, [
      args[0] === "--port" ? "scripts/start.ts" : "scripts/build.ts",
      ...args,
    ]);
    await expect(run).rejects.toMatchObject({ code: 2 });
  },
  60_000,
);

test.each(["start", "dev", "check", "build", "analyze", "serve", "bench", "simulate", "demo-data"])(
  "%s has --help",
  async (name) => {
    const { stdout } = await promisify(execFile)(process.execPath, [`scripts/${name}.ts`, "--help"]);
    expect(stdout).toContain(`npm run ${name}`);
  },
  60_000,
);
