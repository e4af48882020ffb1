import { createHash } from "node:crypto";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Batch } from "#ingest/batch.ts";
import { memoryShelf } from "#ingest/shelf.ts";
import { targetsOf } from "#ingest/table-order.ts";
import type { TableReading, TableSetting, TablesMemory } from "#ingest/tables-memory.ts";
import { seriesTable } from "#model/series-table.ts";
import type { Table } from "#model/table.ts";
import { memoryInstance } from "#warehouse/memory-instance.ts";
import { codedQuery } from "./coded-query.ts";
import { type KeptSeries, liveSeries } from "./live-series.ts";
import { sqlName } from "./sql-text.ts";
import { fillFacts, fillTable } from "./store.ts";
import type { SharedWords } from "./store-columns.ts";
import { DERIVED_TABLES } from "./store-derived.ts";
import { storeRows } from "./store-rows.ts";
import type { Drops, IngestResult, Store } from "./store-types.ts";

/** Where the rows of one reading go. Until `close` nobody sees them. */
export interface LiveStore extends Store, TablesMemory {
  /** Shows the tables, and then what follows from them. */
  close(result: IngestResult): Promise<void>;
  /** Gives up: all stays as it was. Does nothing after `close`. */
  abort(): Promise<void>;
}

/** What the tables of a warehouse were made from. */
interface Made {
  /** Hash of everything that the reading of a table depends on, by table. */
  readonly keys: Map<string, string>;
  readonly readings: Map<string, TableReading>;
  readonly shared: SharedWords;
  readonly series: KeptSeries | null;
  /** Whether what follows from the tables is there as well. */
  readonly complete: boolean;
}

/** Tables on which every other may depend besides those that it refers to: units and sources of metrics, words for zones. */
const FOR_ALL = ["metrics", "zones"];
/** Tables that follow from one other, which has all that they need. */
const FOLLOWS: Readonly<Record<string, string>> = {
  responses_monthly: "responses",
  transactions_monthly: "transactions",
};

/**
 * A warehouse in memory that is filled again and again. After each reading it is, row by row, what a file is that was read
 * from nothing; but only the tables are made anew whose files, or what those refer to, have changed.
 */
export class LiveWarehouse {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  #made: Made = { keys: new Map(), readings: new Map(), shared: new Map(), series: null, complete: false };

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  /** @param path its name, for all that want to read it */
  static async open(path: string): Promise<LiveWarehouse> {
    const instance = await memoryInstance(path);
    const connection = await instance.connect();
    await connection.run("USE warehouse");
    return new LiveWarehouse(instance, connection);
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  /**
   * Begins a reading; the one before must be closed or aborted.
   * @param hashes SHA-256 of every file of the folder, by path
   */
  async begin(hashes: ReadonlyMap<string, string>): Promise<LiveStore> {
    await this.#connection.run("BEGIN");
    return this.#store(hashes);
  }

  /** Makes the tables that follow from others, as far as those were not recalled. */
  async #follow(recalled: ReadonlySet<string>, before: KeptSeries | null): Promise<KeptSeries | null> {
    const connection = this.#connection;
    const { shared } = this.#made;
    for (const { table, sql } of DERIVED_TABLES) {
      if (recalled.has(FOLLOWS[table.name] ?? "")) continue;
      await drop(connection, table.name);
      const rows = storeRows();
      for (const question of sql) rows.append(0, await codedQuery(connection, question, table.columns));
      await fillTable(connection, table, rows, new Map(), shared, "derived");
    }
    await drop(connection, seriesTable.name);
    const isKept = FOR_ALL.every((name) => recalled.has(name));
    return liveSeries(connection, isKept ? before : null, shared);
  }

  #store(hashes: ReadonlyMap<string, string>): LiveStore {
    const connection = this.#connection;
    const before = this.#made;
    const made: Made = {
      keys: new Map(),
      readings: new Map(),
      shared: new Map(before.shared),
      series: null,
      complete: false,
    };
    const recalled = new Set<string>();
    let current: { table: Table; rows: ReturnType<typeof storeRows> } | undefined;
    let open = true;
    const started = () => {
      if (!current) throw new TypeError("begin(table) comes before append, discard and finish");
      return current;
    };
    return {
      shelf: memoryShelf,
      find: (table, setting) => {
        const key = keyOf(table, setting, hashes, made.keys);
        const reading = before.readings.get(table.name);
        if (key === null || !reading || before.keys.get(table.name) !== key) return null;
        recalled.add(table.name);
        made.keys.set(table.name, key);
        made.readings.set(table.name, reading);
        return reading;
      },
      keep: (table, reading, setting) => {
        // The hashes of the very bytes that were read: a file may have changed since it was hashed.
        const read = reading.files.flatMap(({ file, sha256 }) =>
          sha256 === null ? [] : [[file, sha256] as const],
        );
        const key = keyOf(table, setting, new Map(read), made.keys);
        if (key === null) return;
        made.keys.set(table.name, key);
        made.readings.set(table.name, reading);
      },
      begin: (table) => {
        current = { table, rows: storeRows() };
      },
      append: (file: number, batch: Batch) => started().rows.append(file, batch),
      discard: (file: number) => started().rows.discard(file),
      finish: async (drops: Drops) => {
        const { table, rows } = started();
        current = undefined;
        await drop(connection, table.name);
        await fillTable(connection, table, rows, drops, made.shared);
      },
      close: async (result) => {
        for (const name of ["files", "dashboard"]) await drop(connection, name);
        await fillFacts(connection, result);
        await connection.run("COMMIT");
        this.#made = made;
        // Only now: DuckDB adds up rows that are not committed in another order, and a sum's last digit depends on it.
        await connection.run("BEGIN");
        const series = await this.#follow(before.complete ? recalled : new Set(), before.series);
        await connection.run("COMMIT");
        open = false;
        this.#made = { ...made, series, complete: true };
      },
      abort: async () => {
        if (open) await connection.run("ROLLBACK");
        open = false;
      },
    };
  }
}

const drop = async (connection: DuckDBConnection, table: string): Promise<void> => {
  await connection.run(`DROP TABLE IF EXISTS ${sqlName(table)}`);
};

/** Hash of all that the reading of a table depends on; null where something cannot be told. */
function keyOf(
  table: Table,
  { settings, firstFile, paths }: TableSetting,
  hashes: ReadonlyMap<string, string>,
  keys: ReadonlyMap<string, string>,
): string | null {
  const files = paths.map((path) => [path, hashes.get(path)]);
  const targets = targetsOf(table);
  const cannotTell = targets.some((name) => !keys.has(name)) || files.some(([, hash]) => hash === undefined);
  if (cannotTell) return null;
  // Tables that come later in the order of reading have no say in this one.
  const others = [...new Set([...targets, ...FOR_ALL])].map((name) => keys.get(name) ?? null);
  return createHash("sha256")
    .update(JSON.stringify([table.name, settings, firstFile, files, others]))
    .digest("hex");
}
