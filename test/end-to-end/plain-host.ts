import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

export interface PlainHost {
  readonly address: string;
  close(): Promise<void>;
}

/** The poorest host there is: no compression, no range requests, no fallback; only the headers that are handed in. */
export async function plainHost(
  folder: string,
  base: string,
  headers: Readonly<Record<string, string>>,
): Promise<PlainHost> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/");
    const inside = normalize(path.startsWith(base) ? path.slice(base.length - 1) : "/missing");
    const file = join(folder, inside.endsWith("/") ? `${inside}index.html` : inside);
    try {
      if (!(await stat(file)).isFile()) throw new Error("no file");
      const body = await readFile(file);
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, {
        ...headers,
        "Content-Type": type,
        "Content-Length": body.length,
        "Accept-Ranges": "none",
      });
      response.end(body);
    } catch {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("not found");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
