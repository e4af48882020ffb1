import { DuckDBInstance } from "@duckdb/node-api";

/** How names of warehouses in memory begin; DuckDB finds them by name, wherever in the process somebody asks. */
const MEMORY = ":memory:";

/** Name of a warehouse that lies in memory. */
export function memoryPath(name: string): string {
  return `${MEMORY}${name}`;
}

export function isInMemory(path: string): boolean {
  return path.startsWith(MEMORY);
}

/**
 * The DuckDB of that name, with a database `warehouse`: made where there is none, the same for all that ask while one of
 * them has it open.
 */
export async function memoryInstance(path: string): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.fromCache(path, {
    threads: "1",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  await connection.run("ATTACH IF NOT EXISTS ':memory:' AS warehouse");
  connection.closeSync();
  return instance;
}
