import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { commandEnv } from "./command-env.ts";

/** Files of the site that its pages name and that are not there. */
async function missing(site: string): Promise<string[]> {
  const names = await readdir(site, { recursive: true });
  const pages = names.filter((name) => name.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(10);
  const texts = await Promise.all(pages.map((name) => readFile(join(site, name), "utf8")));
  const asked = new Set(texts.flatMap((text) => text.match(/\/_astro\/[^"' )]+/g) ?? []));
  expect(asked.size).toBeGreaterThan(3);
  return [...asked].filter((path) => !existsSync(join(site, path)));
}

test("two builds at once each become a whole site", async () => {
  const folder = await mkdtemp(join(tmpdir(), "throughline-two-"));
  try {
    const build = async (name: string): Promise<string> => {
      const site = join(folder, name);
      const words = [
        "scripts/build.ts",
        "--data",
        join("test/input", name),
        "--out",
        site,
        "--allow-rejects",
      ];
      await promisify(execFile)(process.execPath, words, { maxBuffer: 1e8, env: commandEnv() });
      return site;
    };
    const sites = await Promise.all([build("minimal"), build("russian-excel")]);
    expect(await Promise.all(sites.map(missing))).toEqual([[], []]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 300_000);
