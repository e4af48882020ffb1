import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Changes, changesSchema, NOTHING_BEFORE, type TableChanges } from "#model/changes.ts";
import type { Manifest, ManifestTable } from "#model/manifest.ts";
import { type Grain, periodEnd } from "#model/period.ts";
import { PUBLISHED_TABLES } from "#model/published-tables.ts";
import { compareTable } from "./compare-table.ts";
import { sqlText } from "./sql-text.ts";
import { writingInstance } from "./writing-instance.ts";

/**
 * What the published data of a new site says that the site before did not. Both are read as they are published, so
 * that nothing can show here that is not public. Where the data are the same (a rebuild, new pages), the comparison
 * that the site before had made is kept: the same data over the same site give the same bytes.
 * @param before folder of the site that will be replaced; there need not be one
 * @param after folder of the new site, whose `data/` is written
 */
export async function compareSites(before: string, after: string): Promise<Changes> {
  const old = await manifestOf(before);
  const own = await manifestOf(after);
  if (!(old && own)) return NOTHING_BEFORE;
  const instance = await writingInstance();
  const connection = await instance.connect();
  try {
    await connection.run(
      `SET temp_directory = ${sqlText(join(tmpdir(), `throughline-compare-${process.pid}`))}`,
    );
    const tables: TableChanges[] = [];
    for (const table of PUBLISHED_TABLES) {
      const files = {
        before: filesOf(before, old.manifest, table.name),
        after: filesOf(after, own.manifest, table.name),
      };
      const unchanged = hashesOf(old.manifest, table.name) === hashesOf(own.manifest, table.name);
      // Where values come from is no statement: a file may be renamed.
      if (unchanged || table.name === "provenance") continue;
      const changes = await compareTable(connection, table, files);
      if (changes) tables.push(changes);
    }
    if (tables.length === 0) return keptChanges(before);
    const newest_day = await newestDay(connection, filesOf(before, old.manifest, "values"));
    // parsed, so that what is kept later has its fields in the same order
    return changesSchema.parse({ since: { manifest_sha256: old.sha256, newest_day }, tables });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const sha256Of = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Null where there is no site, one of another make, or one whose tables somebody has changed. */
async function manifestOf(site: string): Promise<{ manifest: Manifest; sha256: string } | null> {
  try {
    const text = await readFile(join(site, "data", "manifest.json"), "utf8");
    const manifest: Partial<Manifest> = JSON.parse(text);
    if (manifest.format !== 1 || !Array.isArray(manifest.tables)) return null;
    for (const { files } of manifest.tables) {
      for (const { path, sha256 } of files) {
        if (sha256Of(await readFile(join(site, "data", basename(path)))) !== sha256) return null;
      }
    }
    return { manifest: manifest as Manifest, sha256: sha256Of(text) };
  } catch {
    return null;
  }
}

const tableOf = ({ tables }: Manifest, name: string): ManifestTable | undefined =>
  tables.find((table) => table.name === name);

const filesOf = (site: string, manifest: Manifest, name: string): string[] =>
  (tableOf(manifest, name)?.files ?? []).map(({ path }) => join(site, "data", basename(path)));

const hashesOf = (manifest: Manifest, name: string): string =>
  (tableOf(manifest, name)?.files ?? []).map(({ sha256 }) => sha256).join();

/** The comparison that a site was published with. */
async function keptChanges(site: string): Promise<Changes> {
  try {
    const quality: Record<string, unknown> = JSON.parse(
      await readFile(join(site, "api", "quality.json"), "utf8"),
    );
    return changesSchema.parse({ since: quality.changes_since, tables: quality.changes });
  } catch {
    return NOTHING_BEFORE;
  }
}

/** Last day of the newest value. */
async function newestDay(connection: DuckDBConnection, files: readonly string[]): Promise<string | null> {
  if (files.length === 0) return null;
  const newest = await connection.runAndReadAll(
    `SELECT grain::VARCHAR, max(period_start)::VARCHAR FROM read_parquet([${files.map(sqlText).join(", ")}]) GROUP BY 1`,
  );
  const days = newest
    .getRowsJS()
    .map(([grain, start]) => periodEnd({ grain: grain as Grain, start: String(start) }));
  return days.sort().at(-1) ?? null;
}
