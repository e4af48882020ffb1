import { type DuckDBConnection, DuckDBDataChunk, DuckDBEnumType, DuckDBTypeId } from "@duckdb/node-api";
import duckdb from "@duckdb/node-bindings";
import type { Ranks } from "./store-arrange.ts";

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
 * the border to DuckDB. All chunks but the last are full, however few rows come at a time: the bytes of the file depend on them.
 */
export async function storeAppend(connection: DuckDBConnection, table: string): Promise<TableAppender> {
  const appender = await connection.createAppender(table);
  const types = Array.from({ length: appender.columnCount }, (_, column) => appender.columnType(column));
  const chunk = DuckDBDataChunk.create(types, 0);
  const columns = types.map((type) => {
    const cells = target(type instanceof DuckDBEnumType ? type.internalTypeId : type.typeId);
    return new ChunkColumn(cells);
  });
  let filled = 0;
  const flush = (): void => {
    if (filled === 0) return;
    duckdb.data_chunk_set_size(chunk.chunk, filled);
    for (const [column, cells] of columns.entries()) {
      cells.flush(duckdb.data_chunk_get_vector(chunk.chunk, column), filled);
    }
    appender.appendDataChunk(chunk);
    duckdb.data_chunk_reset(chunk.chunk);
    filled = 0;
  };
  return {
    append(rows, order, sources): void {
      for (let from = 0; from < rows; ) {
        const size = Math.min(CHUNK - filled, rows - from);
        const some = order.subarray(from, from + size);
        for (const [column, cells] of columns.entries()) {
          const vector = duckdb.data_chunk_get_vector(chunk.chunk, column);
          cells.gather(sources[column] as Source, some, filled, vector);
        }
        from += size;
        filled += size;
        if (filled === CHUNK) flush();
      }
    },
    close(): void {
      flush();
      appender.closeSync();
    },
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

/** One column of the chunk that is being filled. */
class ChunkColumn {
  readonly #cells: Target;
  // Loops that write into one kind of array only are many times faster; `set` converts at the speed of memory.
  readonly #integers: Int32Array;
  readonly #valid = new Uint8Array(CHUNK / 8).fill(0xff);
  #nulls = false;
  #kind: Source["kind"] = "empty";

  constructor(cells: Target) {
    this.#cells = cells;
    this.#integers = cells instanceof Int32Array ? cells : new Int32Array(CHUNK);
  }

  /** Takes the rows of `order` into the chunk, from the row `at`; texts go straight into the vector. */
  gather(source: Source, order: Uint32Array, at: number, vector: duckdb.Vector): void {
    const [cells, valid] = [this.#cells, this.#valid];
    this.#kind = source.kind;
    switch (source.kind) {
      case "mapped":
        this.#nulls = gatherMapped(this.#integers, valid, source, order, at) || this.#nulls;
        break;
      case "plain":
        gatherPlain(this.#integers, source.integers, order, at);
        break;
      case "numbers":
        this.#nulls = gatherNumbers(cells, valid, source.numbers, order, at) || this.#nulls;
        break;
      case "text":
        this.#nulls = assignTexts(vector, valid, source, order, at) || this.#nulls;
        break;
      case "empty":
        this.#nulls = true;
        for (let row = at; row < at + order.length; row++) forget(valid, row);
    }
  }

  /** Puts what was gathered into the vector. */
  flush(vector: duckdb.Vector, size: number): void {
    const [cells, valid] = [this.#cells, this.#valid];
    if (this.#kind === "mapped" || this.#kind === "plain") {
      if (cells !== this.#integers) cells.set(this.#integers);
    }
    if (this.#kind !== "text" && this.#kind !== "empty") {
      duckdb.copy_data_to_vector(vector, 0, cells.buffer, 0, size * cells.BYTES_PER_ELEMENT);
    }
    if (this.#nulls) {
      duckdb.vector_ensure_validity_writable(vector);
      duckdb.copy_data_to_vector_validity(vector, 0, valid.buffer, 0, valid.byteLength);
      valid.fill(0xff);
    }
    this.#nulls = false;
  }
}

function gatherMapped(
  integers: Int32Array,
  valid: Uint8Array,
  { ranks, physical }: Extract<Source, { kind: "mapped" }>,
  order: Uint32Array,
  at: number,
): boolean {
  let nulls = false;
  for (let row = 0; row < order.length; row++) {
    const rank = ranks[order[row] as number] as number;
    integers[at + row] = physical[rank] as number;
    if (rank === 0) {
      nulls = true;
      forget(valid, at + row);
    }
  }
  return nulls;
}

function gatherPlain(integers: Int32Array, source: Int32Array, order: Uint32Array, at: number): void {
  for (let row = 0; row < order.length; row++) integers[at + row] = source[order[row] as number] as number;
}

function gatherNumbers(
  cells: Target,
  valid: Uint8Array,
  numbers: Float64Array,
  order: Uint32Array,
  at: number,
): boolean {
  let nulls = false;
  for (let row = 0; row < order.length; row++) {
    const number = numbers[order[row] as number] as number;
    const missing = Number.isNaN(number);
    // The bytes under a null reach the file: they have to be the same each time.
    cells[at + row] = missing ? 0 : number;
    if (missing) {
      nulls = true;
      forget(valid, at + row);
    }
  }
  return nulls;
}

function assignTexts(
  vector: duckdb.Vector,
  valid: Uint8Array,
  { ranks, words }: Extract<Source, { kind: "text" }>,
  order: Uint32Array,
  at: number,
): boolean {
  let nulls = false;
  for (let row = 0; row < order.length; row++) {
    const rank = ranks[order[row] as number] as number;
    if (rank === 0) {
      nulls = true;
      forget(valid, at + row);
    } else duckdb.vector_assign_string_element(vector, at + row, words[rank - 1] as string);
  }
  return nulls;
}

function forget(valid: Uint8Array, row: number): void {
  valid[row >> 3] = (valid[row >> 3] as number) & ~(1 << (row & 7));
}
