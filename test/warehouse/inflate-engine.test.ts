import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type EngineMessage, type EngineScope, inflateEngine } from "#warehouse/inflate-engine.ts";

const plain = new Uint8Array(100_000).map((_, index) => index % 251);

function scopeWith(answer: () => Promise<Response>) {
  const messages: EngineMessage[] = [];
  let onRejection: ((event: { readonly reason: unknown }) => void) | undefined;
  const scope: EngineScope = {
    fetch: answer,
    postMessage: (message) => messages.push(message),
    addEventListener: (_, listener) => {
      onRejection = listener;
    },
  };
  inflateEngine(scope);
  return { scope, messages, reject: (reason: unknown) => onRejection?.({ reason }) };
}

test.each([
  ["gzipped", gzipSync(plain)],
  ["already inflated by the browser", Buffer.from(plain)],
])("a file that arrives %s is handed on plain, as WebAssembly", async (_, bytes) => {
  const { scope, messages } = scopeWith(
    async () => new Response(bytes, { headers: { "content-length": String(bytes.length) } }),
  );
  const response = await scope.fetch("engine.wasm.bin");
  expect(response.headers.get("content-type")).toBe("application/wasm");
  expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(plain))).toBe(true);
  expect(messages.at(-1)).toEqual({ engine: "progress", loaded: bytes.length, total: bytes.length });
});

test("the total is unknown when the host compresses on the way", async () => {
  const headers = { "content-length": "10", "content-encoding": "br" };
  const { scope, messages } = scopeWith(async () => new Response(plain, { headers }));
  await (await scope.fetch("x")).arrayBuffer();
  expect(messages.at(-1)).toMatchObject({ total: null });
});

test("failures that DuckDB would leave unanswered are reported", async () => {
  const missing = scopeWith(async () => new Response("", { status: 404 }));
  await missing.scope.fetch("x");
  expect(missing.messages).toMatchObject([{ engine: "failed", trouble: "network" }]);
  const offline = scopeWith(() => Promise.reject(new TypeError("offline")));
  await expect(offline.scope.fetch("x")).rejects.toThrow("offline");
  expect(offline.messages).toMatchObject([
    { engine: "failed", trouble: "network", message: "TypeError: offline" },
  ]);
  const refused = scopeWith(async () => new Response(plain));
  refused.reject(
    "CompileError: WebAssembly.instantiateStreaming(): violates the following Content Security policy directive",
  );
  refused.reject("CompileError: expected magic word 00 61 73 6d");
  expect(refused.messages).toMatchObject([{ trouble: "blocked" }, { trouble: "damaged" }]);
});

test("the text of the prelude runs on its own", () => {
  const scope: EngineScope = { fetch, postMessage() {}, addEventListener() {} };
  new Function("self", `(${inflateEngine})(self);`)(scope);
  expect(scope.fetch).not.toBe(fetch);
});
