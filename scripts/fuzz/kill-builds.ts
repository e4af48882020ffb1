import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { randomLcg } from "d3-random";
import { ROOT, sitePaths } from "../site/site-paths.ts";

const COMPANY = join(ROOT, "test", "input", "minimal");

/**
 * Builds two versions of a small company over one another and kills the builds (SIGKILL) at random moments; after each, the
 * folder must hold the site before or the next one, every file of it, and a further build must succeed. Only the results
 * are built, without pages: they take the same way to the disk, and it is that way which is tried.
 * @param log told of each round
 * @returns what was wrong, in words; empty where nothing was
 */
export async function killBuilds(
  kills: number,
  seed: number,
  log: (line: string) => void = () => undefined,
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-kills-"));
  const chance = randomLcg(seed);
  const faults: string[] = [];
  const [data, out] = [join(folder, "data"), join(folder, "site")];
  try {
    await cp(COMPANY, data, { recursive: true });
    const values = await readFile(join(data, "values.csv"), "utf8");
    const version = (round: number): Promise<void> =>
      writeFile(join(data, "values.csv"), `${values}csat,2025-03,north,${50 + (round % 40)},100\n`);
    await version(0);
    const { milliseconds, failed } = await build(data, out, null);
    if (failed) return [failed];
    let standing = await fingerprint(out);
    let missed = 0;
    for (let round = 1; round <= kills && faults.length === 0; round++) {
      await version(round);
      const { killed } = await build(data, out, Math.round(chance() * milliseconds * 1.1));
      if (!killed) missed++;
      const left = await fingerprint(out).catch((error: Error) => error.message);
      const again = await build(data, out, null);
      if (again.failed) faults.push(`round ${round}: the next build failed:\n${again.failed}`);
      const whole = await fingerprint(out);
      // a site that was finished is the same as the next build's, but for what it was compared with
      if (left !== standing && left !== whole)
        faults.push(`round ${round}: neither the old site nor the new: ${left}`);
      const beside = (await readdir(folder)).filter((name) => !["data", "site"].includes(name));
      if (beside.length > 0) faults.push(`round ${round}: left beside the site: ${beside.join(", ")}`);
      const unfinished = (await cached(data)).filter((name) => /\.tmp\b|\.parts\/new-/.test(name));
      if (unfinished.length > 0) faults.push(`round ${round}: left in the cache: ${unfinished.join(", ")}`);
      standing = whole;
    }
    log(`${kills} builds killed at random moments (${missed} were done before), ${faults.length} faults`);
    return faults;
  } finally {
    await rm(folder, { recursive: true, force: true });
    const { cache } = sitePaths(data);
    for (const name of await cached(data)) await rm(join(cache, name), { recursive: true, force: true });
  }
}

/** What is kept between builds of a data folder, by path inside the cache. */
async function cached(data: string): Promise<string[]> {
  const { cache, warehouse } = sitePaths(data);
  const own = basename(warehouse, ".duckdb");
  const names = await readdir(cache, { recursive: true }).catch(() => []);
  return names.filter((name) => name.startsWith(`${own}.`));
}

interface Build {
  readonly milliseconds: number;
  readonly killed: boolean;
  /** What it said when it failed by itself. */
  readonly failed: string | null;
}

/** Builds the results; kills the build after some milliseconds. */
function build(data: string, out: string, killAfter: number | null): Promise<Build> {
  return new Promise((resolve) => {
    const start = performance.now();
    const args = [join(ROOT, "scripts", "analyze.ts"), "--data", data, "--out", out];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk));
    const timer = killAfter === null ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const killed = signal === "SIGKILL";
      resolve({
        milliseconds: performance.now() - start,
        killed,
        failed: killed || code === 0 ? null : output,
      });
    });
  });
}

/** Names and content of a site's data, each file as its manifest says. @throws Error where a file is missing or not whole */
async function fingerprint(out: string): Promise<string> {
  const text = await readFile(join(out, "data", "manifest.json"), "utf8");
  const manifest: {
    site: { parts: { path: string; sha256: string }[] };
    tables: { files: { path: string; sha256: string }[] }[];
  } = JSON.parse(text);
  for (const { path, sha256 } of [...manifest.site.parts, ...manifest.tables.flatMap(({ files }) => files)]) {
    const bytes = await readFile(join(out, "data", path));
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw new Error(`${path} is damaged`);
  }
  JSON.parse(await readFile(join(out, "api", "quality.json"), "utf8"));
  return createHash("sha256").update(text).digest("hex");
}
