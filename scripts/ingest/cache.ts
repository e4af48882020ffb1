import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, readlink, rename, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { IngestResult } from "./store-types.ts";

/** What an ingest depends on: equal inputs give an equal warehouse. */
export interface IngestInputs {
  /** SHA-256 by path inside the data folder, `/` between names; of links the place that they name. */
  readonly files: Readonly<Record<string, string>>;
  /** Options that change what is kept. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** SHA-256 of the reader's own source and of the versions that it runs on. */
  readonly reader: string;
}

/** Written beside the warehouse: the inputs that it was made from, its own hash, and what the ingest found. */
interface Stamp {
  readonly inputs: IngestInputs;
  readonly warehouse: string;
  readonly result: Omit<IngestResult, "tables"> & { readonly tables: readonly (readonly [string, number])[] };
}

/** Folders whose code decides what a warehouse holds. */
const READER = ["../../src/ingest/", "../../src/model/", "./"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const LOCKFILE = fileURLToPath(new URL("../../package-lock.json", import.meta.url));

/** Hashes everything that an ingest of `folder` depends on. */
export async function ingestInputs(folder: string, options: IngestInputs["options"]): Promise<IngestInputs> {
  const reader = createHash("sha256")
    .update(process.version)
    .update(await hashOf(LOCKFILE));
  for (const source of READER) reader.update(JSON.stringify(await hashesOf(source)));
  return { files: await hashesOf(folder), options: sorted(options), reader: reader.digest("hex") };
}

/**
 * What the last ingest found, when it read the very same inputs and its warehouse is still there as it was;
 * otherwise null, and there is nothing for it but to read again.
 */
export async function cachedIngest(warehouse: string, inputs: IngestInputs): Promise<IngestResult | null> {
  try {
    const stamp = JSON.parse(await readFile(stampOf(warehouse), "utf8")) as Stamp;
    if (JSON.stringify(stamp.inputs) !== JSON.stringify(inputs)) return null;
    if (stamp.warehouse !== (await hashOf(warehouse))) return null;
    return { ...stamp.result, tables: new Map(stamp.result.tables) };
  } catch {
    // No stamp, no warehouse, or a stamp of another make: each means reading again.
    return null;
  }
}

/** Notes what the finished warehouse was made from. */
export async function rememberIngest(
  warehouse: string,
  inputs: IngestInputs,
  result: IngestResult,
): Promise<void> {
  const stamp: Stamp = {
    inputs,
    warehouse: await hashOf(warehouse),
    result: { ...result, tables: [...result.tables] },
  };
  const path = stampOf(warehouse);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}.tmp`, JSON.stringify(stamp));
  await rename(`${path}.${process.pid}.tmp`, path);
}

const stampOf = (warehouse: string): string => `${warehouse}.json`;

/** SHA-256 of every file below the folder, by path, in the order of paths. */
async function hashesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hashes: Record<string, string> = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join("/");
    if (entry.isFile()) hashes[name] = await hashOf(path);
    // Links and devices are not opened, by the reader neither.
    else if (entry.isSymbolicLink()) hashes[name] = `link to ${await readlink(path)}`;
    else if (!entry.isDirectory()) hashes[name] = "neither file nor folder";
  }
  return sorted(hashes);
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest("hex");
}
