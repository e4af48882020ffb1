import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { inflateEngine } from "#warehouse/inflate-engine.ts";
import { writeFolder } from "../atomic-folder.ts";
import { withoutSystem } from "./gzip-bytes.ts";
import { hashFile } from "./hash-file.ts";

/** Where the browser finds DuckDB, relative to the published folder. */
export interface EngineFiles {
  readonly worker: string;
  readonly wasm: string;
  readonly wasmBytes: number;
}

const require = createRequire(import.meta.url);

/**
 * Writes DuckDB's worker and gzipped engine into `folder`, under a name that changes with their content, so that
 * browsers may keep them for ever. Compressing takes seconds and happens once: the result is kept in `cache`.
 */
export async function publishEngine(folder: string, cache: string): Promise<EngineFiles> {
  const packed = await packedEngine(cache);
  const worker = await workerScript();
  const version = createHash("sha256").update(packed).update(worker).digest("hex").slice(0, 12);
  const files: EngineFiles = {
    worker: `${version}/duckdb-eh.worker.js`,
    wasm: `${version}/duckdb-eh.wasm.bin`,
    wasmBytes: packed.length,
  };
  if ((await engineFiles(folder))?.worker === files.worker) return files;
  await writeFolder(folder, async (temporary) => {
    await mkdir(join(temporary, version));
    await writeFile(join(temporary, files.worker), worker);
    await writeFile(join(temporary, files.wasm), packed);
    await writeFile(join(temporary, "engine.json"), `${JSON.stringify(files, null, 2)}\n`);
  });
  return files;
}

/** What `publishEngine` wrote into the folder, or null where there is nothing yet. */
export async function engineFiles(folder: string): Promise<EngineFiles | null> {
  return readFile(join(folder, "engine.json"), "utf8").then(
    (text) => JSON.parse(text) as EngineFiles,
    () => null,
  );
}

/** The engine, gzipped; in passing, so that its 36 MB are never held whole. */
async function packedEngine(cache: string): Promise<Buffer> {
  const plain = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  const hash = await hashFile(plain, (await stat(plain)).size);
  if (hash === null) throw new Error(`${plain} cannot be read`);
  const path = join(cache, `engine-${hash.slice(0, 16)}.gz`);
  const known = await readFile(path).catch(() => null);
  if (known) return known;
  await mkdir(cache, { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await pipeline(createReadStream(plain), createGzip({ level: 9 }), createWriteStream(temporary));
  const packed = withoutSystem(await readFile(temporary));
  await writeFile(temporary, packed);
  await rename(temporary, path);
  return packed;
}

/** Our prelude, then DuckDB's own worker without the reference to a source map that is not published. */
async function workerScript(): Promise<string> {
  const own = await readFile(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"), "utf8");
  return `(${inflateEngine})(self);\n${own.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n")}`;
}
