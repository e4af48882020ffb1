import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from "@duckdb/duckdb-wasm";
import { type BrowserWarehouse, browserWarehouse } from "./browser-warehouse.ts";
import { EngineError } from "./engine-error.ts";
import { fetchInflated } from "./fetch-inflated.ts";
import type { EngineMessage } from "./inflate-engine.ts";
import { startWorker } from "./start-worker.ts";

/** How far loading has come. `total` is null where the host does not say how much there is. */
export interface LoadProgress {
  readonly phase: "engine" | "data" | "opening";
  readonly loaded: number;
  readonly total: number | null;
}

export interface BrowserWarehouseOptions {
  /** DuckDB's worker with our prelude, as `publish-engine` wrote it. */
  readonly workerUrl: string;
  /** The gzipped engine. */
  readonly wasmUrl: string;
  /** The gzipped database, in one or more parts, and its bytes. */
  readonly databaseUrls: readonly string[];
  readonly databaseBytes?: number;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Gives up when nothing has moved for so long. Compiling the engine on a slow phone takes ten seconds. */
  readonly patienceMs?: number;
  readonly signal?: AbortSignal;
}

const PATIENCE_MS = 30_000;
const DATABASE_FILE = "site.duckdb";

/**
 * Loads DuckDB and the site's database from the site itself, and opens the database read-only. Nothing else is
 * ever fetched: extensions and outside files are switched off before the first question.
 * @throws EngineError with a `trouble` that pages have words for
 */
export async function openBrowserWarehouse(options: BrowserWarehouseOptions): Promise<BrowserWarehouse> {
  if (
    typeof WebAssembly !== "object" ||
    typeof Worker !== "function" ||
    typeof DecompressionStream !== "function"
  ) {
    throw new EngineError("unsupported", "WebAssembly, Worker and DecompressionStream are needed");
  }
  const watch = watchOf(options.patienceMs ?? PATIENCE_MS, options.signal);
  const tell = (phase: LoadProgress["phase"], loaded: number, total: number | null): void => {
    watch.touch();
    options.onProgress?.({ phase, loaded, total });
  };
  const worker = startedWorker(options.workerUrl);
  // Before DuckDB listens, which would wonder about messages that are not its own.
  const failed = engineTrouble(worker, (loaded, total) => tell("engine", loaded, total));
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const data = fetchInflated(
    options.databaseUrls,
    options.databaseBytes ?? null,
    watch.signal,
    (loaded, total) => tell("data", loaded, total),
  );
  try {
    const wasmUrl = new URL(options.wasmUrl, document.baseURI).href;
    const load = Promise.all([data, database.instantiate(wasmUrl)]).then(([bytes]) => {
      tell("opening", 0, null);
      return attached(database, bytes, wasmUrl);
    });
    const connection = await Promise.race([load, failed, watch.gaveUp]);
    return browserWarehouse(database, connection);
  } catch (error) {
    await database.terminate();
    throw error instanceof EngineError ? error : new EngineError("damaged", String(error));
  } finally {
    watch.stop();
    // Whichever promise lost the race may still reject; nobody waits for it any more.
    for (const loser of [data, failed, watch.gaveUp]) loser.catch(() => undefined);
  }
}

function startedWorker(url: string): Worker {
  try {
    return startWorker(url);
  } catch (error) {
    throw new EngineError("blocked", String(error), url);
  }
}

/** Listens to the worker before DuckDB does: reports bytes, and rejects when the engine cannot come up. */
function engineTrouble(
  worker: Worker,
  onBytes: (loaded: number, total: number | null) => void,
): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener("message", (event: MessageEvent<EngineMessage | { readonly engine?: never }>) => {
      const { data } = event;
      if (data.engine === undefined) return;
      event.stopImmediatePropagation();
      if (data.engine === "progress") onBytes(data.loaded, data.total);
      else reject(new EngineError(data.trouble, data.message));
    });
    worker.addEventListener("error", (event) => {
      // A worker whose script never ran reports an error without a message.
      reject(
        new EngineError(event.message ? "damaged" : "network", event.message || "the worker did not start"),
      );
    });
  });
}

async function attached(
  database: AsyncDuckDB,
  bytes: Uint8Array,
  wasmUrl: string,
): Promise<AsyncDuckDBConnection> {
  // DuckDB's own mark stands after the eight bytes of the first checksum.
  if (new TextDecoder("latin1").decode(bytes.subarray(8, 12)) !== "DUCK") {
    throw new EngineError("damaged", "this is no DuckDB database");
  }
  await database.open({ path: ":memory:" });
  const connection = await database.connect();
  const nowhere = new URL("no-extensions", wasmUrl).href.replaceAll("'", "''");
  await connection.query(`SET custom_extension_repository = '${nowhere}'`);
  await connection.query("SET autoinstall_known_extensions = false");
  await connection.query("SET autoload_known_extensions = false");
  await database.registerFileBuffer(DATABASE_FILE, bytes);
  await connection.query(`ATTACH '${DATABASE_FILE}' AS site (READ_ONLY)`);
  await connection.query("USE site");
  await connection.query("SET enable_external_access = false");
  await connection.query("SET lock_configuration = true");
  return connection;
}

/** Rejects when nothing has moved for `patienceMs`, or when the page's own signal is aborted; aborts fetches then. */
function watchOf(patienceMs: number, outer: AbortSignal | undefined) {
  const inner = new AbortController();
  const { promise: gaveUp, reject } = Promise.withResolvers<never>();
  const giveUp = (error: EngineError): void => {
    reject(error);
    inner.abort(error);
  };
  const late = () => giveUp(new EngineError("timeout", `nothing moved for ${patienceMs} ms`));
  const cancel = () => giveUp(new EngineError("cancelled", "the page gave up waiting"));
  let timer = setTimeout(late, patienceMs);
  if (outer?.aborted) cancel();
  outer?.addEventListener("abort", cancel);
  return {
    gaveUp,
    signal: inner.signal,
    touch(): void {
      clearTimeout(timer);
      timer = setTimeout(late, patienceMs);
    },
    stop(): void {
      clearTimeout(timer);
      outer?.removeEventListener("abort", cancel);
    },
  };
}
