import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the project. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Where a command reads and writes; every path absolute. */
export interface SitePaths {
  /** The company's own CSV. */
  readonly data: string;
  /** What is kept between runs; may be deleted at any time. */
  readonly cache: string;
  readonly warehouse: string;
  /** Checked rows of single files, so that what has not changed is not read again. */
  readonly parts: string;
}

/** Paths of a run over `data`: each data folder has a warehouse of its own. */
export function sitePaths(data: string): SitePaths {
  const folder = resolve(data);
  const cache = join(ROOT, ".cache");
  const name =
    folder === join(ROOT, "data")
      ? "warehouse"
      : `warehouse-${createHash("sha256").update(folder).digest("hex").slice(0, 8)}`;
  return {
    data: folder,
    cache,
    warehouse: join(cache, `${name}.duckdb`),
    parts: join(cache, `${name}.parts`),
  };
}
