import { DuckDBInstance } from "@duckdb/node-api";

/**
 * A DuckDB in memory that writes attached files the same way each time: one thread, since otherwise the bytes depend
 * on which is faster; without ALPRD, which leaves what was in memory between its parts, and without FSST, which samples by chance.
 */
export async function writingInstance(): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  // As an option of `create` it would be taken and ignored.
  await connection.run("SET disabled_compression_methods = 'alprd,fsst'");
  connection.closeSync();
  return instance;
}
