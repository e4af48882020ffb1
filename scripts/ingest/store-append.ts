import { type DuckDBConnection, DuckDBDataChunk, DuckDBEnumType, DuckDBTypeId } from "@duckdb/node-api";
import duckdb from "@duckdb/node-bindings";
import type { Ranks } from "./store-rows.ts";

/** Rows of a full chunk: DuckDB's vector size. */
const CHUNK = 2048;

/** What goes into one column of a DuckDB table. */
export type Source =
  /** `physical[rank]` is what DuckDB stores: an index into an enum, days since 1970, 0 or 1. Rank 0 is null. */
  | { readonly kind: "mapped"; readonly ranks: Ranks; readonly physical: Int32Array }
  | { readonly kind: "text"; readonly ranks: Ranks; readonly words: readonly string[] }
  /** NaN is null. */
  | { readonly kind: "numbers"; readonly numbers: Float64Array }
  /** Integers that are never missing. */
  | { readonly kind: "plain"; readonly integers: Int32Array }
  | { readonly kind: "empty" };

type Target =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** Appends rows to a table, as often as asked. */
export interface TableAppender {
  /** @param sources one for each column of the table, in its order */
  append(rows: number, order: Uint32Array, sources: readonly Source[]): void;
  close(): void;
}

/**
 * Appends rows in the given order as data chunks: the fastest way in, since neither text nor single values cross
 * the border to DuckDB.
 */
export async function storeAppend(connection: DuckDBConnection, table: string): Promise<TableAppender> {
  const appender = await connection.createAppender(table);
  const types = Array.from({ length: appender.columnCount }, (_, column) => appender.columnType(column));
  const chunk = DuckDBDataChunk.create(types, 0);
  const targets = types.map((type) =>
    target(type instanceof DuckDBEnumType ? type.internalTypeId : type.typeId),
  );
  return {
    append(rows, order, sources): void {
      const writers = sources.map((source, column) => writerOf(source, order, targets[column] as Target));
      for (let from = 0; from < rows; from += CHUNK) {
        const size = Math.min(CHUNK, rows - from);
        duckdb.data_chunk_reset(chunk.chunk);
        duckdb.data_chunk_set_size(chunk.chunk, size);
        for (const [column, write] of writers.entries()) {
          write(duckdb.data_chunk_get_vector(chunk.chunk, column), from, size);
        }
        appender.appendDataChunk(chunk);
      }
    },
    close: () => appender.closeSync(),
  };
}

function target(typeId: DuckDBTypeId | undefined): Target {
  switch (typeId) {
    case DuckDBTypeId.BOOLEAN:
    case DuckDBTypeId.UTINYINT:
      return new Uint8Array(CHUNK);
    case DuckDBTypeId.USMALLINT:
      return new Uint16Array(CHUNK);
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.UINTEGER:
    case DuckDBTypeId.DATE:
      return new Int32Array(CHUNK);
    default:
      return new Float64Array(CHUNK);
  }
}

type Writer = (vector: duckdb.Vector, from: number, size: number) => void;

function writerOf(source: Source, order: Uint32Array, cells: Target): Writer {
  const valid = new Uint8Array(CHUNK / 8).fill(0xff);
  // Loops that write into one kind of array only are many times faster; `set` converts at the speed of memory.
  const integers = cells instanceof Int32Array ? cells : new Int32Array(CHUNK);
  const flushNulls = (vector: duckdb.Vector): void => {
    duckdb.vector_ensure_validity_writable(vector);
    duckdb.copy_data_to_vector_validity(vector, 0, valid.buffer, 0, valid.byteLength);
    valid.fill(0xff);
  };
  const flush = (vector: duckdb.Vector, size: number, nulls: boolean): void => {
    duckdb.copy_data_to_vector(vector, 0, cells.buffer, 0, size * cells.BYTES_PER_ELEMENT);
    if (nulls) flushNulls(vector);
  };
  const flushIntegers = (vector: duckdb.Vector, size: number, nulls: boolean): void => {
    if (cells !== integers) cells.set(integers);
    flush(vector, size, nulls);
  };
  switch (source.kind) {
    case "mapped":
      return (vector, from, size) =>
        flushIntegers(
          vector,
          size,
          gatherMapped(integers, valid, source.ranks, source.physical, order, from, size),
        );
    case "plain":
      return (vector, from, size) =>
        flushIntegers(vector, size, gatherPlain(integers, source.integers, order, from, size));
    case "numbers":
      return (vector, from, size) =>
        flush(vector, size, gatherNumbers(cells, valid, source.numbers, order, from, size));
    case "text":
      return (vector, from, size) => {
        if (assignTexts(vector, valid, source.ranks, source.words, order, from, size)) flushNulls(vector);
      };
    case "empty":
      return (vector) => {
        valid.fill(0);
        flushNulls(vector);
      };
  }
}

function gatherMapped(
  integers: Int32Array,
  valid: Uint8Array,
  ranks: Ranks,
  physical: Int32Array,
  order: Uint32Array,
  from: number,
  size: number,
): boolean {
  let nulls = false;
  for (let row = 0; row < size; row++) {
    const rank = ranks[order[from + row] as number] as number;
    integers[row] = physical[rank] as number;
    if (rank === 0) {
      nulls = true;
      forget(valid, row);
    }
  }
  return nulls;
}

/** Nothing is missing in these: the answer is always false. */
function gatherPlain(
  integers: Int32Array,
  source: Int32Array,
  order: Uint32Array,
  from: number,
  size: number,
): boolean {
  for (let row = 0; row < size; row++) integers[row] = source[order[from + row] as number] as number;
  return false;
}

function gatherNumbers(
  cells: Target,
  valid: Uint8Array,
  numbers: Float64Array,
  order: Uint32Array,
  from: number,
  size: number,
): boolean {
  let nulls = false;
  for (let row = 0; row < size; row++) {
    const number = numbers[order[from + row] as number] as number;
    const missing = Number.isNaN(number);
    // The bytes under a null reach the file: they have to be the same each time.
    cells[row] = missing ? 0 : number;
    if (missing) {
      nulls = true;
      forget(valid, row);
    }
  }
  return nulls;
}

function assignTexts(
  vector: duckdb.Vector,
  valid: Uint8Array,
  ranks: Ranks,
  words: readonly string[],
  order: Uint32Array,
  from: number,
  size: number,
): boolean {
  let nulls = false;
  for (let row = 0; row < size; row++) {
    const rank = ranks[order[from + row] as number] as number;
    if (rank === 0) {
      nulls = true;
      forget(valid, row);
    } else duckdb.vector_assign_string_element(vector, row, words[rank - 1] as string);
  }
  return nulls;
}

function forget(valid: Uint8Array, row: number): void {
  valid[row >> 3] = (valid[row >> 3] as number) & ~(1 << (row & 7));
}
