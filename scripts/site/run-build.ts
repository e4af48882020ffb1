import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { checkWords } from "#text/check-report.ts";
import { UsageError } from "../cli.ts";
import { printReport } from "../ingest/print-report.ts";
import type { IngestResult } from "../ingest/store-types.ts";
import { progressBar } from "../progress-bar.ts";
import { missingTables } from "./missing-tables.ts";
import { readData } from "./read-data.ts";
import { requireSiteFolder } from "./require-site-folder.ts";
import { ROOT, sitePaths } from "./site-paths.ts";
import { writeSite } from "./write-site.ts";

export interface BuildRequest {
  readonly data?: string;
  readonly out?: string;
  readonly base?: string;
  readonly allowRejects: boolean;
  /** Without pages: only `api/` and `data/`. */
  readonly pages: boolean;
}

/** What a build came to. */
export interface BuildOutcome {
  readonly built: boolean;
  /** Folder of the site, absolute. */
  readonly out: string;
  readonly base: string;
}

/**
 * Reads, checks and writes a site, saying in words what it does. A rejected row or file stops it, unless they are allowed; then
 * what was there before stays as it was.
 * @throws UsageError for a folder that is not there or a base that is no path
 */
export async function runBuild(request: BuildRequest): Promise<BuildOutcome> {
  const out = resolve(request.out ?? "dist");
  const base = baseOf(request.base);
  const data = resolve(request.data ?? `${ROOT}data`);
  if (!existsSync(data)) throw new UsageError(`there is no data folder ${data}`);
  requireSiteFolder(out, data);
  const start = performance.now();
  const paths = sitePaths(data);
  const progress = progressBar();
  const { result, unchanged } = await readData(paths, progress.show).finally(progress.clear);
  process.stdout.write(await printReport(data, result, "en"));
  if (hasRejects(result) && !request.allowRejects) {
    console.error(
      "Nothing was built. Mend what is rejected (npm run check -- --rejects DIR writes the rows out for that), or build without it: --allow-rejects",
    );
    return { built: false, out, base };
  }
  const missing = missingTables(result);
  if (missing.length > 0) {
    console.error(`Nothing was built. ${checkWords("en").nothingToShow(missing)}`);
    return { built: false, out, base };
  }
  await writeSite(paths, result, { out, base, pages: request.pages });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${request.pages ? "Site" : "Results"} in ${out}, ${seconds} s${unchanged ? " (data unchanged)" : ""}`,
  );
  return { built: true, out, base };
}

/** Whether anything was left out. */
export function hasRejects(result: IngestResult): boolean {
  return (
    result.files.some((file) => file.rejected || file.rows_rejected > 0) ||
    result.problems.some((problem) => problem.severity === "error")
  );
}

/** A base with a slash at both ends. */
export function baseOf(text: string | undefined): string {
  const base = `/${(text ?? "/").replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base))
    throw new UsageError(`--base must be a path such as /cx/, got ${text}`);
  return base;
}
