import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build } from "vite";
import type { Manifest } from "#model/manifest.ts";
import { BROWSER_FLAGS, requireBrowser } from "../../scripts/browser.ts";
import { publish } from "../../scripts/ingest/publish.ts";
import { type EngineFiles, publishEngine } from "../../scripts/ingest/publish-engine.ts";
import { openStore } from "../../scripts/ingest/store.ts";
import { feed, type TableFile } from "../publish/synthetic.ts";

/** The policy that the published site sends, Trusted Types included. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types throughline-engine",
].join("; ");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".bin": "application/octet-stream",
};

export interface TestSite {
  readonly folder: string;
  readonly warehouse: string;
  readonly url: string;
  readonly manifest: Manifest;
  readonly engine: EngineFiles;
  /** Paths asked for, in order. */
  readonly requests: string[];
  /** May answer a request itself, to play a host that misbehaves. */
  intercept: ((path: string, response: ServerResponse) => boolean) | undefined;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** A folder with the engine, a database of the given files and a page that offers the browser's warehouse, and a host for it. */
export async function testSite(files: readonly TableFile[]): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-site-"));
  const warehouse = join(folder, "warehouse.duckdb");
  const store = await openStore(warehouse);
  await store.close(await feed(store, files));
  const manifest = await publish(warehouse, join(folder, "data"), "Test");
  const engine = await publishEngine(join(folder, "engine"), join(tmpdir(), "throughline-cache"));
  await bundle(folder);
  const site: Pick<TestSite, "requests" | "intercept"> = { requests: [], intercept: undefined };
  const server = createServer((request, response) => void serve(folder, site, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: BROWSER_FLAGS,
  });
  return Object.assign(site, {
    folder,
    warehouse,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    manifest,
    engine,
    browser,
    async close() {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  });
}

async function bundle(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: {
        input: fileURLToPath(new URL("page.ts", import.meta.url)),
        output: { entryFileNames: "page.js", format: "es" },
      },
    },
  });
  await writeFile(
    join(folder, "index.html"),
    '<!doctype html><title>test</title><script type="module" src="page.js"></script>',
  );
}

async function serve(
  folder: string,
  site: Pick<TestSite, "requests" | "intercept">,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
  site.requests.push(pathname);
  response.setHeader("content-security-policy", POLICY);
  response.setHeader("x-content-type-options", "nosniff");
  if (site.intercept?.(pathname, response)) return;
  if (pathname === "/favicon.ico") {
    response.writeHead(204).end();
    return;
  }
  const path = join(folder, pathname === "/" ? "index.html" : pathname);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[extname(path)] ?? "text/plain",
    "content-length": found.size,
  });
  createReadStream(path).pipe(response);
}

/** Bytes of a published file. */
export const published = (site: TestSite, path: string): Promise<Buffer> => readFile(join(site.folder, path));
