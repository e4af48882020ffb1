import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inflateEngine } from "#warehouse/inflate-engine.ts";
import { writeFolder } from "../atomic-folder.ts";
import { gzipBytes } from "./gzip-bytes.ts";

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

async function packedEngine(cache: string): Promise<Buffer> {
  const plain = await readFile(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  const path = join(cache, `engine-${createHash("sha256").update(plain).digest("hex").slice(0, 16)}.gz`);
  const known = await readFile(path).catch(() => null);
  if (known) return known;
  const packed = await gzipBytes(plain);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}.tmp`, packed);
  await rename(`${path}.${process.pid}.tmp`, path);
  return packed;
}

/** Our prelude, then DuckDB's own worker without the reference to a source map that is not published. */
async function workerScript(): Promise<string> {
  const own = await readFile(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"), "utf8");
  return `(${inflateEngine})(self);\n${own.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n")}`;
}
