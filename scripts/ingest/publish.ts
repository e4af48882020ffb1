import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { dataPackage, type PackageFile, type PackageTable } from "#model/data-package.ts";
import { jsonSchema } from "#model/json-schema.ts";
import { type Manifest, manifestTable } from "#model/manifest.ts";
import { isInMemory, memoryInstance } from "#warehouse/memory-instance.ts";
import { bothDone } from "../both-done.ts";
import { publishParquet } from "./publish-parquet.ts";
import { publishSite } from "./publish-site.ts";
import { type PublishedColumns, publishSeries, publishTables } from "./publish-tables.ts";
import { sqlName, sqlText } from "./sql-text.ts";
import { writingInstance } from "./writing-instance.ts";

/**
 * Writes what the site publishes of the warehouse into an empty folder: the browser's database, Parquet files, and
 * what describes them. The same warehouse gives the same bytes.
 * @param path the finished warehouse, a file or in memory
 * @param title name of the data package
 */
export async function publish(path: string, folder: string, title: string): Promise<Manifest> {
  await mkdir(join(folder, "schemas"), { recursive: true });
  const instance = isInMemory(path) ? await memoryInstance(path) : await writingInstance();
  try {
    const connections = [await instance.connect(), await instance.connect()] as const;
    if (!isInMemory(path)) await connections[0].run(`ATTACH ${sqlText(path)} AS warehouse (READ_ONLY)`);
    const tables = await publishTables(connections[0]);
    const series = await publishSeries(connections[0]);
    const [site, packaged] = await bothDone(
      publishSite(connections[0], [...tables, ...series], folder),
      packageTables(connections[1], tables, folder),
    );
    const manifest: Manifest = {
      format: 1,
      site: { ...site, parts: await Promise.all(site.parts.map((name) => describeFile(folder, name))) },
      tables: packaged.map((one, index) => manifestTable(one, (tables[index] as PublishedColumns).types)),
    };
    await writeJson(join(folder, "manifest.json"), manifest);
    await writeJson(join(folder, "datapackage.json"), dataPackage(title, packaged));
    for (const { table } of tables)
      await writeJson(join(folder, "schemas", `${table.name}.json`), jsonSchema(table));
    for (const connection of connections) connection.closeSync();
    return manifest;
  } finally {
    instance.closeSync();
  }
}

async function packageTables(
  connection: DuckDBConnection,
  tables: readonly PublishedColumns[],
  folder: string,
): Promise<PackageTable[]> {
  const packaged: PackageTable[] = [];
  for (const one of tables) {
    const names = await publishParquet(connection, one, folder);
    const counted = await connection.runAndReadAll(
      `SELECT count(*)::INTEGER FROM warehouse.${sqlName(one.table.name)}`,
    );
    const files = await Promise.all(names.map((name) => describeFile(folder, name)));
    packaged.push({ table: one.table, rows: Number(counted.getRows()[0]?.[0]), files });
  }
  return packaged;
}

async function describeFile(folder: string, name: string): Promise<PackageFile> {
  const bytes = await readFile(join(folder, name));
  return {
    path: basename(name),
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
