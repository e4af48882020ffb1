import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import compression from "compression";
import sirv from "sirv";

export interface Served {
  /** `http://localhost:4321/base/` */
  readonly address: string;
  close(): Promise<void>;
}

interface Options {
  /** Path that the site is served from, with a slash at both ends. */
  readonly base: string;
  /** Port to try first; 0 takes any. A taken port moves on to the next, twenty times. */
  readonly port: number;
  readonly host?: string;
  /** Response headers for every file. */
  readonly headers: Readonly<Record<string, string>>;
}

const MOST_PORTS = 20;

/** Serves a built site as a good static host would: compressed, with the security headers, 404 page included. */
export async function serveFolder(folder: string, options: Options): Promise<Served> {
  const files = sirv(folder, { etag: true, dev: true, setHeaders: setHeaders(options.headers) });
  const compress = compression();
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (!path.startsWith(options.base)) {
      redirect(response, path === options.base.slice(0, -1) || path === "/" ? options.base : null);
      return;
    }
    request.url = path.slice(options.base.length - 1);
    compress(request as never, response as never, () =>
      files(request, response, () => notFound(folder, options.headers, request, response)),
    );
  });
  const port = await listen(server, options.port, options.host ?? "localhost");
  return {
    address: `http://localhost:${port}${options.base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const setHeaders =
  (headers: Readonly<Record<string, string>>) => (response: ServerResponse, path: string) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const isHashed = path.includes("/_astro/");
    response.setHeader("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
  };

function redirect(response: ServerResponse, location: string | null): void {
  if (location === null) response.writeHead(404).end();
  else response.writeHead(302, { Location: location }).end();
}

/** The 404 page for addresses of pages; files that are missing get an empty answer. */
function notFound(
  folder: string,
  headers: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const last = request.url?.split("?")[0]?.split("/").at(-1) ?? "";
  const page = join(folder, "404.html");
  if ((last.includes(".") && !last.endsWith(".html")) || !existsSync(page)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(404, { ...headers, "Content-Type": "text/html; charset=utf-8" }).end(readFileSync(page));
}

function listen(server: Server, first: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let port = first;
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || port >= first + MOST_PORTS) return reject(error);
      port += 1;
      server.listen(port, host);
    });
    server.on("listening", () => resolve((server.address() as AddressInfo).port));
    server.listen(port, host);
  });
}
