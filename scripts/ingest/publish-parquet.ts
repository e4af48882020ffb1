import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { PublishedColumns } from "./publish-tables.ts";
import { sqlName, sqlText } from "./sql-text.ts";

/** A part is closed at the first row group beyond this: some 21 MB at most. */
const PART_BYTES = "18MB";

/**
 * Writes the table as Parquet for other tools: `TABLE.parquet`, and `TABLE.1.parquet` … where one file would be too
 * large for hosts. Enums become text, which every reader of Parquet understands.
 * @returns names of the files in order
 */
export async function publishParquet(
  connection: DuckDBConnection,
  { table, types, select }: PublishedColumns,
  folder: string,
): Promise<string[]> {
  const cells = table.columns.map(({ name }) =>
    types.get(name)?.startsWith("ENUM") ? `${sqlName(name)}::VARCHAR AS ${sqlName(name)}` : sqlName(name),
  );
  const parts = join(folder, `${table.name}.parts`);
  await mkdir(parts);
  await connection.run(
    `COPY (SELECT ${cells.join(", ")} FROM (${select})) TO ${sqlText(parts)}
     (FORMAT parquet, COMPRESSION zstd, FILE_SIZE_BYTES '${PART_BYTES}', OVERWRITE_OR_IGNORE)`,
  );
  const names: string[] = [];
  for (const part of (await readdir(parts)).sort(byNumber)) {
    const name = names.length === 0 ? `${table.name}.parquet` : `${table.name}.${names.length}.parquet`;
    await rename(join(parts, part), join(folder, name));
    names.push(name);
  }
  await rm(parts, { recursive: true });
  return names;
}

/** `data_10.parquet` comes after `data_9.parquet`. */
function byNumber(a: string, b: string): number {
  return Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]);
}
