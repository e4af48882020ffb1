import { rm } from "node:fs/promises";
import { useCompileCache } from "../compile-cache.ts";
import { sitePaths } from "../site/site-paths.ts";

// Reads, checks and stores a data folder, and prints the rows kept: from nothing, or with what an earlier run left
// (`keep` leaves it). Modules load as in any other command.
useCompileCache();
const { readData } = await import("../site/read-data.ts");
const [folder = "data", keep] = process.argv.slice(2);
const paths = sitePaths(folder);
const clean = () =>
  Promise.all(
    [paths.warehouse, `${paths.warehouse}.json`, paths.parts].map((path) =>
      rm(path, { recursive: true, force: true }),
    ),
  );
if (keep === undefined) await clean();
const { result } = await readData(paths);
console.log([...result.tables.values()].reduce((sum, rows) => sum + rows, 0));
if (keep === undefined) await clean();
