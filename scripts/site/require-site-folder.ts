import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../cli.ts";
import { ROOT } from "./site-paths.ts";

/**
 * Refuses to build a site where something else would be lost, since what stands there is replaced whole: in a folder that is neither empty nor a
 * site, over the data, the project or anything that holds them, or inside the data.
 * @throws UsageError
 */
export function requireSiteFolder(out: string, data: string): void {
  const [target, source, root] = [realPath(out), realPath(data), realPath(ROOT)];
  if (holds(target, source) || holds(source, target) || holds(target, root))
    throw new UsageError(`--out must lie beside the data and the project: ${out} would replace them`);
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) throw new UsageError(`--out must be a folder, ${out} is a file`);
  const isSite = existsSync(join(target, "data", "manifest.json"));
  if (!isSite && readdirSync(target).length > 0)
    throw new UsageError(`--out must be a new or empty folder or a site, ${out} holds something else`);
}

/** The path with the links resolved in as much of it as there is. */
function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole));
}

/** Whether a folder is another one or holds it. */
function holds(folder: string, other: string): boolean {
  const path = relative(folder, other);
  return path === "" || !(path === ".." || path.startsWith(`..${sep}`) || resolve(path) === path);
}
