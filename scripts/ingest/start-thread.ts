import { Worker, type WorkerOptions } from "node:worker_threads";
import { COMPILE_CACHE } from "../compile-cache.ts";

/**
 * Starts a thread that runs a file. It turns the compile cache on before it loads anything: with the
 * file itself as its first module, each thread would first load what strips types.
 */
export function startThread(file: URL, options: WorkerOptions = {}): Worker {
  const code = `require("node:module").enableCompileCache(${JSON.stringify(COMPILE_CACHE)});import(${JSON.stringify(file.href)});`;
  return new Worker(code, { ...options, eval: true, execArgv: [] });
}
