import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import type { Company } from "#findings/company.ts";
import type { KeptFindings } from "#findings/kept-findings.ts";
import { links } from "#findings/links.ts";
import { pilots } from "#findings/pilots.ts";
import { NO_FILTER } from "#query/filter.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import { hashFile } from "../ingest/hash-file.ts";
import { analysisHash } from "./analysis-hash.ts";
import type { SitePaths } from "./site-paths.ts";

/**
 * The analyses that take seconds, of a finished warehouse: done once for `api/` and all pages, and kept beside the warehouse, so that
 * a build over the same data by the same code finds them there.
 * @returns path of the file that holds them, for `builtSite`
 */
export async function keepFindings(
  paths: SitePaths,
  warehouse: Warehouse,
  company: Company,
): Promise<{ readonly path: string; readonly findings: KeptFindings }> {
  const path = `${paths.warehouse}.findings`;
  const key = await keyOf(paths.warehouse);
  const known = await readFindings(path);
  if (known?.key === key) return { path, findings: known };
  const findings: KeptFindings = {
    key,
    links: await links(warehouse, company, NO_FILTER),
    pilots: await pilots(warehouse, company),
  };
  await writeFile(`${path}.${process.pid}.tmp`, serialize(findings));
  await rename(`${path}.${process.pid}.tmp`, path);
  return { path, findings };
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
