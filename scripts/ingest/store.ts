import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Batch } from "#ingest/batch.ts";
import type { Table } from "#model/table.ts";
import { isRunning } from "../is-running.ts";
import { type ArrangeThread, arrangeThread } from "./arrange-thread.ts";
import { codedQuery } from "./coded-query.ts";
import { createTable } from "./create-table.ts";
import { paddedSegments, scrubPadding } from "./scrub-padding.ts";
import { SpillShelf } from "./spill-shelf.ts";
import { sqlName, sqlText } from "./sql-text.ts";
import { storeAppend, type TableAppender } from "./store-append.ts";
import {
  originColumns,
  type SharedWords,
  type StoredTable,
  storeColumns,
  storedWordOrder,
} from "./store-columns.ts";
import { DERIVED_TABLES, type DerivedTable } from "./store-derived.ts";
import { storeRows } from "./store-rows.ts";
import { storeSeries } from "./store-series.ts";
import type { Drops, IngestResult, Store } from "./store-types.ts";
import { tableOrder } from "./table-order.ts";
import { writingInstance } from "./writing-instance.ts";

/** A store that becomes a DuckDB file. */
export interface WarehouseStore extends Store {
  /** Adds what follows from the tables, and puts the finished file in its place, whole. Rows by table, as stored. */
  close(result: IngestResult): Promise<ReadonlyMap<string, number>>;
  /** Gives up: nothing is left behind, the file that was there stays. Does nothing after `close`. */
  abort(): Promise<void>;
}

/** How many rows may be in memory; all others lie in a file beside the warehouse until their table is written. */
export interface StoreMemory {
  readonly rowsInMemory?: number;
  /** Rows that are put in order and written at a time. */
  readonly rowsAtATime?: number;
}

/**
 * Writes checked rows into a new DuckDB file beside `path`, and renames it to `path` at the end. The same rows give
 * the same bytes on any machine, in whatever order they came within a table.
 */
export async function openStore(path: string, memory: StoreMemory = {}): Promise<WarehouseStore> {
  await mkdir(dirname(path), { recursive: true });
  await removeLeftovers(path);
  const temporary = `${path}.${process.pid}.tmp`;
  const shelf = new SpillShelf(`${path}.${process.pid}.rows.tmp`, memory.rowsInMemory);
  const instance = await writingInstance();
  const connection = await instance.connect();
  // The name of the database is part of its bytes, and would otherwise be the name of the temporary file.
  await connection.run(`ATTACH ${sqlText(temporary)} AS warehouse`);
  await connection.run("USE warehouse");
  const shared: SharedWords = new Map();
  const atATime = memory.rowsAtATime === undefined ? {} : { atATime: memory.rowsAtATime };
  const counts = new Map<string, number>();
  let current: { table: Table; rows: ReturnType<typeof storeRows> } | undefined;
  let live = true;
  let thread: ArrangeThread | null = null;
  const elsewhere = { shelf, thread: () => (thread ??= arrangeThread()), ...atATime };
  const started = () => {
    if (!current) throw new TypeError("begin(table) comes before append, discard and finish");
    return current;
  };
  const shut = (): void => {
    live = false;
    thread?.stop();
    shelf.close();
    connection.closeSync();
    instance.closeSync();
  };
  return {
    shelf,
    begin(table: Table): void {
      if (current) throw new TypeError(`${current.table.name} must be finished before ${table.name} begins`);
      current = { table, rows: storeRows(elsewhere) };
    },
    append: (file: number, batch: Batch) => started().rows.append(file, batch),
    discard: (file: number) => started().rows.discard(file),
    async finish(drops: Drops): Promise<void> {
      const { table, rows } = started();
      current = undefined;
      counts.set(table.name, await writeTable(connection, table, rows, drops, shared));
      shelf.clear();
    },
    async close(result: IngestResult): Promise<ReadonlyMap<string, number>> {
      await writeDerived(instance, connection, result, shared);
      const segments = await paddedSegments(connection, "warehouse");
      shut();
      await scrubPadding(temporary, segments);
      await rename(temporary, path);
      return counts;
    },
    async abort(): Promise<void> {
      if (!live) return;
      shut();
      await rm(temporary, { force: true });
      await rm(`${temporary}.wal`, { force: true });
    },
  };
}

/** Writes a table in one transaction: a large one goes straight to the file, and is not written twice. */
async function writeTable(...table: Parameters<typeof fillTable>): Promise<number> {
  const [connection] = table;
  await connection.run("BEGIN");
  const rows = await fillTable(...table);
  await connection.run("COMMIT");
  return rows;
}

