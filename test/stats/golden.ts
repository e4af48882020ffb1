import { readFileSync } from "node:fs";

/** Numbers that R computed; made by the script of the same name in test/golden. */
export function golden<T>(name: "stats" | "phases"): T {
  return JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), "utf8")) as T;
}
