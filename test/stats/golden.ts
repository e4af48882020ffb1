import { readFileSync } from "node:fs";

/** Numbers that others computed: R, by the script of the same name in test/golden, or the source named in the file. */
export function golden<T>(name: "stats" | "phases" | "series-tests" | "panels" | "nist"): T {
  return JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), "utf8")) as T;
}