/** Creates a table of what came, arranged, some of it at a time. @returns how many rows that is */
export async function fillTable(
  connection: DuckDBConnection,
  table: StoredTable,
  rows: ReturnType<typeof storeRows>,
  drops: Drops,
  shared: SharedWords,
  origin: "with origin" | "derived" = "with origin",
): Promise<number> {
  const by = tableOrder(table, rows.names());
  let appender: TableAppender | null = null;
  let count = 0;
  for await (const stored of rows.take(drops, by, storedWordOrder(table))) {
    const columns = storeColumns(table, stored, shared);
    if (origin === "with origin") columns.push(...originColumns(stored));
    if (!appender) {
      await connection.run(createTable(sqlName(table.name), columns, requiredOf(table), by));
      appender = await storeAppend(connection, table.name);
    }
    const sources = columns.map((column) => column.source);
    appender.append(stored.rows, stored.order, sources);
    count += stored.rows;
  }
  appender?.close();
  return count;
}

/** So many questions are answered at a time, each in a single thread. */
const QUESTIONS_AT_ONCE = 2;

/** Rows of tables that follow from others: for each its batches, in the order of its questions. */
async function derivedRows(
  instance: DuckDBInstance,
  tables: readonly DerivedTable[],
): Promise<readonly (readonly Batch[])[]> {
  const found = tables.map(({ sql }) => new Array<Batch>(sql.length));
  const open = tables.flatMap((table, i) => table.sql.map((_, part) => ({ table, i, part }))).values();
  const answer = async (): Promise<void> => {
    const connection = await instance.connect();
    try {
      await connection.run("USE warehouse");
      for (const { table, i, part } of open) {
        const batch = await codedQuery(connection, table.sql[part] as string, table.table.columns);
        (found[i] as Batch[])[part] = batch;
      }
    } finally {
      connection.closeSync();
    }
  };
  await Promise.all(Array.from({ length: QUESTIONS_AT_ONCE }, answer));
  return found;
}

const requiredOf = (table: StoredTable): Set<string> =>
  new Set([
    "_file",
    "_line",
    ...table.columns.filter((column) => column.required).map((column) => column.name),
  ]);

/** Creates the tables of what was read: the files, and the dashboard's settings. */
export async function fillFacts(connection: DuckDBConnection, result: IngestResult): Promise<void> {
  await connection.run(
    `CREATE TABLE files (index USMALLINT, file VARCHAR, "table" VARCHAR, sha256 VARCHAR,
      rows_in INTEGER, rows_ok INTEGER, rows_rejected INTEGER, rows_repeated INTEGER)`,
  );
  const files = result.files.map((file, index) => {
    const counts = [file.rows_in, file.rows_ok, file.rows_rejected, file.rows_repeated];
    return [index, file.file, file.table, file.sha256, ...counts];
  });
  await insert(connection, "files", files);
  await connection.run("CREATE TABLE dashboard (key VARCHAR, value VARCHAR)");
  const settings = Object.entries(result.settings).sort(([a], [b]) => (a < b ? -1 : 1));
  await insert(
    connection,
    "dashboard",
    settings.map(([key, value]) => [key, JSON.stringify(value)]),
  );
}

async function writeDerived(
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  result: IngestResult,
  shared: SharedWords,
): Promise<void> {
  await connection.run("BEGIN");
  await fillFacts(connection, result);
  await connection.run("COMMIT");
  const series = await storeSeries(connection);
  const derived = series ? [...DERIVED_TABLES, series] : DERIVED_TABLES;
  // Derived rows go in the same way as read ones. `CREATE TABLE AS` would also keep what an expression left under its
  // nulls: bytes that differ from run to run, and that may be what was to be hidden.
  for (const [i, batches] of (await derivedRows(instance, derived)).entries()) {
    const rows = storeRows();
    for (const batch of batches) rows.append(0, batch);
    await writeTable(connection, (derived[i] as DerivedTable).table, rows, new Map(), shared, "derived");
  }
  await connection.run("CHECKPOINT");
}

/** So many rows go in with one statement: each takes its time. */
const ROWS_AT_ONCE = 100;

async function insert(
  connection: DuckDBConnection,
  table: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    let count = 0;
    const marks = some.map((row) => `(${row.map(() => `$${++count}`).join(", ")})`);
    await connection.run(`INSERT INTO ${sqlName(table)} VALUES ${marks.join(", ")}`, some.flat());
  }
}

/** Files of runs that were killed, and of an earlier process with our own number; those as well that others write beside the store. */
async function removeLeftovers(path: string): Promise<void> {
  const prefix = `${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    const pid = name.startsWith(prefix)
      ? /^(?:\w+\.)?(\d+)\.(?:rows\.)?tmp(\.wal)?$/.exec(name.slice(prefix.length))?.[1]
      : undefined;
    if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
    await rm(join(dirname(path), name), { force: true });
  }
}
