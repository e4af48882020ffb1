import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { createTable } from "./create-table.ts";
import { gzipBytes } from "./gzip-bytes.ts";
import type { PublishedColumns } from "./publish-tables.ts";
import { paddedSegments, scrubPadding } from "./scrub-padding.ts";
import { sqlName, sqlText } from "./sql-text.ts";
import { tableOrder } from "./table-order.ts";

/** Many hosts refuse files above 25 MB (of 1,000,000 bytes or more). */
export const LARGEST_FILE = 24_000_000;

/** The database that browsers query: gzipped, cut where it is too large for a host. */
export interface SiteDatabase {
  /** Names of the parts in order; joined they are one gzip file. */
  readonly parts: readonly string[];
  readonly bytes: number;
}

/**
 * Copies the published tables into a database of their own, in the order in which they are stored, and writes it as
 * `site.duckdb.bin`, `site.duckdb.1.bin` … into the folder. Browsers read it whole, so there is no index but order.
 */
export async function publishSite(
  connection: DuckDBConnection,
  tables: readonly PublishedColumns[],
  folder: string,
): Promise<SiteDatabase> {
  const plain = join(folder, "site.duckdb");
  await connection.run(`ATTACH ${sqlText(plain)} AS site`);
  await connection.run("BEGIN");
  for (const { table, types, select } of tables) {
    const name = `site.${sqlName(table.name)}`;
    const columns = table.columns.map((column) => ({
      name: column.name,
      type: types.get(column.name) ?? "VARCHAR",
    }));
    const required = new Set(table.columns.filter((column) => column.required).map((column) => column.name));
    await connection.run(createTable(name, columns, required, tableOrder(table, types.keys())));
    await connection.run(`INSERT INTO ${name} ${select}`);
  }
  await connection.run("CREATE TABLE site.dashboard AS FROM warehouse.dashboard");
  await connection.run("COMMIT");
  await connection.run("CHECKPOINT site");
  const segments = await paddedSegments(connection, "site");
  await connection.run("DETACH site");
  await scrubPadding(plain, segments);
  const packed = await gzipBytes(await readFile(plain));
  await rm(plain);
  const parts: string[] = [];
  for (let from = 0; from < packed.length; from += LARGEST_FILE) {
    const name = parts.length === 0 ? "site.duckdb.bin" : `site.duckdb.${parts.length}.bin`;
    await writeFile(join(folder, name), packed.subarray(from, from + LARGEST_FILE));
    parts.push(name);
  }
  return { parts, bytes: packed.length };
}
