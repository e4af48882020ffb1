import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import { Worker } from "node:worker_threads";
import type { KeptFindings } from "#findings/kept-findings.ts";
import { bothDone } from "../both-done.ts";
import { hashFile } from "../ingest/hash-file.ts";
import { analysisHash } from "./analysis-hash.ts";
import type { FindingsTask } from "./findings-worker.ts";
import type { SitePaths } from "./site-paths.ts";

/**
 * The analyses that take seconds, of a finished warehouse: done once for `api/` and all pages, and kept beside the warehouse, so that
 * a build over the same data by the same code finds them there.
 * @returns path of the file that holds them, for `builtSite`
 */
export async function keepFindings(
  paths: SitePaths,
): Promise<{ readonly path: string; readonly findings: KeptFindings }> {
  const path = `${paths.warehouse}.findings`;
  const key = await keyOf(paths.warehouse);
  const known = await readFindings(path);
  if (known?.key === key) return { path, findings: known };
  const [planner, found] = await bothDone(
    inThread<"planner">({ warehouse: paths.warehouse, find: "planner" }),
    inThread<"links" | "pilots">({ warehouse: paths.warehouse, find: "links and pilots" }),
  );
  const findings: KeptFindings = { key, ...found, ...planner };
  await writeFile(`${path}.${process.pid}.tmp`, serialize(findings));
  await rename(`${path}.${process.pid}.tmp`, path);
  return { path, findings };
}

/** Threads of their own have room for what an analysis drops again at once, which a frugal process has not. */
const YOUNG_MB = 32;

async function inThread<Part extends keyof KeptFindings>(
  task: FindingsTask,
): Promise<Pick<KeptFindings, Part>> {
  const worker = new Worker(new URL("findings-worker.ts", import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  try {
    const [found] = await once(worker, "message");
    return found;
  } finally {
    await worker.terminate();
  }
}

async function readFindings(path: string): Promise<KeptFindings | null> {
  if (!existsSync(path)) return null;
  try {
    return deserialize(await readFile(path));
  } catch {
    // Damaged, or of another Node: it is made anew.
    return null;
  }
}

async function keyOf(warehouse: string): Promise<string> {
  const bytes = await hashFile(warehouse, (await stat(warehouse)).size);
  return createHash("sha256")
    .update(`${await analysisHash()}\0${bytes}`)
    .digest("hex");
}
