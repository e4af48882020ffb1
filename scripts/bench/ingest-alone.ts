import { rm } from "node:fs/promises";
import { readData } from "../site/read-data.ts";
import { sitePaths } from "../site/site-paths.ts";

// Reads, checks and stores a data folder from nothing. Prints the rows kept.
const paths = sitePaths(process.argv[2] ?? "data");
await rm(paths.warehouse, { force: true });
await rm(`${paths.warehouse}.json`, { force: true });
const { result } = await readData(paths);
console.log([...result.tables.values()].reduce((sum, rows) => sum + rows, 0));
await rm(paths.warehouse, { force: true });
await rm(`${paths.warehouse}.json`, { force: true });
