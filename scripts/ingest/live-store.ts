import { createHash } from "node:crypto";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Batch } from "#ingest/batch.ts";
import { targetsOf } from "#ingest/table-order.ts";
import type { TableReading, TableSetting, TablesMemory } from "#ingest/tables-memory.ts";
import type { Table } from "#model/table.ts";
import { memoryInstance } from "#warehouse/memory-instance.ts";
import { copyTable } from "./copy-table.ts";
import { type KeptSeries, liveSeries } from "./live-series.ts";
import { derivedRows, writeFacts, writeTable } from "./store.ts";
import type { SharedWords } from "./store-columns.ts";
import { DERIVED_TABLES } from "./store-derived.ts";
import { storeRows } from "./store-rows.ts";
import type { Drops, IngestResult, Store } from "./store-types.ts";

/** A finished warehouse in memory, with what the next one can take over from it. */
export interface LiveWarehouse {
  /** Its name, for `openNodeWarehouse` and `publish`. */
  readonly path: string;
  readonly instance: DuckDBInstance;
  /** Hash of all that a table was made from, by table. */
  readonly keys: ReadonlyMap<string, string>;
  readonly readings: ReadonlyMap<string, TableReading>;
  readonly shared: SharedWords;
  readonly series: KeptSeries | null;
}

/** A store that becomes a warehouse in memory, and needs only the tables whose files are not as they were. */
export interface LiveStore extends Store, TablesMemory {
  /** Adds the tables that did not change and what follows from all. */
  close(result: IngestResult): Promise<LiveWarehouse>;
  /** Gives up; the warehouse before stays. Does nothing after `close`. */
  abort(): void;
}

/** Tables that every other may depend on besides those that it refers to: units and sources of metrics, words for zones. */
const FOR_ALL = ["metrics", "zones"];
/** Tables that follow from one other, which has all that they need. */
const FOLLOWS: Readonly<Record<string, string>> = {
  responses_monthly: "responses",
  transactions_monthly: "transactions",
};

/**
 * Begins a warehouse in memory that comes to hold, row by row, what a file read from nothing would.
 * @param before the warehouse of the last reading; null: there is none
 * @param hashes SHA-256 of every file of the folder, by path
 */
export async function openLiveStore(
  path: string,
  before: LiveWarehouse | null,
  hashes: ReadonlyMap<string, string>,
): Promise<LiveStore> {
  const instance = await memoryInstance(path);
  const connection = await instance.connect();
  await connection.run("USE warehouse");
  const shared: SharedWords = new Map(before?.shared);
  const keys = new Map<string, string>();
  const readings = new Map<string, TableReading>();
  const recalled: string[] = [];
  let current: { table: Table; rows: ReturnType<typeof storeRows> } | undefined;
  let live = true;
  const started = () => {
    if (!current) throw new TypeError("begin(table) comes before append, discard and finish");
    return current;
  };
  return {
    find(table, setting) {
      const key = keyOf(table, setting, hashes, keys);
      const reading = key !== null && before?.keys.get(table.name) === key && before.readings.get(table.name);
      if (!reading) return null;
      recalled.push(table.name);
      keys.set(table.name, key);
      readings.set(table.name, reading);
      return reading;
    },
    keep(table, reading, setting) {
      // The hashes of the very bytes that were read: a file may have changed since it was hashed.
      const read = new Map(reading.files.flatMap(({ file, sha256 }) => (sha256 === null ? [] : [[file, sha256]])));
      const key = keyOf(table, setting, read, keys);
      if (key === null) return;
      keys.set(table.name, key);
      readings.set(table.name, reading);
    },
    begin(table) {
      current = { table, rows: storeRows() };
    },
    append: (file: number, batch: Batch) => started().rows.append(file, batch),
    discard: (file: number) => started().rows.discard(file),
    async finish(drops: Drops) {
      const { table, rows } = started();
      current = undefined;
      await writeTable(connection, table, rows, drops, shared);
    },
    async close(result) {
      await writeFacts(connection, result);
      for (const name of recalled) await copyTable((before as LiveWarehouse).instance, connection, name);
      await writeFollowing(instance, connection, before, new Set(recalled), shared);
      const isKept = FOR_ALL.every((name) => recalled.includes(name));
      const series = await liveSeries(instance, connection, isKept ? (before?.series ?? null) : null, shared);
      live = false;
      connection.closeSync();
      return { path, instance, keys, readings, shared, series };
    },
    abort() {
      if (!live) return;
      live = false;
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Hash of all that the reading of a table depends on; null where something cannot be told. */
function keyOf(
  table: Table,
  { settings, firstFile, paths }: TableSetting,
  hashes: ReadonlyMap<string, string>,
  keys: ReadonlyMap<string, string>,
): string | null {
  const files = paths.map((path) => [path, hashes.get(path)]);
  const others = [...new Set([...targetsOf(table), ...FOR_ALL])].filter((name) => name !== table.name);
  // Tables that come later have no say in this one.
  const known = others.map((name) => keys.get(name) ?? null);
  const unknown = targetsOf(table).some((name) => !keys.has(name));
  if (unknown || files.some(([, hash]) => hash === undefined)) return null;
  return createHash("sha256")
    .update(JSON.stringify([table.name, settings, firstFile, files, known]))
    .digest("hex");
}

/** Tables that follow from others; where nothing changed in those, they are taken over. */
async function writeFollowing(
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  before: LiveWarehouse | null,
  recalled: ReadonlySet<string>,
  shared: SharedWords,
): Promise<void> {
  const isKept = ({ table }: (typeof DERIVED_TABLES)[number]): boolean =>
    before !== null && recalled.has(FOLLOWS[table.name] ?? "");
  for (const one of DERIVED_TABLES.filter(isKept))
    await copyTable((before as LiveWarehouse).instance, connection, one.table.name);
  const anew = DERIVED_TABLES.filter((one) => !isKept(one));
  for (const [i, batch] of (await derivedRows(instance, anew)).entries()) {
    const rows = storeRows();
    rows.append(0, batch);
    await writeTable(connection, (anew[i] as (typeof anew)[number]).table, rows, new Map(), shared, "derived");
  }
}
