import {
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBType,
  VARCHAR,
} from "@duckdb/node-api";
import { z } from "zod";
import { camelCase } from "./camel-case.ts";
import { isInMemory, memoryInstance } from "./memory-instance.ts";
import { nodeCell } from "./node-cell.ts";
import type { Query, Warehouse } from "./warehouse.ts";

/** Queries in flight at once; each runs on one thread, so that sums of doubles never depend on the machine. */
const CONNECTIONS = 2;

/**
 * The warehouse that ingest left at `path`, read-only; or the one of that name in memory. Safe to ask from many places at once: questions queue for a
 * few connections. Answers are the same on any machine, and are checked against the query's schema.
 * @throws Error when there is no readable DuckDB file at `path`.
 */
export async function openNodeWarehouse(path: string): Promise<Warehouse> {
  const instance = isInMemory(path) ? await memoryInstance(path) : await fileInstance(path);
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => instance.connect()));
  if (isInMemory(path)) for (const connection of connections) await connection.run("USE warehouse");
  const pool = poolOf(connections);
  return {
    query: (query) => pool.use((connection) => ask(connection, query)),
    async close() {
      await pool.drain();
      for (const connection of connections) connection.closeSync();
      instance.closeSync();
    },
  };
}

async function fileInstance(path: string): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: "READ_ONLY",
    threads: "1",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
  connection.closeSync();
  return instance;
}

async function ask<Row>(connection: DuckDBConnection, query: Query<Row>): Promise<Row[]> {
  const result = await connection.runAndReadAll(query.sql, [...query.params], query.params.map(typeOf));
  const names = result.columnNames().map(camelCase);
  const rows = result
    .getRows()
    .map((row) => Object.fromEntries(row.map((value, column) => [names[column], nodeCell(value)])));
  const parsed = z.array(query.row).safeParse(rows);
  if (parsed.success) return parsed.data;
  throw new TypeError(`rows do not fit the query's schema: ${z.prettifyError(parsed.error)}\n${query.sql}`);
}

/** The browser's engine takes every number for a DOUBLE: the same SQL has to mean the same here. */
function typeOf(param: Query<unknown>["params"][number]): DuckDBType {
  if (typeof param === "number") return DOUBLE;
  return typeof param === "boolean" ? BOOLEAN : VARCHAR;
}

/** Lends each of a few things to one user at a time, first come, first served. */
function poolOf<Thing>(things: readonly Thing[]) {
  const idle = [...things];
  const waiting: ((thing: Thing) => void)[] = [];
  const take = (): Promise<Thing> => {
    const thing = idle.pop();
    return thing === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(thing);
  };
  const giveBack = (thing: Thing): void => {
    const next = waiting.shift();
    if (next) next(thing);
    else idle.push(thing);
  };
  return {
    async use<Result>(work: (thing: Thing) => Promise<Result>): Promise<Result> {
      const thing = await take();
      try {
        return await work(thing);
      } finally {
        giveBack(thing);
      }
    },
    /** Waits until everything is idle, and lends nothing more. */
    async drain(): Promise<void> {
      await Promise.all(things.map(take));
    },
  };
}
