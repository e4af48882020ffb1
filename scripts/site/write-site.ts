import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { companyOf } from "#findings/company.ts";
import type { KeptFindings } from "#findings/kept-findings.ts";
import type { Changes } from "#model/changes.ts";
import type { Manifest } from "#model/manifest.ts";
import { openNodeWarehouse } from "#warehouse/node.ts";
import { writeFolder } from "../atomic-folder.ts";
import { bothDone } from "../both-done.ts";
import { hostFiles } from "../headers.ts";
import { compareSites } from "../ingest/compare-sites.ts";
import { publish } from "../ingest/publish.ts";
import { publishEngine } from "../ingest/publish-engine.ts";
import type { IngestResult } from "../ingest/store-types.ts";
import { isRunning } from "../is-running.ts";
import { keepFindings } from "./keep-findings.ts";
import { linksJson } from "./links-json.ts";
import { maturityJson } from "./maturity-json.ts";
import { metricsJson } from "./metrics-json.ts";
import { pilotsJson } from "./pilots-json.ts";
import { qualityReport } from "./quality-report.ts";
import { siteInput } from "./site-input.ts";
import { ROOT, type SitePaths } from "./site-paths.ts";

export interface WriteOptions {
  readonly out: string;
  /** Path that the site is served from, with a slash at both ends. */
  readonly base: string;
  /** Without pages: only `api/` and `data/`. */
  readonly pages: boolean;
}

type Build = typeof import("astro").build;

/** Writes the site of a finished warehouse, whole or not at all. */
export async function writeSite(
  paths: SitePaths,
  result: IngestResult,
  options: WriteOptions,
): Promise<void> {
  await writeFolder(options.out, async (folder) => {
    const data = join(folder, "data");
    await mkdir(data);
    // Astro takes a second to load: while others work, that costs nothing.
    const astro = options.pages ? import("astro") : null;
    const [manifest, kept] = await bothDone(
      publish(paths.warehouse, data, result.settings.company ?? "Throughline"),
      keepFindings(paths),
    );
    const changes = await compareSites(options.out, folder);
    await writeApi(paths, result, changes, kept.findings, join(folder, "api"));
    if (astro) {
      const { build } = await astro;
      const input = await writeSiteInput(paths, result, manifest, changes, kept.path);
      await bothDone(
        writePages(build, input, paths.cache, folder, options.base),
        publishEngine(join(folder, "engine"), paths.cache),
      );
      for (const [name, text] of hostFiles(options.base)) await writeFile(join(folder, name), text);
    }
  });
}

/**
 * Builds the pages into a folder that has the rest of the site; a file that is there already stays. Astro empties what it writes to, and two
 * builds outside of its working directory would share one folder for what they are made from: so each gets one inside, of its own.
 */
async function writePages(
  build: Build,
  input: string,
  cache: string,
  folder: string,
  base: string,
): Promise<void> {
  for (const name of await readdir(cache)) {
    const pid = /^pages-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(cache, name), { recursive: true, force: true });
  }
  const pages = join(cache, `pages-${process.pid}`);
  try {
    await buildPages(build, input, pages, base);
    await cp(pages, folder, { recursive: true, force: false });
  } finally {
    await rm(pages, { recursive: true, force: true });
  }
}

async function buildPages(build: Build, input: string, out: string, base: string): Promise<void> {
  process.env.THROUGHLINE_SITE = input;
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  // Vite takes BASE_URL of the environment for its own.
  delete process.env.BASE_URL;
  const cwd = process.cwd();
  process.chdir(ROOT);
  try {
    await build({ root: ROOT, outDir: out, base, logLevel: "error", publicDir: join(ROOT, "public") });
  } finally {
    process.chdir(cwd);
  }
}

/** Writes what the pages start from, and returns its path. */
async function writeSiteInput(
  paths: SitePaths,
  result: IngestResult,
  manifest: Manifest,
  changes: Changes,
  findings: string | null,
): Promise<string> {
  const path = `${paths.warehouse}.site.json`;
  await writeFile(path, JSON.stringify(siteInput(paths.warehouse, result, manifest, changes, findings)));
  return path;
}

/** Writes the results for machines. */
async function writeApi(
  paths: SitePaths,
  result: IngestResult,
  changes: Changes,
  findings: KeptFindings,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const warehouse = await openNodeWarehouse(paths.warehouse);
  try {
    const company = await companyOf(warehouse);
    const write = (name: string, content: object) =>
      writeFile(join(folder, name), `${JSON.stringify(content, null, 1)}\n`);
    await write("quality.json", await qualityReport(result, warehouse, company, changes));
    await write("metrics.json", await metricsJson(warehouse, company));
    await write("maturity.json", await maturityJson(warehouse, company));
    await write("links.json", linksJson(findings.links.result));
    await write("pilots.json", pilotsJson(findings.pilots));
  } finally {
    await warehouse.close();
  }
}
