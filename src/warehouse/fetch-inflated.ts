import { EngineError } from "./engine-error.ts";

/** Called as bytes arrive: loaded so far, and how many there are (null: the host does not say). */
export type OnBytes = (loaded: number, total: number | null) => void;

/**
 * Fetches a file that was cut into parts and gzipped, and inflates it.
 * @param urls parts in order; usually one
 * @param total bytes of all parts together, where known
 * @throws EngineError `network` or `damaged`
 */
export async function fetchInflated(
  urls: readonly string[],
  total: number | null,
  signal: AbortSignal,
  onBytes: OnBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  for (const url of urls) {
    const body = await bodyOf(url, signal);
    // Asynchronous iteration of streams is missing in Safari.
    const reader = body.getReader();
    const next = () => reader.read().catch((error: unknown) => Promise.reject(networkError(error, url)));
    for (let chunk = await next(); !chunk.done; chunk = await next()) {
      parts.push(chunk.value);
      loaded += chunk.value.byteLength;
      onBytes(loaded, total);
    }
  }
  const packed = new Blob(parts);
  const [first, second] = new Uint8Array(await packed.slice(0, 2).arrayBuffer());
  // Some hosts send gzipped files with `Content-Encoding: gzip`; then the browser has inflated them already.
  const gzipped = first === 0x1f && second === 0x8b;
  try {
    const stream = gzipped ? packed.stream().pipeThrough(new DecompressionStream("gzip")) : packed.stream();
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    throw new EngineError("damaged", String(error), urls[0] ?? null);
  }
}

async function bodyOf(url: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    throw networkError(error, url);
  });
  if (!response.ok || !response.body) throw new EngineError("network", `HTTP ${response.status}`, url);
  return response.body;
}

function networkError(error: unknown, url: string): EngineError {
  return new EngineError("network", String(error), url);
}
