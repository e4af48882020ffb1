import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { sqlName, sqlText } from "./sql-text.ts";

/** Copies a table of the database `warehouse` into that of another DuckDB: the same columns, the same rows in the same order. */
export async function copyTable(from: DuckDBInstance, to: DuckDBConnection, table: string): Promise<void> {
  const source = await from.connect();
  try {
    await source.run("USE warehouse");
    const described = await source.runAndReadAll(
      `SELECT sql FROM duckdb_tables() WHERE database_name = 'warehouse' AND table_name = ${sqlText(table)}`,
    );
    await to.run(String(described.getRows()[0]?.[0]));
    const appender = await to.createAppender(table);
    const rows = await source.stream(`FROM ${sqlName(table)}`);
    for (;;) {
      const chunk = await rows.fetchChunk();
      if (!chunk || chunk.rowCount === 0) break;
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  } finally {
    source.closeSync();
  }
}
