import { rm } from "node:fs/promises";
import { useCompileCache } from "../compile-cache.ts";
import { sitePaths } from "../site/site-paths.ts";

// Reads, checks and stores a data folder from nothing. Prints the rows kept. Modules load as in any other command.
useCompileCache();
const { readData } = await import("../site/read-data.ts");
const { warehouse, parts, ...paths } = sitePaths(process.argv[2] ?? "data");
const clean = () =>
  Promise.all(
    [warehouse, `${warehouse}.json`, parts].map((path) => rm(path, { recursive: true, force: true })),
  );
await clean();
const { result } = await readData({ warehouse, parts, ...paths });
console.log([...result.tables.values()].reduce((sum, rows) => sum + rows, 0));
await clean();
