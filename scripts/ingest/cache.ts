import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, readlink, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
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

/** Written beside the warehouse: the inputs that it was made from, its own checksum, and what the ingest found. */
interface Stamp {
  readonly inputs: IngestInputs;
  /** Size in bytes by path, so that most changes show without a hash. */
  readonly sizes: Readonly<Record<string, number>>;
  /** CRC-32 of the warehouse: nobody forges it, and it may be large. */
  readonly warehouse: number;
  readonly result: Omit<IngestResult, "tables"> & { readonly tables: readonly (readonly [string, number])[] };
}

/** Folders whose code decides what a warehouse holds. */
const READER = ["../../src/ingest/", "../../src/model/", "./"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const LOCKFILE = fileURLToPath(new URL("../../package-lock.json", import.meta.url));

/** Smaller files are read at once: a folder may have many. */
const BLOCK = 1 << 20;

let reader: string | null = null;

/** Identifies the code that reads, as it was when this process first asked: SHA-256 of its source and its versions. */
export async function readerHash(): Promise<string> {
  if (reader !== null) return reader;
  const hash = createHash("sha256").update(process.version).update(readFileSync(LOCKFILE));
  for (const folder of READER) {
    for (const name of (await readdir(folder)).filter((one) => one.endsWith(".ts")).sort()) {
      hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
    }
  }
  reader = hash.digest("hex");
  return reader;
}

/**
 * Hashes everything that an ingest of `folder` depends on.
 * @param known hashes of files that were read already
 */
export async function ingestInputs(
  folder: string,
  options: IngestInputs["options"],
  known: ReadonlyMap<string, string> = new Map(),
): Promise<IngestInputs> {
  const hashed = async (path: string, name: string): Promise<string> => known.get(name) ?? hashOf(path);
  return {
    files: await eachFile(folder, hashed, (path) => path),
    options: sorted(options),
    reader: await readerHash(),
  };
}

/** Whether the folder may be as it was at the last ingest: the same names and sizes. Only then hashes tell more. */
export async function mayBeUnchanged(warehouse: string, folder: string): Promise<boolean> {
  const stamp = await readStamp(warehouse);
  return stamp !== null && JSON.stringify(stamp.sizes) === JSON.stringify(await sizesOf(folder));
}

/**
 * What the last ingest found, when it read the very same inputs and its warehouse is still there as it was;
 * otherwise null, and there is nothing for it but to read again.
 */
export async function cachedIngest(warehouse: string, inputs: IngestInputs): Promise<IngestResult | null> {
  try {
    const stamp = await readStamp(warehouse);
    if (!stamp || JSON.stringify(stamp.inputs) !== JSON.stringify(inputs)) return null;
    if (stamp.warehouse !== (await checksumOf(warehouse))) return null;
    return { ...stamp.result, tables: new Map(stamp.result.tables) };
  } catch {
    // No warehouse, or a stamp of another make: each means reading again.
    return null;
  }
}

/** Notes what the finished warehouse was made from. */
export async function rememberIngest(
  warehouse: string,
  folder: string,
  inputs: IngestInputs,
  result: IngestResult,
): Promise<void> {
  const stamp: Stamp = {
    inputs,
    sizes: await sizesOf(folder),
    warehouse: await checksumOf(warehouse),
    result: { ...result, tables: [...result.tables] },
  };
  const path = stampOf(warehouse);
  await mkdir(dirname(path), { recursive: true });
  // which lines are not listed is asked only of a reading just done
  const text = JSON.stringify(stamp, (key, value) => (key === "unlisted" ? undefined : value));
  await writeFile(`${path}.${process.pid}.tmp`, text);
  await rename(`${path}.${process.pid}.tmp`, path);
}

const stampOf = (warehouse: string): string => `${warehouse}.json`;

async function readStamp(warehouse: string): Promise<Stamp | null> {
  try {
    return JSON.parse(await readFile(stampOf(warehouse), "utf8"));
  } catch {
    return null;
  }
}

const sizesOf = (folder: string): Promise<Record<string, number>> =>
  eachFile(
    folder,
    async (path) => (await stat(path)).size,
    () => -1,
  );

/** Something of every file below the folder, by path, in the order of paths. Links and devices are not opened. */
async function eachFile<Value>(
  folder: string,
  ofFile: (path: string, name: string) => Promise<Value>,
  ofOther: (target: string) => Value,
): Promise<Record<string, Value>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: Record<string, Value> = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join("/");
    if (entry.isFile()) found[name] = await ofFile(path, name);
    else if (entry.isSymbolicLink()) found[name] = ofOther(`link to ${await readlink(path)}`);
    else if (!entry.isDirectory()) found[name] = ofOther("neither file nor folder");
  }
  return sorted(found);
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function hashOf(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size < BLOCK)
    return createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: BLOCK })) hash.update(chunk);
  return hash.digest("hex");
}

async function checksumOf(path: string): Promise<number> {
  let sum = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) sum = crc32(chunk, sum);
  return sum;
}
