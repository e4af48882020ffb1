/** What the worker tells the page while it loads, beside DuckDB's own messages. */
export type EngineMessage =
  | { readonly engine: "progress"; readonly loaded: number; readonly total: number | null }
  | {
      readonly engine: "failed";
      readonly trouble: "network" | "damaged" | "blocked";
      readonly message: string;
    };

/** What a worker's global scope must offer. */
export interface EngineScope {
  fetch: typeof fetch;
  postMessage(message: EngineMessage): void;
  addEventListener(type: "unhandledrejection", listener: (event: { readonly reason: unknown }) => void): void;
}

/**
 * Teaches DuckDB's worker to load its engine from a gzipped file: hosts refuse files as large as the plain one, and
 * many do not compress it. The text of this function is put before the worker's own script when the site is built,
 * so it may refer to nothing outside itself. It also reports what was loaded, and failures that DuckDB's worker
 * would leave unanswered.
 */
export function inflateEngine(scope: EngineScope): void {
  const fetchPlainly = scope.fetch.bind(scope);
  const fail = (trouble: "network" | "damaged" | "blocked", message: string): void =>
    scope.postMessage({ engine: "failed", trouble, message });

  scope.addEventListener("unhandledrejection", ({ reason }) => {
    const text = String(reason);
    fail(/CompileError.*(unsafe-eval|Content Security Policy)/i.test(text) ? "blocked" : "damaged", text);
  });

  scope.fetch = async (input, init) => {
    const response = await fetchPlainly(input, init).catch((error: unknown) => {
      fail("network", String(error));
      throw error;
    });
    if (!response.ok || !response.body) {
      fail("network", `${response.status} ${response.url}`);
      return response;
    }
    // A host that compresses on the way announces the compressed length: then the total is not known.
    const length = response.headers.get("content-encoding") ? null : response.headers.get("content-length");
    const total = length === null ? null : Number(length);
    let loaded = 0;
    let first: Uint8Array<ArrayBuffer> | undefined;
    const reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> = response.body.getReader();
    const next = async (): Promise<Uint8Array<ArrayBuffer> | undefined> => {
      const { value } = await reader.read();
      loaded += value?.byteLength ?? 0;
      scope.postMessage({ engine: "progress", loaded, total });
      return value;
    };
    first = await next();
    // Some hosts send gzipped files with `Content-Encoding: gzip`; then the browser has inflated them already.
    const gzipped = first?.[0] === 0x1f && first[1] === 0x8b;
    const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        const chunk = first ?? (await next());
        first = undefined;
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
      cancel: (reason) => reader.cancel(reason),
    });
    const plain = gzipped ? bytes.pipeThrough(new DecompressionStream("gzip")) : bytes;
    return new Response(plain, { headers: { "content-type": "application/wasm" } });
  };
}
