import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { Table as ArrowTable, tableToIPC } from "apache-arrow";
import { arrowColumns } from "./arrow-columns.ts";
import { camelCase } from "./camel-case.ts";
import { EngineError } from "./engine-error.ts";
import { arrowQuestion, describeQuestion, plainQuestion, typeName } from "./plain-query.ts";
import type { Cell } from "./plain-value.ts";
import type { PlainTable, PlainValue, Query, Warehouse } from "./warehouse.ts";

interface Cancellable {
  readonly signal?: AbortSignal;
}

/** The browser's engine can do a little more: be asked anything, and be told to stop. */
export interface BrowserWarehouse extends Warehouse {
  /** A question that is still waiting when its signal is aborted is never asked. */
  query<Row>(query: Query<Row>, options?: Cancellable): Promise<Row[]>;
  /** Any one statement that gives rows, for the query box: at most `limit` rows, and whether there are `more`. */
  plainTable(
    sql: string,
    options: Cancellable & { readonly limit: number },
  ): Promise<PlainTable & { readonly more: boolean }>;
  /** The same statement's whole answer as an Arrow IPC file. */
  arrowFile(sql: string, options?: Cancellable): Promise<Uint8Array>;
  /** A warehouse beside this one, on the same engine. */
  overlay(): Promise<Overlay>;
}

/** A warehouse in which tables of the reader's own stand before the published ones; `close` forgets them. */
export interface Overlay extends Warehouse {
  /** Appends rows to a table of the overlay, which the first ones make. Takes the stream's buffer over. */
  insert(table: string, arrowStream: Uint8Array): Promise<void>;
  /** Runs a statement that gives no rows; new tables belong to the overlay. */
  run(sql: string): Promise<void>;
}

let overlays = 0;

/** A warehouse on an open connection. One question runs at a time; the engine has one thread. */
export function browserWarehouse(database: AsyncDuckDB, connection: AsyncDuckDBConnection): BrowserWarehouse {
  const inTurn = queue();
  const prepared = preparedOn(connection);
  return {
    query: (query, { signal } = {}) => inTurn(signal, async () => objects(await prepared(query)) as never[]),
    plainTable: (sql, { limit, signal }) => inTurn(signal, () => plainTable(connection, sql, limit, signal)),
    arrowFile: (sql, { signal } = {}) =>
      inTurn(signal, async () => {
        const question = arrowQuestion(sql, await described(connection, sql));
        return tableToIPC(await sent(connection, question, signal), "file");
      }),
    overlay: () => openOverlay(database),
    close: () => database.terminate(),
  };
}

/** The engine's own database in memory is writable; the published one beside it is not. */
async function openOverlay(database: AsyncDuckDB): Promise<Overlay> {
  const connection = await database.connect();
  const schema = `overlay_${++overlays}`;
  await connection.query(`CREATE SCHEMA memory.${schema}`);
  await connection.query(`SET search_path = 'memory.${schema},site.main'`);
  const inTurn = queue();
  const { query } = browserWarehouse(database, connection);
  const made = new Set<string>();
  return {
    query,
    insert: (name, stream) =>
      inTurn(undefined, async () => {
        await connection.insertArrowFromIPCStream(stream, { schema, name, create: !made.has(name) });
        made.add(name);
      }),
    run: (sql) => inTurn(undefined, async () => void (await connection.query(sql))),
    close: async () => {
      await connection.query(`DROP SCHEMA memory.${schema} CASCADE`);
      await connection.close();
    },
  };
}

/** Runs tasks one after another; a task whose signal was aborted while it waited is dropped. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(signal: AbortSignal | undefined, task: () => Promise<Result>): Promise<Result> => {
    const result = last.then(() => {
      throwIfCancelled(signal);
      return task().catch((error: unknown) => {
        throwIfCancelled(signal);
        throw error instanceof EngineError ? error : new EngineError("query", messageOf(error));
      });
    });
    last = result.catch(() => undefined);
    return result;
  };
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new EngineError("cancelled", "the question was withdrawn");
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Statement = Awaited<ReturnType<AsyncDuckDBConnection["prepare"]>>;

const KEPT_STATEMENTS = 24;

/** Prepares each question once: planning it costs as much as answering it. The latest few are kept. */
function preparedOn(connection: AsyncDuckDBConnection) {
  const statements = new Map<string, Statement>();
  return async <Row>(query: Query<Row>): Promise<ArrowTable> => {
    if (query.params.length === 0) return await connection.query(query.sql);
    const statement = statements.get(query.sql) ?? (await connection.prepare(query.sql));
    statements.delete(query.sql);
    statements.set(query.sql, statement);
    for (const [oldest, one] of statements) {
      if (statements.size <= KEPT_STATEMENTS) break;
      statements.delete(oldest);
      await one.close();
    }
    return await statement.query(...query.params);
  };
}

async function plainTable(
  connection: AsyncDuckDBConnection,
  sql: string,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<PlainTable & { more: boolean }> {
  const found = await described(connection, sql);
  const types = found.map(([, type]) => type);
  const rows = cells(await sent(connection, plainQuestion(sql, types, limit + 1), signal)) as PlainValue[][];
  const columns = found.map(([name, type]) => ({ name, type: typeName(type) }));
  return { columns, rows: rows.slice(0, limit), more: rows.length > limit };
}

/** Names and types of the question's columns. */
async function described(
  connection: AsyncDuckDBConnection,
  sql: string,
): Promise<[name: string, type: string][]> {
  return cells(await connection.query(describeQuestion(sql))) as [string, string][];
}

/** Runs a question in slices, so that it can be stopped while it runs. */
async function sent(
  connection: AsyncDuckDBConnection,
  sql: string,
  signal: AbortSignal | undefined,
): Promise<ArrowTable> {
  const cancel = () => void connection.cancelSent();
  signal?.addEventListener("abort", cancel);
  try {
    const reader = await connection.send(sql, true);
    const batches = [];
    for await (const batch of reader) {
      throwIfCancelled(signal);
      batches.push(batch);
    }
    return new ArrowTable(reader.schema, batches);
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
}

/** Rows as arrays of plain cells. */
function cells(table: ArrowTable): Cell[][] {
  const columns = arrowColumns(table);
  return Array.from({ length: table.numRows }, (_, row) => columns.map((cells) => cells[row] as Cell));
}

/** Rows as objects with names in camelCase. */
function objects(table: ArrowTable): Record<string, Cell>[] {
  const names = table.schema.fields.map((field) => camelCase(field.name));
  const columns = arrowColumns(table);
  return Array.from({ length: table.numRows }, (_, row) => {
    const object: Record<string, Cell> = {};
    for (let column = 0; column < names.length; column++) {
      object[names[column] as string] = columns[column]?.[row] as Cell;
    }
    return object;
  });
}
