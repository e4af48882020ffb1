import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./site-paths.ts";

/** Rooms whose code decides what the analyses find. */
const ROOMS = ["model", "stats", "analysis", "query", "findings", "warehouse"];

/** Hash of the code by which links and pilots are found. */
export async function analysisHash(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  hash.update(readFileSync(join(ROOT, "package-lock.json")));
  for (const room of ROOMS) {
    const names = await readdir(join(ROOT, "src", room), { recursive: true });
    for (const name of names.filter((one) => /\.tsx?$/.test(one)).sort()) {
      hash.update(`\0${room}/${name}\0`).update(readFileSync(join(ROOT, "src", room, name)));
    }
  }
  return hash.digest("hex");
}
