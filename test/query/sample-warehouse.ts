import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { TABLES } from "#model/tables.ts";
import { openNodeWarehouse } from "#warehouse/node.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";

const TYPES = {
  id: "VARCHAR",
  ids: "VARCHAR",
  text: "VARCHAR",
  enum: "VARCHAR",
  number: "DOUBLE",
  integer: "INTEGER",
  flag: "BOOLEAN",
  date: "DATE",
  period: "VARCHAR",
} as const;

/** A warehouse with every table of the contract, filled by the SQL that is handed in; removed by `remove`. */
export async function sampleWarehouse(
  inserts: readonly string[],
): Promise<{ readonly warehouse: Warehouse; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-query-"));
  const path = join(folder, "warehouse.duckdb");
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await createTables(connection);
  for (const sql of inserts) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
  const warehouse = await openNodeWarehouse(path);
  return {
    warehouse,
    remove: async () => {
      await warehouse.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createTables(connection: DuckDBConnection): Promise<void> {
  for (const table of TABLES) {
    const columns = table.columns.map((column) => `"${column.name}" ${TYPES[column.kind]}`);
    if (table.columns.some((column) => column.kind === "period"))
      columns.push("period_start DATE", "grain VARCHAR");
    await connection.run(`CREATE TABLE "${table.name}" (${columns.join(", ")})`);
  }
  await connection.run(
    "CREATE TABLE provenance (metric_id VARCHAR, source_id VARCHAR, file VARCHAR, rows INTEGER, first_period_start DATE, last_period_start DATE)",
  );
  await connection.run("CREATE TABLE dashboard (key VARCHAR, value VARCHAR)");
}
